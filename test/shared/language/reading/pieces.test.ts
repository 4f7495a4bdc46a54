import fc from 'fast-check';
import { codesOf } from '../../../../shared/language/reading/character';
import { fold, foldToCodes } from '../../../../shared/language/reading/fold';
import { parseNumberCharacters } from '../../../../shared/language/reading/number-characters';
import { parseRoman } from '../../../../shared/language/reading/roman';
import { chineseDateWords } from '../../../../shared/language/zh/date-words';

const character = fc.constantFrom(...Array.from('aZ9 -?«—ёЁжЖ習习年३１Ⅻéӣ'));

test.each([
  ['3 May', '3 may'],
  ['МАЙ Ё', 'май е'],
  ['Втора́я', 'вторая'],
  ['й и\u0306', 'й й'],
  ['１９４５年', '1945年'],
  ['٢٠ ۲۰ २०', '20 20 20'],
  ['Ⅻ', 'xii'],
  ['Jánuary\u00a03', 'january 3'],
  ['\u202e3\u200b\u2066 May', '3 may'],
  ['習近平訪問莫斯科', '习近平访问莫斯科'],
  ['Ⅻ條約', 'xii条约'],
  ['\u3164', ''],
  ['\uffa0Mos\u115fcow\u3164', 'moscow'],
  ['Sеptember, Mоsсоw', 'september, moscow'],
  ['сентябpя, Моcквa', 'сентября, москва'],
  ['maу мaя 2 Маy', 'may мая 2 мау'],
  ['XIXв, Жd', 'xixв, жd'],
])('%j folds to %j', (text, folded) => {
  expect(fold(text).text).toBe(folded);
});

test('a text folds to the same codes as characters', () => {
  const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: character, maxLength: 600 }));
  fc.assert(
    fc.property(any, (text) => {
      const { codes, length } = foldToCodes(text);
      expect(String.fromCharCode(...codes.subarray(0, length))).toBe(fold(text).text);
      expect([codes[length], codes[length + 1]]).toEqual([0, 0]);
    }),
  );
});

test.each([
  ['xix', 19],
  ['хх', 20],
  ['iv', 4],
  ['viii', 8],
  ['iiii', 0],
  ['vv', 0],
  ['xyz', 0],
])('Roman %s is %d', (text, value) => {
  expect(parseRoman(codesOf(text), 0, text.length)).toBe(value);
});

test.each([
  ['一九四五', 1945, 4],
  ['三十一', 31, 0],
  ['十', 10, 0],
  ['廿六', 26, 0],
  ['二百零五', 205, 0],
  ['二〇〇八', 2008, 4],
])('%s is %d', (text, value, digits) => {
  const values = (chineseDateWords.numbers?.characters ?? []).flatMap(([characters, one]) =>
    Array.from(characters, (character): [number, number] => [character.charCodeAt(0), one]),
  );
  expect(parseNumberCharacters(codesOf(text), 0, new Map(values))).toEqual({ value, digits, end: text.length });
});
