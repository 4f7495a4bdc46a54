import type { Spellings } from '../reading/date-words';

/** All that search knows of a language: data, no grammar. Whatever a language does not have, it leaves out. */
export interface SearchWords {
  /** How its words begin, folded; none when its script has no spaces between words. */
  readonly letters?: RegExp;
  /** Cut off a word, the longest first, so that its forms are one; and how many letters must stay. */
  readonly endings?: readonly (readonly [Spellings, number])[];
  /** Words that say nothing of what is searched for. */
  readonly stopWords?: Spellings;
  /** Different words for one thing: each also finds the others. Without spaces: two characters each. */
  readonly alike?: readonly Spellings[];
  /** What stands before the colon of `topic:sco`. */
  readonly topicFilter?: Spellings;
  /** Its words as they come out in another alphabet: each a list of what is typed and what was meant. */
  readonly otherAlphabets?: readonly OtherAlphabet[];
}

/** What is typed and what was meant, in pairs: `sh ш`, the longer before the shorter. */
export type OtherAlphabet = ReadonlyMap<string, string>;

/** Pairs from two lists of the same length, between spaces. */
export function alphabet(typed: string, meant: string): OtherAlphabet {
  const letters = meant.split(' ');
  return new Map(typed.split(' ').map((letter, index) => [letter, letters[index] ?? '']));
}
