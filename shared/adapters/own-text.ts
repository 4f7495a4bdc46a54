/** A copy of a text: a part of a larger text keeps all of it in memory. Lone surrogates are replaced. */
export function ownText(text: string): string {
  return Buffer.from(text).toString();
}
