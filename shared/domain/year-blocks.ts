import { type ClosedSpan, yearSpan } from './span';

/** Whole years, both included. Years are astronomical: 0 is 1 BC. */
export interface YearBlock {
  readonly first: number;
  readonly last: number;
}

/** The lengths that a long time is divided by, in years. */
const SIZES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] as const;

/**
 * The block of that many years in which a year lies. Blocks are counted from the turn of the era, and none lies on both
 * sides of it: 1–9, 10–19, 2010–2019; before it −9–0 and −19–−10, which are 10–1 BC and 20–11 BC.
 */
export function blockOf(year: number, size: number): YearBlock {
  if (size === 1) return { first: year, last: year };
  if (year > 0) {
    const start = Math.floor(year / size) * size;
    return { first: Math.max(1, start), last: start + size - 1 };
  }
  const last = 0 - Math.floor(-year / size) * size;
  return { first: last - size + 1, last };
}

/** The blocks from the one of the first year to the one of the last. */
export function blocksBetween(first: number, last: number, size: number): readonly YearBlock[] {
  const blocks: YearBlock[] = [];
  for (let block = blockOf(first, size); block.first <= last; block = blockOf(block.last + 1, size)) blocks.push(block);
  return blocks;
}

/** The smallest size, at least `least`, that divides these years into at most that many blocks. */
export function sizeFor({ first, last }: YearBlock, most: number, least = 1): number {
  const fits = SIZES.find((size) => size >= least && blocksBetween(first, last, size).length <= most);
  return fits ?? SIZES[SIZES.length - 1] ?? least;
}

/** The size of a block; undefined for years that are no block of a known size. */
export function sizeOfBlock({ first, last }: YearBlock): number | undefined {
  return SIZES.find((size) => blockOf(first, size).first === first && blockOf(first, size).last === last);
}

export function spanOfBlock({ first, last }: YearBlock): ClosedSpan {
  return yearSpan(first, last);
}
