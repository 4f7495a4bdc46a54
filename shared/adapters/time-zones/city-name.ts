import { compiledOnce } from '../../language/compiled-once';
import type { UnderstoodLanguage } from '../../language/understood-language';
import type { Spellings } from '../../language/reading/date-words';
import { isUnspaced, splitWords } from '../../language/searching/split-words';

/** The part of a language that names of places need. */
export type PlaceLanguage = Pick<UnderstoodLanguage, 'code' | 'placeWords' | 'searchWords'>;

/** Letters that Unicode does not compose of a letter and an accent, and what they are typed as without it. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({ ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae' }),
);

/**
 * The words of a name, equal for all ways of writing it: New-York City and new york, St. Petersburg and Saint
 * Petersburg, Zürich and Zurich, 紐約 and 纽约市.
 */
export function wordsOfName(name: string, among: readonly PlaceLanguage[], kind: PlaceKind = 'city'): string[] {
  const { plainWord, isOnlyKind } = placeWordsOf(among)[kind];
  const words = splitWords(name).map(({ text }) => plainWord(text));
  const telling = words.filter((word) => !isOnlyKind(word));
  return telling.length > 0 ? telling : words;
}

/** The key a name is looked up by. */
export function keyOfName(name: string, among: readonly PlaceLanguage[], kind?: PlaceKind): string {
  return wordsOfName(name, among, kind).join('');
}

type PlaceKind = 'city' | 'region';

const placeWordsOf = compiledOnce((among: readonly PlaceLanguage[]) => {
  const all = among.map(({ placeWords }) => placeWords);
  const longForms = new Map(
    all.flatMap(({ shortForms = [] }) =>
      shortForms.flatMap(([short, long]) => short.split('|').map((word) => [word, long] as const)),
    ),
  );
  const forms = new Map(
    all.flatMap(({ characterForms = '' }) =>
      (characterForms.match(/../gu) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
    ),
  );
  const listed = (spellings: readonly (Spellings | undefined)[]) => spellings.flatMap((list) => list?.split('|') ?? []);
  const wordsOf = (kind: PlaceKind) => {
    const kindWords = new Set(listed(all.map((words) => words[kind])));
    const endings = listed(all.map((words) => words[`${kind}Ending`]));
    return {
      isOnlyKind: (word: string) => kindWords.has(word),
      plainWord: (word: string): string => {
        if (!isUnspaced(word))
          return longForms.get(word) ?? word.replace(/[łøđıßæ]/g, (letter) => PLAIN.get(letter) ?? letter);
        const plain = Array.from(word, (character) => forms.get(character) ?? character).join('');
        const ending = endings.find((each) => plain.endsWith(each) && plain.length > each.length + 1);
        return ending === undefined ? plain : plain.slice(0, -ending.length);
      },
    };
  };
  return { city: wordsOf('city'), region: wordsOf('region') };
});
