import type { Spellings } from './date-words';

/** `noon` is the hours around it: 1 дня is 13:00. */
export const PARTS_OF_DAY = ['morning', 'noon', 'afternoon', 'evening', 'night'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

/**
 * All the words of a language for a time of day. Whatever a language does not have, it leaves out. Its numbers are those
 * of `DateWords`.
 */
export interface ClockWords {
  /** Stand before the hour without a space, or after it: 晚上8点, 8 p.m. */
  readonly parts?: Readonly<Partial<Record<PartOfDay, Spellings>>>;
  readonly noon?: Spellings;
  readonly midnight?: Spellings;
  /** Says nothing of the time or the place: 8 am *every day*. */
  readonly fill?: Spellings;
  /** Before a time: *at* 9. */
  readonly at?: Spellings;
  /** Between the time and a place: 9 am *in* London. */
  readonly in?: Spellings;
  /** After an hour: 9 *o'clock*. */
  readonly hour?: Spellings;
  /** Times in words: *half past* before an hour is that hour and 30 minutes, «половина» before one −30. */
  readonly inWords?: readonly {
    /** Without it, an hour alone. */
    readonly before?: Spellings;
    /** From one to twelve. */
    readonly hours: Spellings;
    readonly minutes: number;
  }[];
  /** Written onto the numbers: 8*点*15*分*, 8点*半*, 8点*整*. */
  readonly marks?: {
    readonly hour: Spellings;
    readonly minute: Spellings;
    readonly half: Spellings;
    readonly exact: Spellings;
  };
}
