import { isRun, splitWords } from '../../language/searching/split-words';
import { simplified } from './simplified';

/** Letters that are no letter with an accent, as they are typed without. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({ ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae' }),
);

/** Words that say what the name already is. */
const SILENT = new Set(['city', 'город', 'г']);
const CITY_IN_CHINESE = /(?<=..)市$/u;

/**
 * The words of a name, equal for all ways of writing it: New-York City and new york, St. Petersburg and Saint
 * Petersburg, Zürich and Zurich, 紐約 and 纽约市.
 */
export function wordsOfName(name: string): string[] {
  const words = splitWords(name).map(({ text }) => plainWord(text));
  const telling = words.filter((word) => !SILENT.has(word));
  return telling.length > 0 ? telling : words;
}

/** What a name is looked up by. */
export function keyOfName(name: string): string {
  return wordsOfName(name).join('');
}

function plainWord(word: string): string {
  if (word === 'st') return 'saint';
  if (isRun(word)) return simplified(word).replace(CITY_IN_CHINESE, '');
  return word.replace(/[łøđıßæ]/g, (letter) => PLAIN.get(letter) ?? letter);
}
