/** What somebody may still ask for: a bucket that fills by itself. */
export interface Allowance {
  /** When it is full again, in milliseconds since 1970. */
  readonly fullAt: number;
  /** Whether they were told that it was empty, since it was last full. */
  readonly told: boolean;
}

/** `refused` is to be told, `ignored` was told before. */
export type Grant = 'granted' | 'refused' | 'ignored';

/** More than anybody presses or types at once. */
export const MOST_AT_ONCE = 30;
/** More than anybody reads answers for long; a client asks about as often while its user types in the inline mode. */
export const MILLISECONDS_EACH = 500;

const TO_BE_FULL = MOST_AT_ONCE * MILLISECONDS_EACH;

/**
 * Takes one from the allowance, at that time in milliseconds since 1970; a full one when nothing is known. Refusing
 * takes nothing, so that who goes on too fast is answered at the lasting pace.
 */
export function spend(left: Allowance | undefined, now: number): { readonly grant: Grant; readonly left: Allowance } {
  // A clock that is set back locks nobody out for longer than an empty bucket would.
  const fullAt = Math.min(Math.max(left?.fullAt ?? now, now), now + TO_BE_FULL);
  const told = left?.told === true && fullAt > now;
  const after = fullAt + MILLISECONDS_EACH;
  if (after > now + TO_BE_FULL) return { grant: told ? 'ignored' : 'refused', left: { fullAt, told: true } };
  return { grant: 'granted', left: { fullAt: after, told } };
}
