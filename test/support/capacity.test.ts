import { indexWriteUnits, itemSize } from './capacity';

const item = (slot: string | undefined, rest = 'x') => ({
  pk: { S: 'CHAT#1' },
  rest: { S: rest },
  ...(slot !== undefined && { slot: { S: slot } }),
});

test.each([
  ['neither is in the index', item(undefined), item(undefined), 0],
  ['it comes in', undefined, item('a'), 1],
  ['it leaves', item('a'), item(undefined), 1],
  ['it is put as it was', item('a'), item('a'), 0],
  ['something else of it changes', item('a'), item('a', 'y'), 1],
  ['its slot changes', item('a'), item('b'), 2],
  ['it is of two kilobytes, and leaves', item('a', 'x'.repeat(1500)), undefined, 2],
])('writes to the index when %s', (_name, before, after, units) => {
  expect(indexWriteUnits(before, after)).toBe(units);
});

test.each([
  ['text in UTF-8', { a: { S: 'мая' } }, 7],
  ['a number', { a: { N: '1234' } }, 4],
  ['a list', { a: { L: [{ S: 'ab' }, { BOOL: true }] } }, 9],
  ['a map', { a: { M: { b: { S: 'c' } } } }, 7],
])('the size of %s', (_name, stored, bytes) => {
  expect(itemSize(stored)).toBe(bytes);
});
