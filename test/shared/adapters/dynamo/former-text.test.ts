import fc from 'fast-check';
import { formerOf, textBefore } from '../../../../shared/adapters/dynamo/search/former-text';

/** Few different characters, so that texts have parts in common; some share one half of a surrogate pair. */
const text = fc
  .array(fc.constantFrom('a', 'б', '年', '😀', '😁', '\u{1fa00}'))
  .map((characters) => characters.join(''));

test('what a text was before is known from the part that differs', () => {
  fc.assert(
    fc.property(text, text, (was, now) => {
      expect(textBefore(formerOf({ text: was }, 1, now), now)).toBe(was);
    }),
  );
});

test('one other entry of many takes few bytes', () => {
  const entries = Array.from({ length: 500 }, (_, n) => `["word-${n}",[${n},${n * n}]]`);
  const former = formerOf({ text: entries.join() }, 1, entries.with(250, '["other"]').join());
  expect(former.text?.length).toBeLessThan(50);
});
