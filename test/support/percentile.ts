/** The value that so great a part of them (0 to 1) is below; NaN of none. */
export function percentile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? NaN;
}

/** The middle one; of an even number the higher of the two in the middle. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
