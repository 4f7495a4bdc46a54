import type { Extent } from './time-mark';

/** In pixels: between two marks in one lane. */
const GAP = 4;

/** Puts marks that would overlap into lanes, the lowest free one first; those that find none share the highest. */
export function inLanes(
  extents: readonly Extent[],
  most: number,
): { readonly lanes: number; readonly laneOf: readonly number[] } {
  const ends: number[] = [];
  const laneOf = extents.map(({ left, width }) => {
    const free = ends.findIndex((end) => end + GAP <= left);
    const lane = free >= 0 ? free : Math.min(ends.length, most - 1);
    ends[lane] = Math.max(ends[lane] ?? 0, left + width);
    return lane;
  });
  return { lanes: Math.max(1, ends.length), laneOf };
}
