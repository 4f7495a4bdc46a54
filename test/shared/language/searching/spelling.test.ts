import fc from 'fast-check';
import { errorsBetween, nearestWord } from '../../../../shared/language/searching/spelling';

test.each([
  ['tianjn', 'tianjin', 1],
  ['tianijn', 'tianjin', 1],
  ['олимпида', 'олимпиада', 1],
  ['parade', 'parade', 0],
  ['prade', 'parade', 1],
  ['parrade', 'parade', 1],
  ['barade', 'parade', 1],
  ['abcdef', 'fedcba', 3],
  ['', 'ab', 2],
])('%s and %s are %d apart', (a, b, errors) => {
  expect(errorsBetween(a, b, 2)).toBe(errors);
});

test('the distance is one: the same both ways, none only between equals, never more than asked for and one', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ш'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      const errors = errorsBetween(a, b, most);
      expect(errors).toBe(errorsBetween(b, a, most));
      expect(errors === 0).toBe(a === b);
      expect(errors).toBeLessThanOrEqual(most + 1);
      expect(errors).toBe(Math.min(errorsBetween(a, b, 9), most + 1));
    }),
  );
});

test.each([
  ['tianjn', 'tianjin'],
  ['prade', 'parade'],
  ['hina', 'china'],
  // A letter left out, not one put into "being".
  ['beijng', 'beijing'],
  ['xyzxyz', undefined],
  // Short words are too near to each other.
  ['wat', undefined],
])('"%s" is taken for "%s"', (typed, taken) => {
  expect(nearestWord(typed, ['war', 'tianjin', 'parade', 'chin', 'china', 'being', 'beijing'])).toBe(taken);
});

test('one error in any word of five letters or more is forgiven', () => {
  const letters = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const words = fc.string({ unit: letters, minLength: 5, maxLength: 12 });
  fc.assert(
    fc.property(words, fc.nat(), letters, (word, seed, letter) => {
      const place = seed % word.length;
      const typed = word.slice(0, place) + letter + word.slice(place + 1);
      expect(nearestWord(typed, [word])).toBe(word);
    }),
  );
});
