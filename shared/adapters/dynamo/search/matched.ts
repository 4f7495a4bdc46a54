import type { SpellingCorrection } from '../../../domain/search-query';
import type { MatchedWord } from './rank';

/** What became of a typed word, or of several that were taken as one. */
export interface Matched {
  readonly typed: string;
  /** Empty when nothing in the index is like it. */
  readonly words: readonly MatchedWord[];
  /** What was looked up in its place. */
  readonly taken?: string | undefined;
  /** Only longer words begin so. */
  readonly isBegun?: boolean | undefined;
  /** A run that no event has all of. */
  readonly incomplete?: boolean | undefined;
  /** Too much of it is missing: an event that has the rest is about something else. */
  readonly isPartial?: boolean | undefined;
  /** Parts of a run that are in no event. */
  readonly unknown?: readonly string[] | undefined;
  /** Words of a similar spelling. */
  readonly near?: readonly string[] | undefined;
}

export interface MatchedQuery {
  readonly words: readonly MatchedWord[];
  readonly corrections: readonly SpellingCorrection[];
  /** Words that are not in the index. */
  readonly unknown: readonly string[];
  /** Words that are spelt like an unknown one. */
  readonly near: readonly string[];
  /** Most of one of the words is missing. */
  readonly isPartial: boolean;
}

const MOST_NEAR = 3;

/** The result of all words. */
export function matchedQuery(all: readonly Matched[]): MatchedQuery {
  return {
    words: all.flatMap(({ words }) => words),
    corrections: all.flatMap(({ typed, taken }) => (taken === undefined ? [] : { typed, taken })),
    unknown: all.flatMap(({ typed, words, unknown }) => unknown ?? (words.length === 0 ? typed : [])),
    near: all.flatMap(({ near = [] }) => near).slice(0, MOST_NEAR),
    isPartial: all.some(({ isPartial }) => isPartial === true),
  };
}
