/** Roman numerals up to 39, which is all that centuries and quarters need. */
const LONGEST = 8;

/** The number written in those letters, or 0. */
export function parseRoman(codes: Uint16Array, start: number, end: number): number {
  if (end - start > LONGEST) return 0;
  let total = 0;
  let following = 0;
  let equal = 0;
  for (let at = end - 1; at >= start; at--) {
    const value = valueOf(codes[at] ?? 0);
    if (value === 0) return 0;
    equal = value === following ? equal + 1 : 1;
    if (equal > (value === 5 ? 1 : 3)) return 0;
    total += value < following ? -value : value;
    following = value;
  }
  return total;
}

/** i, v and x; Cyrillic і and х are common in their place. */
function valueOf(code: number): number {
  if (code === 0x69 || code === 0x456) return 1;
  if (code === 0x76) return 5;
  return code === 0x78 || code === 0x445 ? 10 : 0;
}
