import type { Spellings } from '../reading/date-words';

/** Everything the search knows about a language. Whatever a language does not have, it leaves out. */
export interface SearchWords {
  /** Matches the start of its folded words; none when its script has no spaces between words. */
  readonly letters?: RegExp;
  /** Its vowels and what is like one; and its consonants, another of which makes another word of a short verb. */
  readonly vowels?: string;
  readonly consonants?: string;
  /**
   * Endings to cut off words, so that all forms have one stem, and how many letters must remain. Each step cuts the
   * longest of its endings.
   */
  readonly endings?: readonly EndingStep[];
  /** Letters that a form doubles at the end of its stem: ban, banned. */
  readonly doubled?: string;
  /** Stems that the endings alone do not give: too short ones, or those of words that would be the same. */
  readonly stems?: Spellings;
  /** Words that are not searched for. */
  readonly stopWords?: Spellings;
  /** In a script without spaces, what stands between two words; and the words that only look as if it did. */
  readonly particles?: Spellings;
  readonly notParticles?: Spellings;
  /** Particles between two names, and the single characters that are a name before one: 他和. Any other is part of a word: 上和. */
  readonly joining?: { readonly particles: Spellings; readonly names: Spellings };
  /** In a script without spaces, characters that beside a name are a verb or a small word rather than a part of it. */
  readonly small?: Spellings;
  /** In a script without spaces, characters by which a name from another language goes on: 列宁 is not in 列宁斯阔耶. */
  readonly nameEndings?: Spellings;
  /** After the name of a country, its people: 俄罗斯人. */
  readonly people?: Spellings;
  /** Countries in one character: none is a slip, 中美 for 中俄. */
  readonly countries?: Spellings;
  /** Titles after a name that events may have without them: 康熙皇帝. */
  readonly titles?: Spellings;
  /** Forms that no ending tells, with the form that they share a stem with after `>`: paid and pay. */
  readonly irregular?: readonly Spellings[];
  /** Groups of synonyms: each word also finds the others, or those after `>` and is not found by them. In a script without spaces, two characters or more each. */
  readonly synonyms?: readonly Spellings[];
  /** How parts of words are also spelt, as regular expressions and what stands there otherwise: centre and center. */
  readonly respelt?: readonly (readonly [part: string, other: string])[];
  /** How a word is made from another one: the end of its stem, or of the whole word after `-`, and what stands there in the other. */
  readonly derived?: readonly (readonly [ending: string, base: string])[];
  /** The same of adjectives that say no more than their noun, which also finds them: газ and газовый, but not Пекин and пекинский. */
  readonly adjectives?: readonly (readonly [ending: string, base: string])[];
  /** The endings of those adjectives. */
  readonly adjectiveEndings?: Spellings;
  /** How the noun of an action is made from a verb: the end of the verb's stem, and what stands there in the noun. */
  readonly deverbal?: readonly (readonly [ending: string, noun: string])[];
  /** The endings of verbs: an unknown word with one of them is no name. */
  readonly verbEndings?: Spellings;
  /** Verbs without one. */
  readonly verbs?: Spellings;
  /** The word before the colon of `topic:sco`. */
  readonly topicFilter?: Spellings;
  /** Its letters by Latin ones that sound alike: sh is ш. Where several letters have one sound, the most common first. */
  readonly transliteration?: LetterTable;
  /**
   * In a script of characters, how they sound: each syllable in Latin letters with the first of its characters, in the order
   * of a dictionary. `others`: further syllables, each with all characters that may be read so. `alike`: letters by those that
   * many people do not tell them from.
   */
  readonly syllables?: {
    readonly order: string;
    readonly starts: string;
    readonly others?: string;
    readonly alike?: LetterTable;
  };
  /** Its letters by others that are heard alike, the longest first: дз is ц in a name. */
  readonly sounds?: LetterTable;
  /** Vowels by others that sound so without a stress, in words of several syllables: дагавор. */
  readonly unstressed?: LetterTable;
  /** Its letters by the keys that they share with the English keyboard layout: q is й. */
  readonly keyboard?: LetterTable;
}

export type EndingStep = readonly (readonly [Spellings, number])[];

/** Letters, and those of the language for them. */
export type LetterTable = readonly (readonly [typed: string, letters: string])[];

/** Pairs two lists of the same length, separated by spaces. */
export function letterTable(latin: string, letters: string): LetterTable {
  const others = letters.split(' ');
  return latin.split(' ').map((letter, index) => [letter, others[index] ?? '']);
}
