/**
 * The text as any program can take it: lines ended by LF alone, no control characters but tabs, and no halves of
 * characters (they are shown as U+FFFD).
 */
export function plainText(text: string): string {
  return text
    .replaceAll(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}/gu, '')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}
