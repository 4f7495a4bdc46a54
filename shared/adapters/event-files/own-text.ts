/** A copy of a text: what a parser cuts out of a file keeps the whole file in memory. Lone surrogates are replaced. */
export function ownText(text: string): string {
  return Buffer.from(text).toString();
}
