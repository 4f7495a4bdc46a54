import type { Reading } from './date-query';

/** A search for events that have the words, fall into one of the dates and are on one of the topics, if given. */
export interface SearchQuery {
  /** Folded, in order; a run of characters in a script without spaces is one word. */
  readonly words: readonly string[];
  readonly dates: readonly Reading[];
  /** Ids. */
  readonly topics: readonly string[];
  /** The last word may be incomplete. */
  readonly unfinished: boolean;
}

/** A word that is not in the index, and the similar one that was searched for instead. */
export interface Correction {
  readonly typed: string;
  readonly taken: string;
}
