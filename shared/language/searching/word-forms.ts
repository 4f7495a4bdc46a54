import type { PublishedLanguage } from '../published-language';
import { compiledOnce, compiledOnceForMembers } from '../compiled-once';
import { type WordListName, spellingsOf } from '../spellings';
import type { LetterTable, SearchWords } from './search-words';
import { splitAtParticles } from './split-at-particles';
import { isUnspaced, splitWords } from './split-words';
import { stemmerOf } from './stemmer';
import { type Syllables, syllablesOf } from './syllables';

/** The part of a language that the search needs. */
export type SearchableLanguage = Pick<PublishedLanguage, 'code' | 'searchWords'>;

/** The word forms of all languages together. */
export interface WordForms extends Syllables {
  /** The common start of all forms of the word; a number or a run is its own stem. */
  readonly stemOf: (word: string) => string;
  readonly isStopWord: (word: string) => boolean;
  /** Whether it looks like a verb. */
  readonly isVerb: (word: string) => boolean;
  /** Words that a word may be made from, or made of a verb: Moscow of московский, пересадка of пересадили. For one that nothing has. */
  readonly basesOf: (word: string) => readonly string[];
  /** Stems of the adjectives that a noun may have. */
  readonly adjectivesOf: (word: string) => readonly string[];
  /** Other words with the same meaning, and its other spellings. */
  readonly synonymsOf: (word: string) => readonly string[];
  /** All words of letters that have synonyms: a misspelt one may be meant though no event has it. */
  readonly withSynonyms: readonly string[];
  /** The synonyms of parts of a run, where one of the two is longer than a pair. */
  readonly synonymsIn: (run: string) => readonly RunSynonym[];
  /** The words that may have been meant: typed with another keyboard layout, or in the letters of another language. */
  readonly retyped: (word: string) => readonly Retyped[];
  /** The word as it is heard: without letters such as ь, and each letter but once. */
  readonly soundOf: (word: string) => string;
  /** The parts of a run that remain without its stop words. */
  readonly partsOf: (run: string) => readonly string[];
  /** Whether a character beside a name is a verb or a small word rather than a part of it. */
  readonly isSmall: (character: string) => boolean;
  /** Whether a name from another language goes on by that character. */
  readonly isNameEnding: (character: string) => boolean;
  /** The country of its people: 俄罗斯 of 俄罗斯人; any other word as it is. */
  readonly countryOf: (word: string) => string;
  /** Whether a character is the name of a country. */
  readonly isCountry: (character: string) => boolean;
  /** A name without the title after it. */
  readonly untitled: (run: string) => string;
  readonly isVowel: (letter: string) => boolean;
  readonly isConsonant: (letter: string) => boolean;
  /** The words that may stand before the colon of a topic. */
  readonly topicFilters: readonly string[];
}

export interface RunSynonym {
  readonly at: number;
  readonly phrase: string;
  readonly other: string;
}

export interface Retyped {
  readonly text: string;
  /** Written by ear, so that it may differ in a letter. */
  readonly byEar: boolean;
}

/** The forms of these languages: the same, whether they come with the words to understand texts or without. */
export const wordFormsOf = compiledOnce((languages: readonly SearchableLanguage[]): WordForms =>
  formsOf(languages.map(({ searchWords }) => searchWords)),
);

