import type { Language } from '../language';
import { compiledOnce } from '../compiled-once';
import { fold } from '../reading/fold';
import { isRun } from './split-words';

/** What search needs of a language. */
export type SearchableLanguage = Pick<Language, 'code' | 'searchWords'>;

/** What the words of all languages have in common and what not, ready to be asked. */
export interface WordForms {
  /** What all forms of the word begin with; of a number and a run, itself. */
  readonly stemOf: (word: string) => string;
  readonly isStopWord: (word: string) => boolean;
  /** Other words for the same. */
  readonly alikeOf: (word: string) => readonly string[];
  /** The word as it may have been meant in other alphabets. */
  readonly otherAlphabets: (word: string) => readonly string[];
  /** A run without the characters that say nothing, in the parts that are left. */
  readonly partsOf: (run: string) => readonly string[];
  /** What may stand before the colon of a topic. */
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
  const silent = [...stopWords].filter(isRun).sort((a, b) => b.length - a.length);
  const alphabets = all.flatMap(({ otherAlphabets = [] }) => otherAlphabets);
  const longest = Math.max(0, ...endings.flatMap(({ stay }) => [...stay.keys()].map(({ length }) => length)));
  const stemOf = (word: string): string => {
    const stay = endings.find(({ letters }) => letters.test(word))?.stay;
    for (let length = stay ? longest : 0; length > 0; length--)
      if (word.length - length >= (stay?.get(word.slice(-length)) ?? Infinity)) return word.slice(0, -length);
    return word;
  };
  const alike = new Map<string, string[]>();
  for (const group of all.flatMap(({ alike: groups = [] }) => groups).map(spellings))
    for (const word of group) alike.set(stemOf(word), [...(alike.get(stemOf(word)) ?? []), ...group]);
  return {
    stemOf,
    isStopWord: (word) => stopWords.has(word),
    alikeOf: (word) => (alike.get(stemOf(word)) ?? []).filter((other) => stemOf(other) !== stemOf(word)),
    otherAlphabets: (word) => alphabets.map((letters) => rewrite(word, letters)).filter((text) => text !== undefined),
    partsOf: (run) => silent.reduce((parts, word) => parts.flatMap((part) => part.split(word)), [run]).filter(Boolean),
    topicFilters: all.flatMap(({ topicFilter = '' }) => spellings(topicFilter)),
  };
});

function spellings(list: string): string[] {
  return fold(list).text.split('|').filter(Boolean);
}

/** The word letter by letter in the other alphabet; undefined when a letter is not of it. */
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
