import type { Reading } from './date-query';

/** What is searched for: events with the words, in one of the dates if there are any, and on one of the topics. */
export interface SearchQuery {
  /** Folded, in their order; of a script without spaces, a whole run of characters. */
  readonly words: readonly string[];
  readonly dates: readonly Reading[];
  /** Ids. */
  readonly topics: readonly string[];
  /** The last word may be only the beginning of one. */
  readonly unfinished: boolean;
}

/** A word that stands nowhere, and the one that was searched for in its place. */
export interface Correction {
  readonly typed: string;
  readonly taken: string;
}
