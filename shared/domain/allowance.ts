/** A token bucket: how many more requests somebody may make. */
export interface Allowance {
  /** When the bucket is full again, in milliseconds since 1970. */
  readonly fullAt: number;
  /** Whether they have been told that it is empty, since it was last full. */
  readonly told: boolean;
}

/** `refused`: tell them; `ignored`: they have been told. */
export type Grant = 'granted' | 'refused' | 'ignored';

/** More than anybody presses or types in one burst. */
export const MOST_AT_ONCE = 30;
/** Faster than anybody reads answers; a client asks about as often while its user types in inline mode. */
export const MILLISECONDS_EACH = 500;

const TO_BE_FULL = MOST_AT_ONCE * MILLISECONDS_EACH;

/**
 * Takes one request from the bucket (a full one if there is none yet) at that time, in milliseconds since 1970. A
 * refused request takes nothing, so somebody who goes on too fast is still answered at the sustained rate.
 */
export function spend(left: Allowance | undefined, now: number): { readonly grant: Grant; readonly left: Allowance } {
  // After the clock was set back, nobody waits longer than for an empty bucket.
  const fullAt = Math.min(Math.max(left?.fullAt ?? now, now), now + TO_BE_FULL);
  const told = left?.told === true && fullAt > now;
  const after = fullAt + MILLISECONDS_EACH;
  if (after > now + TO_BE_FULL) return { grant: told ? 'ignored' : 'refused', left: { fullAt, told: true } };
  return { grant: 'granted', left: { fullAt: after, told } };
}
