import type { Reading } from './date-query';

/** A search for events that have the words, fall into one of the dates and are on one of the topics, if given. */
export interface SearchQuery {
  /** Folded, in order; a run of characters in a script without spaces is one word. */
  readonly words: readonly string[];
  /** Words that rank an event higher but need not be in it: "founded", "signed". They are never corrected. */
  readonly hints?: readonly string[];
  /** If an event with all `words` has one of these, too, only such events: of bridges, those that collapsed. */
  readonly done?: readonly string[];
  /** Spans may have open ends: all before an event, or since it. */
  readonly dates: readonly Reading[];
  /** Folded words, of which those that are names of places say where an event took place: of visits. */
  readonly at?: readonly string[];
  /** Ids. */
  readonly topics?: readonly string[];
  /** The last word may be incomplete. */
  readonly unfinished?: boolean;
  /**
   * The order of what is found; by relevance when not given. Of events in time order only those with every word count,
   * if there are any. Without words it orders all events of the dates and topics.
   */
  readonly order?: SearchOrder;
  /** In an order of time, events that have the words only in passing come last; they are left out without it. */
  readonly passing?: boolean;
  /** In an order of time, the earliest event whose title or names have one of these words leads: "first". */
  readonly leading?: readonly string[];
}

/** `importance`: the most important first. In time, an event stands at its first day. */
export type SearchOrder = 'relevance' | 'importance' | 'oldest-first' | 'latest-first';

/** All events in an order, or those of dates and topics. */
export function allInOrder(
  order: SearchOrder,
  { dates = [], ...topics }: Partial<Pick<SearchQuery, 'dates' | 'topics'>> = {},
): SearchQuery {
  return { words: [], dates, ...topics, order };
}

/** A word that is not in the index, and the similar one that was searched for. */
export interface SpellingCorrection {
  readonly typed: string;
  readonly taken: string;
}
