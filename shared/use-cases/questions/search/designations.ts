import { fold } from '../../../language/reading/fold';
import type { TypedWord } from '../../../language/understanding/understanding';

/** Letters and a number that are one name: Su-35, Ил-76, 歼-10. */
interface Designation {
  readonly whole: string;
  readonly letters: string;
  readonly number: string;
}

/** A few letters joined to a number; a character too, where it is known to stand alone. */
const DESIGNATION =
  /((?<![\p{sc=Latn}\p{sc=Cyrl}])[\p{sc=Latn}\p{sc=Cyrl}]{1,3}[-‐‑–]?|\p{sc=Han}[-‐‑–]|(?<![\p{L}\p{N}])\p{sc=Han})(\d+)/gu;

/** The designations of a text, folded. */
export function designationsIn(text: string): readonly Designation[] {
  return asWritten(fold(text).text);
}

function asWritten(text: string): readonly Designation[] {
  return Array.from(text.matchAll(DESIGNATION), ([whole, joined = '', number = '']) => ({
    whole,
    letters: joined.replace(/\P{L}/gu, ''),
    number,
  }));
}

/** Words with each designation as one: the 400 of an S-400, of which a letter is no word. */
export function withWholeDesignations<Word extends Pick<TypedWord, 'typed'>>(
  words: readonly Word[],
  text: string,
): readonly Word[] {
  return asWritten(text).reduce((left, { whole, letters, number }) => {
    const isNumber = ({ typed }: Word) => typed === number;
    return left.some(isNumber)
      ? left.filter(({ typed }) => typed !== letters).map((word) => (isNumber(word) ? { ...word, typed: whole } : word))
      : left;
  }, words);
}

/** What is missing with a part of a designation: the letters as well as the number. */
export function withDesignations(missing: readonly string[], text: string): readonly string[] {
  const parts = designationsIn(text).map(({ letters, number }) => [letters, number]);
  const cut = parts.filter((all) => all.some((part) => missing.includes(part)));
  return [...new Set([...missing, ...cut.flat()])];
}
