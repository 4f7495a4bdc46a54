/**
 * A search index is one partition, which contains lists in compressed blocks. The sort key of a block of a sorted list is
 * its first text, so that one Query finds the block that a text belongs to.
 */
export const searchPartition = (index: string): string => `SEARCH#${index}`;

/**
 * `T`: terms and their events. `V`: a word of each stem, to compare spellings with. By number: `L`: lines of events. `O`:
 * where events stand in time. `N`: the ids of events, for those who write. `R`: numbers that are free or out of order.
 */
export type ListName = 'T' | 'V' | 'L' | 'O' | 'N' | 'R';

/**
 * The key of a term (`keyOf`), and for each field the events that have the term in it: the number of the first event,
 * then the differences between each number and the next.
 */
export type TermEntry = readonly [key: string, ...fields: (readonly number[])[]];

export const LINES_IN_BLOCK = 16;
export const TIMES_IN_BLOCK = 4096;
export const IDS_IN_BLOCK = 256;

/** The sort key of a block that is found by its number. */
export function numberedKey(list: ListName, block: number): string {
  return list + String(block).padStart(6, '0');
}

export const ORDER_KEY = 'R';

/** Which search index is in use, and how. */
export interface IndexState {
  readonly name: string;
  /** Blocks that are newer belong to a deploy that is not finished. */
  readonly version: number;
  /** More than the highest number of an event. */
  readonly numbers: number;
  /** Whether numbers are free or out of order. */
  readonly hasGaps: boolean;
}

export function differencesOf(numbers: readonly number[]): number[] {
  return numbers.map((each, at) => each - (numbers[at - 1] ?? 0));
}

/** Numbers from their differences. */
export function numbersOf(steps: readonly number[]): number[] {
  let number = 0;
  return steps.map((step) => (number += step));
}
