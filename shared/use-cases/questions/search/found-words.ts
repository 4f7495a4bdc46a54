import { isUnspaced } from '../../../language/searching/split-words';
import type { Understanding } from '../../../language/understanding/understanding';
import { understoodPatterns } from '../../../language/understood-patterns';
import { designationsIn } from './designations';

/** Whether an event has all of a word; of a run, parts may be unknown. */
export function isFound(word: string, unknown: readonly string[]): boolean {
  return !unknown.some((part) => (isUnspaced(word) ? word.includes(part) : word === part));
}

/** Two characters in the middle of a run may be parts of two words: 十四 of 江东六十四屯. */
const SHORTEST_WITHIN = 2;

/**
 * What is left of a run without the parts that no event has: 俄罗斯 of 俄罗斯馆. A single character says nothing, and one that is
 * unknown at the start has the next one with it.
 */
export function foundParts(word: string, unknown: readonly string[]): string[] {
  if (!isUnspaced(word)) return [];
  const left = unknown.includes(word.charAt(0)) ? word.slice(2) : word;
  const parts = unknown.reduce((all, part) => all.flatMap((each) => each.split(part)), [left]);
  const isAtEnd = (part: string) => part.length > SHORTEST_WITHIN || word.startsWith(part) || word.endsWith(part);
  return parts.filter((part) => part !== word && part.length > 1 && isAtEnd(part));
}

/** Whether a missing word has a capital letter that does not begin the text, or is the number of a name. */
export function lacksName({ words, text }: Pick<Understanding, 'words' | 'text'>, missing: readonly string[]): boolean {
  return words.some(
    ({ text: word, typed }) =>
      !isFound(word, missing) && ((/^\p{Lu}/u.test(typed) && text.indexOf(typed) > 0) || isNumberOfName(typed, text)),
  );
}

/**
 * Whether a number is a part of a name: before a noun in the same run, 156项工程, but not of a figure such as 2000亿, or
 * after a few letters, Su-35.
 */
export function isNumberOfName(word: string, text: string): boolean {
  if (designationsIn(text).some(({ number }) => number === word)) return true;
  const after = /^\d{2,}$/.test(word) ? text.slice(text.indexOf(word) + word.length) : '';
  const { ofFigures } = understoodPatterns();
  return isUnspaced(after.charAt(0)) && !ofFigures.some((scale) => after.startsWith(scale));
}
