/** Whether a text has a Cyrillic letter. */
export function isCyrillic(text: string): boolean {
  return /\p{Script=Cyrillic}/u.test(text);
}

/** Whether a text has a Latin letter. */
export function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text);
}
