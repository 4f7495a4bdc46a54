/** The order of events by importance, then from the latest to the earliest, where it is not that of their numbers. */
export interface RankOrder {
  /** The lower comes first. */
  readonly placeOf: (number: number) => number;
  /** The numbers that no event has. */
  readonly holes: readonly number[];
}

/** From what is stored: the free numbers, and each stray with the number that it comes after. */
export function rankOrder(
  numbers: number,
  [holes, strays]: readonly [readonly number[], readonly (readonly [number: number, after: number])[]],
): RankOrder {
  const places = Float64Array.from({ length: numbers }, (_, number) => number);
  for (const [at, [number, after]] of strays.entries()) places[number] = after + (at + 1) / (strays.length + 1);
  return { holes, placeOf: (number) => places[number] ?? number };
}
