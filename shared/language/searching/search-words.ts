import type { Spellings } from '../reading/date-words';

/** Everything the search knows about a language. Whatever a language does not have, it leaves out. */
export interface SearchWords {
  /** Matches the start of its folded words; none when its script has no spaces between words. */
  readonly letters?: RegExp;
  /** Endings to cut off words, so that all forms have one stem; and how many letters must remain. */
  readonly endings?: readonly (readonly [Spellings, number])[];
  /** Words that are not searched for. */
  readonly stopWords?: Spellings;
  /** Groups of synonyms: each word also finds the others. In a script without spaces, two characters each. */
  readonly synonyms?: readonly Spellings[];
  /** The word before the colon of `topic:sco`. */
  readonly topicFilter?: Spellings;
  /** Its words typed in another alphabet or keyboard layout. */
  readonly transliterations?: readonly Transliteration[];
}

/** Typed letters and the meant ones: sh is ш. Longer before shorter. */
export type Transliteration = ReadonlyMap<string, string>;

/** Pairs two lists of the same length, separated by spaces. */
export function alphabet(typed: string, meant: string): Transliteration {
  const letters = meant.split(' ');
  return new Map(typed.split(' ').map((letter, index) => [letter, letters[index] ?? '']));
}
