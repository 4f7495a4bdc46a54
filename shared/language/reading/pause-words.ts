import type { Spellings } from './date-words';

/** The words of a language for how long messages pause, beside its dates. */
export interface PauseWords {
  /** Before the day or the length: *until* Monday, *for* 2 weeks. */
  readonly until?: Spellings;
  /** After the day. */
  readonly untilAfter?: Spellings;
  /** Before or after what the pause outlasts: *after* New Year, 春节后. */
  readonly past?: { readonly before?: Spellings; readonly after?: Spellings };
  /** Without an end: *forever*. */
  readonly endless: Spellings;
  /** What makes the end of a length of it: *in* 2 weeks. */
  readonly ahead: { readonly before: string; readonly after: string };
}
