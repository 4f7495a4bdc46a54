export interface ParsedNumber {
  readonly value: number;
  /** How many digits it is written with, when it is written digit by digit (一九四五); else 0. */
  readonly digits: number;
  readonly end: number;
}

/** Reads 一九四五, 三十一, 二百, 廿六 from that place on. */
export function parseNumberCharacters(
  codes: Uint16Array,
  start: number,
  values: ReadonlyMap<number, number>,
): ParsedNumber | undefined {
  let end = start;
  let positional = 0;
  let total = 0;
  let pending = -1;
  let composed = false;
  for (; ; end++) {
    const value = values.get(codes[end] ?? 0);
    if (value === undefined) break;
    if (value < 10) {
      positional = Math.min(positional * 10 + value, 1e9);
      pending = value;
    } else {
      composed = true;
      total += value === 10 || value === 100 || value === 1000 ? value * (pending > 0 ? pending : 1) : value;
      pending = 0;
    }
  }
  if (end === start) return undefined;
  return composed
    ? { value: total + Math.max(pending, 0), digits: 0, end }
    : { value: positional, digits: end - start, end };
}
