import { isOfLetters } from './split-words';

/** Ends the key of a word that is written as a name. No word has it. */
const NAME = '^';

/**
 * The key of a word in the index: its stem, a space and its ending, so that all forms of a word stand together. Numbers
 * and pairs of characters are their own keys.
 */
export function keyOf(word: string, stemOf: (word: string) => string, isName = false): string {
  if (!isOfLetters(word)) return word;
  const stem = stemOf(word);
  return `${stem} ${word.slice(stem.length)}${isName ? NAME : ''}`;
}

/** The word that has the key. */
export function wordOfKey(key: string): string {
  return key.replace(' ', '').replace(NAME, '');
}

/** Whether the events of a key write its word as a name. */
export function isKeyOfName(key: string): boolean {
  return key.endsWith(NAME);
}
