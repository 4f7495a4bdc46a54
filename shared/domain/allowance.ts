/** A token bucket: how many more requests somebody may make. */
export interface Allowance {
  /** When the bucket is full again, in milliseconds since 1970. */
  readonly fullAt: number;
  /** Whether they have been told that it is empty, since it was last full. */
  readonly told: boolean;
}

/** How much a bucket holds, and how soon it gets one token more. */
export interface Rate {
  readonly atOnce: number;
  readonly millisecondsEach: number;
}

/** `refused`: tell them; `ignored`: they have been told. */
export type Grant = 'granted' | 'refused' | 'ignored';

export const RATES = {
  /**
   * A person in all chats: more than anybody presses or types in one burst, and faster than anybody reads answers; a
   * client asks about as often while its user types in inline mode.
   */
  person: { atOnce: 30, millisecondsEach: 500 },
  /** A group: with the word that it is too much, never more than 20 messages a minute. Source: Bots FAQ, limits. */
  group: { atOnce: 10, millisecondsEach: 7000 },
  /** A person in one group: less than the group's, so that nobody takes all of it. */
  member: { atOnce: 6, millisecondsEach: 12_000 },
} as const satisfies Readonly<Record<string, Rate>>;

/**
 * Takes the tokens of one request from the bucket (a full one if there is none yet) at that time, in milliseconds since
 * 1970. A refused request takes nothing, so somebody who goes on too fast is still answered at the sustained rate.
 */
export function spend(
  left: Allowance | undefined,
  now: number,
  { atOnce, millisecondsEach }: Rate,
  tokens = 1,
): { readonly grant: Grant; readonly left: Allowance } {
  const toBeFull = atOnce * millisecondsEach;
  // After the clock was set back, nobody waits longer than for an empty bucket.
  const fullAt = Math.min(Math.max(left?.fullAt ?? now, now), now + toBeFull);
  const told = left?.told === true && fullAt > now;
  const after = fullAt + tokens * millisecondsEach;
  if (after > now + toBeFull) return { grant: told ? 'ignored' : 'refused', left: { fullAt, told: true } };
  return { grant: 'granted', left: { fullAt: after, told } };
}
