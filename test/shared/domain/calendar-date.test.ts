import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDates,
  formatDate,
  fromDayNumber,
  isLeapYear,
  parseDate,
  toDayNumber,
  weekdayOf,
} from '../../../shared/domain/calendar-date';
import { anyDate } from '../../support/dates';
import { theDate } from '../../support/parsed';

describe('day numbers', () => {
  test.each([
    ['1970-01-01', 0],
    ['2000-03-01', 11_017],
    ['1969-12-31', -1],
    ['0000-03-01', -719_468],
    ['-0043-03-15', -735_160],
  ])('%s is %d', (text, dayNumber) => {
    expect(toDayNumber(theDate(text))).toBe(dayNumber);
    expect(formatDate(fromDayNumber(dayNumber))).toBe(text);
  });

  test('are those of the platform, where it has them', () => {
    fc.assert(
      fc.property(anyDate, ({ year, month, day }) => {
        const platform = new Date(0);
        platform.setUTCFullYear(year, month - 1, day);
        expect(toDayNumber({ year, month, day })).toBe(platform.getTime() / 86_400_000);
        expect(weekdayOf({ year, month, day })).toBe(platform.getUTCDay() || 7);
      }),
    );
  });

  test('go there and back, and keep the order', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(fromDayNumber(toDayNumber(a))).toEqual(a);
        expect(Math.sign(toDayNumber(a) - toDayNumber(b))).toBe(Math.sign(compareDates(a, b)));
      }),
    );
  });
});

describe('ISO 8601', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(parseDate(formatDate(date))).toEqual(date);
      }),
    );
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2015-13-01',
    '2015-00-01',
    '2015-06-31',
    '2015-1-1',
    '-0000-01-01',
    '12015-01-01',
    '',
  ])('"%s" is refused', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

test.each([
  [2000, true],
  [1900, false],
  [2024, true],
  [0, true],
  [-43, false],
  [-4, true],
])('leap year %d: %s', (year, expected) => {
  expect(isLeapYear(year)).toBe(expected);
});

test('days are added over the ends of months and years', () => {
  expect(formatDate(addDays(theDate('2023-12-31'), 1))).toBe('2024-01-01');
  expect(formatDate(addDays(theDate('2024-03-01'), -1))).toBe('2024-02-29');
});

test('months added are those of the platform, across years and BC', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -2400, max: 2400 }), ({ year, month }, count) => {
      const platform = new Date(0);
      platform.setUTCFullYear(year, month - 1 + count, 1);
      expect(addMonths({ year, month }, count)).toEqual({
        year: platform.getUTCFullYear(),
        month: platform.getUTCMonth() + 1,
      });
    }),
  );
});
