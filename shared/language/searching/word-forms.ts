import type { Language } from '../language';
import { compiledOnce } from '../compiled-once';
import { fold } from '../reading/fold';
import { isUnspaced } from './split-words';

/** The part of a language that the search needs. */
export type SearchableLanguage = Pick<Language, 'code' | 'searchWords'>;

/** The word forms of all languages together. */
export interface WordForms {
  /** The common start of all forms of the word; a number or a run is its own stem. */
  readonly stemOf: (word: string) => string;
  readonly isStopWord: (word: string) => boolean;
  /** Other words with the same meaning. */
  readonly synonymsOf: (word: string) => readonly string[];
  /** The words that may have been meant in other alphabets. */
  readonly transliterations: (word: string) => readonly string[];
  /** The parts of a run that remain without its stop words. */
  readonly partsOf: (run: string) => readonly string[];
  /** The words that may stand before the colon of a topic. */
  readonly topicFilters: readonly string[];
}

export const wordFormsOf = compiledOnce((languages: readonly SearchableLanguage[]): WordForms => {
  const all = languages.map(({ searchWords }) => searchWords);
  const endings = all.flatMap(({ letters, endings: lists = [] }) =>
    letters
      ? [
          {
            letters,
            stay: new Map(lists.flatMap(([list, stay]) => spellings(list).map((each) => [each, stay] as const))),
          },
        ]
      : [],
  );
  const stopWords = new Set(all.flatMap(({ stopWords: list = '' }) => spellings(list)));
  const silent = [...stopWords].filter(isUnspaced).sort((a, b) => b.length - a.length);
  const alphabets = all.flatMap(({ transliterations = [] }) => transliterations);
  const longest = Math.max(0, ...endings.flatMap(({ stay }) => [...stay.keys()].map(({ length }) => length)));
  const stemOf = (word: string): string => {
    const stay = endings.find(({ letters }) => letters.test(word))?.stay;
    for (let length = stay ? longest : 0; length > 0; length--)
      if (word.length - length >= (stay?.get(word.slice(-length)) ?? Infinity)) return word.slice(0, -length);
    return word;
  };
  const synonyms = new Map<string, string[]>();
  for (const group of all.flatMap(({ synonyms: groups = [] }) => groups).map(spellings))
    for (const word of group) synonyms.set(stemOf(word), [...(synonyms.get(stemOf(word)) ?? []), ...group]);
  return {
    stemOf,
    isStopWord: (word) => stopWords.has(word),
    synonymsOf: (word) => (synonyms.get(stemOf(word)) ?? []).filter((other) => stemOf(other) !== stemOf(word)),
    transliterations: (word) => alphabets.map((letters) => rewrite(word, letters)).filter((text) => text !== undefined),
    partsOf: (run) => silent.reduce((parts, word) => parts.flatMap((part) => part.split(word)), [run]).filter(Boolean),
    topicFilters: all.flatMap(({ topicFilter = '' }) => spellings(topicFilter)),
  };
});

function spellings(list: string): string[] {
  return fold(list).text.split('|').filter(Boolean);
}

/** The word transliterated letter by letter; undefined when a letter has no counterpart. */
function rewrite(word: string, letters: ReadonlyMap<string, string>): string | undefined {
  let text = '';
  for (let at = 0; at < word.length;) {
    const typed = [4, 3, 2, 1].map((length) => word.slice(at, at + length)).find((part) => letters.has(part));
    if (typed === undefined) return undefined;
    text += letters.get(typed) ?? '';
    at += typed.length;
  }
  return text;
}
