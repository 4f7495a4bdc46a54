/** Titles stand in buttons and lists. */
export const LONGEST_TITLE = 80;

/** A title that fits, cut between words; the same text when it does. */
export function shortenTitle(text: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  const [sentence] = /^.{20,79}?[.!?。！？](?=\s|$)/u.exec(text) ?? [];
  if (sentence !== undefined) return sentence.replace(/[.。]$/, '');
  const cut = text.slice(0, LONGEST_TITLE - 1);
  const atWord = cut.replace(/[\s,;:–—-]+\S*$/u, '');
  const kept = atWord.length > LONGEST_TITLE / 2 ? atWord : cut;
  return `${kept.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
