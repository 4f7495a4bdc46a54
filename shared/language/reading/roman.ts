const VALUES: Readonly<Record<string, number>> = { i: 1, і: 1, v: 5, x: 10, х: 10 };

/** Roman numerals up to 39, which is all that centuries and quarters need; Cyrillic х and і are common in them. */
const LONGEST = 8;

/** The number written in those letters, or 0. */
export function parseRoman(text: string, start: number, end: number): number {
  if (end - start > LONGEST) return 0;
  let total = 0;
  let following = 0;
  let equal = 0;
  for (let i = end - 1; i >= start; i--) {
    const value = VALUES[text.charAt(i)];
    if (value === undefined) return 0;
    equal = value === following ? equal + 1 : 1;
    if (equal > (value === 5 ? 1 : 3)) return 0;
    total += value < following ? -value : value;
    following = value;
  }
  return total;
}
