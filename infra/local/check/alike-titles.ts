/** The words of a title; in a script without spaces, its characters. */
export function wordsOf(title: string): ReadonlySet<string> {
  return new Set(title.toLowerCase().match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []);
}

/** Which part of all words of two titles must be in both. */
const ALIKE = 0.6;

/** Whether two titles, given by their words, may be of one event. */
export function areAlike(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared > 0 && shared / (words.size + others.size - shared) >= ALIKE;
}
