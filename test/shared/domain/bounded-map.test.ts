import fc from 'fast-check';
import { boundedMap, memoize } from '../../../shared/domain/bounded-map';

test('a bounded map forgets the oldest entry; one that is set again is new', () => {
  const map = boundedMap<string, number>(2);
  for (const [key, value] of [
    ['a', 1],
    ['b', 2],
    ['a', 3],
    ['c', 4],
  ] as const)
    map.set(key, value);
  expect([map.get('a'), map.get('b'), map.get('c'), [...map]]).toEqual([3, undefined, 4, [3, 4]]);
});

test('a function that remembers gives what it would compute, of a text whose result is forgotten too', () => {
  const few = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(fc.array(few), (texts) => {
      const upper = memoize(2, (text) => text.toUpperCase());
      expect(texts.map(upper)).toEqual(texts.map((text) => text.toUpperCase()));
    }),
  );
});

test('a function that remembers computes again only what it has forgotten, or what failed', () => {
  const computed: string[] = [];
  const known = memoize(2, (text) => {
    computed.push(text);
    if (text === 'bad') throw new RangeError(text);
    return text;
  });
  for (const text of ['a', 'b', 'a', 'c', 'b', 'a']) known(text);
  expect(() => known('bad')).toThrow('bad');
  expect(() => known('bad')).toThrow('bad');
  expect(computed).toEqual(['a', 'b', 'c', 'a', 'bad', 'bad']);
});
