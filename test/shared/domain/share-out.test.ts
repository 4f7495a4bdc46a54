import fc from 'fast-check';
import { shareOut } from '../../../shared/domain/share-out';

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

test.each([
  [[10, 10, 10], 6, [2, 2, 2]],
  [[1, 100, 1], 12, [1, 10, 1]],
  [[0, 3, 2], 60, [0, 3, 2]],
  [[], 5, []],
])('of %j, %d places are shared out as %j', (sizes, places, shares) => {
  expect(shareOut(sizes, places)).toEqual(shares);
});

test('no heap gives more than it has, and no place is left while a heap has more', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(200), { maxLength: 20 }), fc.nat(300), (sizes, places) => {
      const shares = shareOut(sizes, places);
      expect(shares.every((share, index) => share <= (sizes[index] ?? 0))).toBe(true);
      expect(sum(shares)).toBe(Math.min(places, sum(sizes)));
    }),
  );
});
