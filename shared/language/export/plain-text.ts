/**
 * Text that any program can read: lines end with LF, there are no control characters but tabs, and lone surrogates
 * become U+FFFD.
 */
export function plainText(text: string): string {
  return text
    .replaceAll(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}/gu, '')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}
