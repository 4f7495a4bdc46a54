import { languages } from '../../language/languages';
import { isUnspaced, splitWords } from '../../language/searching/split-words';
import { wordFormsOf } from '../../language/searching/word-forms';

/**
 * Words of a text as a phrase of it: "treaty of Aigun". Where anything but small words stands between two of them, they are
 * told apart by the separator, since words that are cut out of a sentence do not make one. Words of a script without
 * spaces are apart by one space, as people type them.
 */
export function wordsAsTyped(words: readonly string[], text: string, separator: string): string {
  let told = '';
  let end = -1;
  let previous = '';
  // What a word was taken for stands nowhere, so it comes last.
  const placeOf = (word: string) => (text.includes(word) ? text.indexOf(word) : text.length);
  for (const word of words.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    const at = text.indexOf(word, Math.max(end, 0));
    const gap = told === '' ? '' : at < 0 || end < 0 ? separator : text.slice(end, at);
    const isRun = isUnspaced(word) || isUnspaced(previous);
    told += (isRun && gap !== '' ? ' ' : isSmall(gap) ? gap : separator) + word;
    previous = word;
    end = at < 0 ? -1 : at + word.length;
  }
  return told;
}

/** Whether only words that nobody looks for are in it. */
function isSmall(gap: string): boolean {
  const { isStopWord } = wordFormsOf(languages);
  return !/[?!;:.？！；：。]/.test(gap) && splitWords(gap).every(({ text }) => isStopWord(text));
}
