import { publishedForms } from '../../../language/published-forms';
import { fold } from '../../../language/reading/fold';
import { isUnspaced } from '../../../language/searching/split-words';
import type { Understanding } from '../../../language/understanding/understanding';
import { says } from '../../../language/understood-patterns';
import type { Matches } from './find-matches';

/** Whether the name of a person stands there who is in no event: Peter the Great is not Saint Petersburg. */
export function isOfOtherName({ text, words }: Understanding, { lines, everyWord, unknown }: Matches): boolean {
  if (!says(text, 'epithets')) return false;
  const named = words.filter(({ text: word }) => isUnspaced(word) && says(word, 'epithets'));
  // 彼得大帝湾 is no 彼得大帝.
  const after = lines
    .flatMap(({ title }) => Object.values(title).map((each) => fold(each).text))
    .flatMap((title) => named.flatMap((word) => title.split(word.text)[1]?.charAt(0) ?? []));
  const isPart = after.length > 0 && after.every((next) => isUnspaced(next) && !publishedForms().isSmall(next));
  return !everyWord || unknown.length > 0 || isPart;
}
