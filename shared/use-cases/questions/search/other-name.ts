import { publishedForms } from '../../../language/published-forms';
import { fold } from '../../../language/reading/fold';
import { isUnspaced } from '../../../language/searching/split-words';
import type { Understanding } from '../../../language/understanding/understanding';
import { says } from '../../../language/understood-patterns';
import type { Matches } from './find-matches';

/** The shortest part of a name. */
const SHORTEST = 2;

/** 列宁, of 下列宁斯阔耶: whether all titles have a word, or its beginning, only within a longer name. */
function isWithinNames(words: Understanding['words'], lines: Matches['lines']): boolean {
  const runs = words.filter(({ text }) => isUnspaced(text));
  if (runs.length === 0 || lines.length === 0) return false;
  const { isNameEnding } = publishedForms();
  const titles = lines.map(({ title }) => Object.values(title).map((each) => fold(each).text));
  const isWithin = (word: string, texts: readonly string[]) => {
    const parts = Array.from({ length: word.length - SHORTEST + 1 }, (_, at) => word.slice(0, word.length - at));
    const part = parts.find((each) => texts.some((text) => text.includes(each)));
    if (part === undefined) return false;
    const after = texts.flatMap((text) =>
      text
        .split(part)
        .slice(1)
        .map((rest) => rest.charAt(0)),
    );
    return after.every((next) => isNameEnding(next) && next !== word.charAt(part.length));
  };
  return runs.some(({ text }) => titles.every((texts) => isWithin(text, texts)));
}

/** Whether the name of a person stands there who is in no event: Peter the Great is not Saint Petersburg. */
export function isOfOtherName({ text, words }: Understanding, { lines, everyWord, unknown }: Matches): boolean {
  if (isWithinNames(words, lines)) return true;
  if (!says(text, 'epithets')) return false;
  const named = words.filter(({ text: word }) => isUnspaced(word) && says(word, 'epithets'));
  // 彼得大帝湾 is no 彼得大帝.
  const after = lines
    .flatMap(({ title }) => Object.values(title).map((each) => fold(each).text))
    .flatMap((title) => named.flatMap((word) => title.split(word.text)[1]?.charAt(0) ?? []));
  const isPart = after.length > 0 && after.every((next) => isUnspaced(next) && !publishedForms().isSmall(next));
  return !everyWord || unknown.length > 0 || isPart;
}
