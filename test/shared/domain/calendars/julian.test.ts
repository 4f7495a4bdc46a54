import fc from 'fast-check';
import { fromJulian, toJulian } from '../../../../shared/domain/calendars/julian';
import { oldStyleDay } from '../../../../shared/domain/original-date';
import { anyDate } from '../../../support/dates';

test.each([
  ['1917-10-25', { year: 1917, month: 11, day: 7 }],
  ['1642-12-25', { year: 1643, month: 1, day: 4 }],
  ['1700-02-29', { year: 1700, month: 3, day: 11 }],
  ['-0043-03-15', { year: -43, month: 3, day: 13 }],
] as const)('O.S. %s', (julian, gregorian) => {
  const day = oldStyleDay(`O.S. ${julian}`);
  expect(day && fromJulian(day)).toEqual(gregorian);
  expect(toJulian(gregorian)).toEqual(day);
});

test('every day has one Julian day, which is that day', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      expect(fromJulian(toJulian(date))).toEqual(date);
    }),
  );
});
