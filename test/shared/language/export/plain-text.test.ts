import fc from 'fast-check';
import { plainText } from '../../../../shared/language/export/plain-text';
import { nastyText } from './nasty-events';

test.each([
  ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
  ['a\u2028b\u0085c\vd', 'a\nb\nc\nd'],
  ['a\0b\u0007c\u001bd\u007fe\tf', 'abcde\tf'],
  ['🎂\ud83d🎂\ude80', '🎂\ufffd🎂\ufffd'],
  ['Москва, 北京 👩‍🚀', 'Москва, 北京 👩‍🚀'],
])('%j becomes %j', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test('any text can then be written as UTF-8 and read again, and is not changed twice', () => {
  fc.assert(
    fc.property(nastyText, (text) => {
      const plain = plainText(text);
      expect(Buffer.from(plain).toString()).toBe(plain);
      expect(plainText(plain)).toBe(plain);
    }),
  );
});