const formsOf = compiledOnceForMembers((all: readonly SearchWords[]): WordForms => {
  const listOf = (name: WordListName<SearchWords>) => all.flatMap((each) => spellingsOf(each[name] ?? ''));
  const stopWords = new Set(listOf('stopWords'));
  const silent = [...stopWords].filter(isUnspaced).sort((a, b) => b.length - a.length);
  const rewriters = all.flatMap(({ keyboard = [], transliteration = [] }) => [
    ...bothWays(keyboard, false),
    ...bothWays(transliteration, true),
  ]);
  const vowels = new Set(all.flatMap((each) => Array.from(each.vowels ?? '')));
  const consonants = new Set(all.flatMap((each) => Array.from(each.consonants ?? '')));
  const stemOf = stemmerOf(all);
  const unstressed = all.flatMap(({ unstressed: pairs = [] }) => pairs);
  const sounds = all.flatMap(({ transliteration = [], sounds: pairs = [] }) => [
    ...transliteration.flatMap(([latin, letter]) => (/\w/.test(latin) ? [] : [[letter, ''] as const])),
    ...pairs,
  ]);
  const synonyms = new Map<string, string[]>();
  for (const group of all.flatMap(({ synonyms: groups = [] }) => groups)) {
    const [words = [], others = words] = group.split('>').map(spellingsOf);
    for (const word of words) synonyms.set(stemOf(word), [...(synonyms.get(stemOf(word)) ?? []), ...others]);
  }
  const respellings = all.flatMap(({ respelt: pairs = [] }) =>
    pairs.map(([part, other]) => [new RegExp(part), other] as const),
  );
  const respeltOf = (word: string) =>
    respellings.flatMap(([part, other]) => (part.test(word) ? word.replace(part, other) : []));
  const particles = listOf('particles');
  const notParticles = listOf('notParticles');
  const joining = all.flatMap(({ joining: each }) => (each ? [each] : []));
  const joiners = new Set(joining.flatMap(({ particles: list }) => spellingsOf(list)));
  const joined = new Set(joining.flatMap(({ names }) => spellingsOf(names)));
  const mayEndAt = (part: string, particle: string) => part.length !== 1 || !joiners.has(particle) || joined.has(part);
  const small = new Set(listOf('small'));
  const isSmall = (character: string) => small.has(character);
  const nameEndings = new Set(listOf('nameEndings'));
  const people = listOf('people');
  const countries = new Set(listOf('countries'));
  const titles = listOf('titles');
  const verbEndings = listOf('verbEndings');
  const phrases = [...synonyms].filter(([word]) => isUnspaced(word));
  const adjectives = all.flatMap(({ adjectives: pairs = [] }) => pairs);
  const adjectiveEndings = new Set(listOf('adjectiveEndings'));
  const isAdjective = (word: string) => adjectiveEndings.has(word.slice(stemOf(word).length));
  const derived = all.flatMap(({ derived: pairs = [] }) => pairs);
  const deverbal = all.flatMap(({ deverbal: pairs = [] }) => pairs);
  const verbs = new Set(listOf('verbs'));
  const isVerb = (word: string) =>
    verbs.has(word) || (word.length >= SHORTEST_VERB && verbEndings.some((ending) => word.endsWith(ending)));
  const baseBy = ([ending, base]: readonly [string, string], word: string): string[] => {
    const [stem, end] = [ending.startsWith('-') ? word : stemOf(word), ending.replace('-', '')];
    const left = stem.length - end.length;
    return stem.endsWith(end) && left >= SHORTEST_BASE ? [stem.slice(0, left) + base] : [];
  };
  return {
    ...syllablesOf(all),
    stemOf,
    basesOf: (word) => [
      ...derived.flatMap((pair) => baseBy(pair, word)),
      ...(isAdjective(word) ? adjectives.flatMap((pair) => baseBy(pair, word)) : []),
      ...(isVerb(word) ? deverbal.flatMap((pair) => baseBy(pair, word)) : []),
    ],
    adjectivesOf: (word) => {
      const stem = stemOf(word);
      return adjectives.flatMap(([ending, base]) =>
        stem.endsWith(base) && stem.length - base.length >= SHORTEST_BASE
          ? stem.slice(0, stem.length - base.length) + ending
          : [],
      );
    },
    isStopWord: (word) => stopWords.has(word),
    isVerb,
    synonymsOf: (word) =>
      [...(synonyms.get(stemOf(word)) ?? []), ...respeltOf(word)].filter((other) => stemOf(other) !== stemOf(word)),
    withSynonyms: [...new Set([...synonyms.values()].flat())].filter((word) => !isUnspaced(word)),
    retyped: (word) => rewriters.flatMap((rewrite) => rewrite(word)),
    synonymsIn: (run) =>
      phrases.flatMap(([phrase, others]) => {
        const at = run.indexOf(phrase);
        const isPair = (text: string) => text.length === 2;
        // A pair that stands for another is looked up as one.
        const longer = isPair(phrase) ? others.filter((other) => !isPair(other)) : others;
        return at < 0 ? [] : longer.filter((other) => other !== phrase).map((other) => ({ at, phrase, other }));
      }),
    soundOf: (word) =>
      [...sounds, ...(word.length >= SHORTEST_UNSTRESSED ? unstressed : [])]
        .reduce((left, [letters, sound]) => left.replaceAll(letters, sound), word)
        .replaceAll(/(.)\1+/gu, '$1'),
    partsOf: (run) =>
      silent
        .reduce((parts, word) => parts.flatMap((part) => part.split(word)), [run])
        .flatMap((part) => splitAtParticles(part, { particles, notParticles, isSmall, mayEndAt }))
        .filter(Boolean),
    isSmall,
    isNameEnding: (character) => nameEndings.has(character),
    countryOf: (word) => word.slice(0, -(people.find((end) => word.endsWith(end)) ?? '').length || undefined),
    isCountry: (character) => countries.has(character),
    untitled: (run) => {
      const title = titles.find((each) => run.endsWith(each) && run.length - each.length >= SHORTEST_NAME);
      return title === undefined ? run : run.slice(0, -title.length);
    },
    isVowel: (letter) => vowels.has(letter),
    isConsonant: (letter) => consonants.has(letter),
    topicFilters: listOf('topicFilter'),
  };
});

/** Names may end like verbs, but these are too short for one. */
const SHORTEST_VERB = 5;

/** In a shorter word, the vowel is stressed: лис and лес. */
const SHORTEST_UNSTRESSED = 6;

const SHORTEST_BASE = 3;

/** In characters. */
const SHORTEST_NAME = 2;

type Rewriter = (word: string) => readonly Retyped[];

/** Rewrites words by a table from Latin letters and into them. */
function bothWays(table: LetterTable, byEar: boolean): Rewriter[] {
  const back = table.map(([latin, letters]) => [letters, latin] as const);
  return [table, back].map((pairs) => {
    const letters = new Map([...pairs].reverse());
    return (word) => {
      const text = rewrite(word, letters);
      return text === undefined || text === word ? [] : [{ text, byEar }];
    };
  });
}

const LONGEST_LETTER = 4;

/** The word letter by letter; undefined when a letter has no counterpart, or a sign for one. */
function rewrite(word: string, letters: ReadonlyMap<string, string>): string | undefined {
  let text = '';
  for (let at = 0; at < word.length;) {
    let length = LONGEST_LETTER;
    while (length > 0 && !letters.has(word.slice(at, at + length))) length--;
    if (length === 0) return undefined;
    text += letters.get(word.slice(at, at + length)) ?? '';
    at += length;
  }
  const plain = text.replaceAll(/['"]/g, '');
  return splitWords(plain)[0]?.text === plain ? plain : undefined;
}
