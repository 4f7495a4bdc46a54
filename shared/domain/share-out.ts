/** Shares a number of places out among heaps of these sizes, as evenly as the sizes allow. */
export function shareOut(sizes: readonly number[], places: number): readonly number[] {
  const shares = sizes.map(() => 0);
  const fromSmallest = sizes.map((size, index) => ({ size, index })).sort((a, b) => a.size - b.size);
  let left = places;
  for (const [done, { size, index }] of fromSmallest.entries()) {
    const share = Math.min(size, Math.floor(left / (fromSmallest.length - done)));
    shares[index] = share;
    left -= share;
  }
  return shares;
}
