/** The one of these that stands most often in the line of headings, outside of quotes; the first one when none does. */
export function delimiterOf(text: string, delimiters: readonly [string, ...string[]]): string {
  const [headings = ''] = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text) ?? [];
  const bare = headings.replaceAll(/"(?:[^"]|"")*"/g, '');
  const [first, ...others] = delimiters;
  const count = (delimiter: string) => bare.split(delimiter).length;
  return others.reduce((most, delimiter) => (count(delimiter) > count(most) ? delimiter : most), first);
}
