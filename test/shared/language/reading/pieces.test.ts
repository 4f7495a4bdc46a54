import { fold } from '../../../../shared/language/reading/fold';
import { lunarDate } from '../../../../shared/language/reading/lunar';
import { parseNumberCharacters } from '../../../../shared/language/reading/number-characters';
import { parseRoman } from '../../../../shared/language/reading/roman';
import { fromOldStyle } from '../../../../shared/language/reading/rules/old-style';
import { chineseDateWords } from '../../../../shared/language/zh/date-words';

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
])('%j folds to %j', (text, folded) => {
  expect(fold(text).text).toBe(folded);
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
  expect(parseRoman(text, 0, text.length)).toBe(value);
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
  expect(parseNumberCharacters(text, 0, new Map(values))).toEqual({ value, digits, end: text.length });
});

test('the Julian calendar is behind by 10 days in 1582, 12 in 1825, 13 in 1917, and ahead before the year 200', () => {
  expect(fromOldStyle({ year: 1582, month: 10, day: 5 })).toEqual({ year: 1582, month: 10, day: 15 });
  expect(fromOldStyle({ year: 1825, month: 12, day: 14 })).toEqual({ year: 1825, month: 12, day: 26 });
  expect(fromOldStyle({ year: 1917, month: 10, day: 25 })).toEqual({ year: 1917, month: 11, day: 7 });
  expect(fromOldStyle({ year: 1900, month: 2, day: 29 })).toEqual({ year: 1900, month: 3, day: 13 });
  expect(fromOldStyle({ year: 1, month: 1, day: 1 })).toEqual({ year: 0, month: 12, day: 30 });
  expect(fromOldStyle({ year: 1901, month: 2, day: 29 })).toBeUndefined();
});

test.each([
  [2026, 1, 1, '2026-2-17'],
  [2020, 1, 1, '2020-1-25'],
  [2020, 8, 15, '2020-10-1'],
  [2023, 8, 15, '2023-9-29'],
  [2026, 12, 30, '2026-2-16'],
  [1949, 1, 1, '1949-1-29'],
])('lunar %d-%d-%d is %s', (year, month, day, expected) => {
  const date = lunarDate(year, month, day);
  expect(date && `${date.year}-${date.month}-${date.day}`).toBe(expected);
});
