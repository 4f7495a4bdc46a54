import { isOfLetters } from './split-words';

/**
 * The key of a word in the index: its stem, a space and its ending, so that all forms of a word stand together. Numbers
 * and pairs of characters are their own keys.
 */
export function keyOf(word: string, stemOf: (word: string) => string): string {
  if (!isOfLetters(word)) return word;
  const stem = stemOf(word);
  return `${stem} ${word.slice(stem.length)}`;
}

/** The word that has the key. */
export function wordOfKey(key: string): string {
  return key.replace(' ', '');
}
