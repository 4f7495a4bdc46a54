import fc from 'fast-check';
import { daysInMonth, formatYear, twoDigits } from '../../../shared/domain/calendar-date';
import {
  hasDays,
  historicalDate,
  knownSpanOf,
  parseHistoricalDate,
  spanOf,
} from '../../../shared/domain/historical-date';
import { anyHistoricalDate, anyYear } from '../../support/dates';
import { formatHistoricalDate, formatSpan } from '../../support/edtf';

test.each([
  ['2015-09-03', '2015-09-03/2015-09-03'],
  ['2024-05-16/2024-05-17', '2024-05-16/2024-05-17'],
  ['2023-10', '2023-10-01/2023-10-31'],
  ['2001', '2001-01-01/2001-12-31'],
  ['2006/2007', '2006-01-01/2007-12-31'],
  ['201X', '2010-01-01/2019-12-31'],
  ['19XX', '1900-01-01/1999-12-31'],
  ['2001~', '2001-01-01/2001-12-31'],
  ['../2030', '/2030-12-31'],
  ['/2030', '/2030-12-31'],
  ['1990-05/..', '1990-05-01/'],
  ['-0043', '-0043-01-01/-0043-12-31'],
  ['0000', '0000-01-01/0000-12-31'],
  ['2024-02-29', '2024-02-29/2024-02-29'],
])('%s means %s', (edtf, span) => {
  expect(formatSpan(spanOf(historicalDate(edtf)))).toBe(span);
});

test.each([
  ['/2030', '2030-01-01/2030-12-31'],
  ['1998-11-20/', '1998-11-20/1998-11-20'],
  ['../2030', '/2030-12-31'],
  ['2006/2007', '2006-01-01/2007-12-31'],
])('%s is known to cover %s', (edtf, span) => {
  expect(formatSpan(knownSpanOf(historicalDate(edtf)))).toBe(span);
});

test.each([
  ['2026-02-29', 'days 01 to 28'],
  ['1900-02-29', 'days 01 to 28'],
  ['2015-06-31', 'days 01 to 30'],
  ['2015-09-00', 'days 01 to 30'],
  ['2015-13', 'no month 13'],
  ['2015-00', 'no month 00'],
  ['2026-27', 'no month 27'],
  ['201X-05', 'no month'],
  ['-004X', 'interval of years'],
  ['-0000', 'no minus'],
  ['2015-9-3', 'not an EDTF date'],
  ['3 September 2015', 'not an EDTF date'],
  ['', 'not an EDTF date'],
  ['/', 'no end that is known'],
  ['../..', 'no end that is known'],
  ['2007/2006', 'ends before it begins'],
  ['2015-09-03/2015-09', 'ends before it begins'],
  ['2001/2002/2003', 'more than one "/"'],
  ['2001?', 'not an EDTF date'],
])('"%s" is refused: %s', (text, reason) => {
  expect(parseHistoricalDate(text)).toEqual({ fault: expect.stringContaining(reason) as string });
  expect(() => historicalDate(text)).toThrow(RangeError);
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(anyHistoricalDate, (date) => {
      expect(parseHistoricalDate(formatHistoricalDate(date))).toEqual({ date });
    }),
  );
});

test('every impossible day is refused, and every possible one is taken', () => {
  fc.assert(
    fc.property(anyYear, fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), (year, month, day) => {
      const possible = day >= 1 && day <= daysInMonth(year, month);
      const parsed = parseHistoricalDate(`${formatYear(year)}-${twoDigits(month)}-${twoDigits(day)}`);
      expect('date' in parsed).toBe(possible);
    }),
  );
});

test.each([
  ['2015-09-03', true],
  ['2024-05-16/2024-05-17', true],
  ['2023-10', false],
  ['2006/2007', false],
  ['2024-05-16/2024-06', false],
  ['2024-05-16/..', false],
])('%s names days: %s', (edtf, expected) => {
  expect(hasDays(historicalDate(edtf))).toBe(expected);
});
