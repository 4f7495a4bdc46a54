import fc from 'fast-check';
import { blockOf, blocksBetween, sizeFor, sizeOfBlock } from '../../../shared/domain/year-blocks';

test.each([
  [2015, 10, 2010, 2019],
  [2015, 100, 2000, 2099],
  [9, 10, 1, 9],
  [1, 100, 1, 99],
  [0, 10, -9, 0],
  [-9, 10, -9, 0],
  [-10, 10, -19, -10],
  // 44 BC is of the first century before our era.
  [-43, 100, -99, 0],
  [-99, 100, -99, 0],
  [-100, 100, -199, -100],
  [-43, 1, -43, -43],
])('the year %d lies in the block of %d years from %d to %d', (year, size, first, last) => {
  expect(blockOf(year, size)).toEqual({ first, last });
});

const anyYear = fc.integer({ min: -9999, max: 9999 });
const anySize = fc.constantFrom(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000);

test('blocks cover all years between two, each once', () => {
  fc.assert(
    fc.property(anyYear, fc.integer({ min: 0, max: 300 }), anySize, (first, length, size) => {
      const blocks = blocksBetween(first, first + length, size);
      expect(blocks[0]?.first).toBeLessThanOrEqual(first);
      expect(blocks.at(-1)?.last).toBeGreaterThanOrEqual(first + length);
      for (const [index, block] of blocks.slice(1).entries()) expect(block.first).toBe((blocks[index]?.last ?? 0) + 1);
    }),
  );
});

test('a size is found for any years, so that there are no more blocks than wanted', () => {
  fc.assert(
    fc.property(anyYear, anyYear, (a, b) => {
      const years = { first: Math.min(a, b), last: Math.max(a, b) };
      expect(blocksBetween(years.first, years.last, sizeFor(years, 13)).length).toBeLessThanOrEqual(13);
    }),
  );
});

test('a block is known by its size', () => {
  fc.assert(
    fc.property(anyYear, anySize, (year, size) => {
      const block = blockOf(year, size);
      expect(sizeOfBlock(block)).toBeLessThanOrEqual(size);
      expect(blockOf(year, sizeOfBlock(block) ?? 0)).toEqual(block);
    }),
  );
});

test('years across the turn of a decade are no block', () => {
  expect(sizeOfBlock({ first: 1914, last: 1923 })).toBeUndefined();
});
