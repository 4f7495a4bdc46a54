import fc from 'fast-check';
import { type CalendarDate, addDays, compareDates, formatDate } from '../../../shared/domain/calendar-date';
import { historicalDate } from '../../../shared/domain/historical-date';
import { LEAP_DAYS, type LeapDay, daysKept } from '../../../shared/domain/leap-day';
import { formatMonthDay, monthDayOf } from '../../../shared/domain/month-day';
import { daysOf } from '../../../shared/domain/sortable-date';
import { formatHistoricalDate, formatSpan } from '../../support/edtf';
import { occurrencesOf } from '../../../shared/domain/occurrence';
import { theDate } from '../../support/parsed';

test.each<[edtf: string, today: string, years: number, leapDay: LeapDay, occurrences: string[]]>([
  ['2015-09-03', '2026-09-03', 2, 'feb-28', ['11: 2026-09-03/2026-09-03', '12: 2027-09-03/2027-09-03']],
  ['2015-09-03', '2026-09-04', 1, 'feb-28', ['12: 2027-09-03/2027-09-03']],
  // What goes on today is in it, and no later one of its days.
  ['2015-09-02/2015-09-03', '2026-09-03', 1, 'feb-28', ['11: 2026-09-02/2026-09-03']],
  ['2015-12-30/2016-01-02', '2026-01-01', 2, 'feb-28', ['10: 2025-12-30/2026-01-02', '11: 2026-12-30/2027-01-02']],
  ['-0043-03-15', '2026-01-01', 1, 'feb-28', ['2069: 2026-03-15/2026-03-15']],
  // An event ahead comes first itself.
  ['2028-05-01', '2026-01-01', 4, 'feb-28', ['0: 2028-05-01/2028-05-01', '1: 2029-05-01/2029-05-01']],
  ['2028-05-01/2028-05-02', '2028-05-02', 1, 'feb-28', ['0: 2028-05-01/2028-05-02']],
  ['2040-05-01', '2026-01-01', 4, 'feb-28', []],
  ['2024-02-29', '2026-01-01', 1, 'feb-28', ['2: 2026-02-28/2026-02-28']],
  ['2024-02-29', '2026-01-01', 1, 'mar-1', ['2: 2026-03-01/2026-03-01']],
  ['2024-02-29', '2026-01-01', 1, 'both', ['2: 2026-02-28/2026-02-28', '2: 2026-03-01/2026-03-01']],
  ['2024-02-29', '2026-01-01', 4, 'leap-years', ['4: 2028-02-29/2028-02-29']],
  ['2024-02-29', '2028-01-01', 1, 'both', ['4: 2028-02-29/2028-02-29']],
  ['2024-02-27/2024-03-02', '2026-01-01', 1, 'leap-years', ['2: 2026-02-27/2026-03-02']],
  ['2024-02-28/2024-02-29', '2026-01-01', 1, 'feb-28', ['2: 2026-02-28/2026-02-28']],
  ['2024-02-28/2024-02-29', '2026-01-01', 1, 'both', ['2: 2026-02-28/2026-03-01']],
  ['2024-02-29/2024-03-01', '2026-01-01', 1, 'leap-years', ['2: 2026-03-01/2026-03-01']],
  ['2023-02-27/2023-03-02', '2028-01-01', 1, 'feb-28', ['5: 2028-02-27/2028-03-02']],
  // A year from 29 February on ends with 28 February.
  ['2023-02-28', '2024-02-29', 1, 'feb-28', ['2: 2025-02-28/2025-02-28']],
  ['2023-03-01', '2024-02-29', 1, 'feb-28', ['1: 2024-03-01/2024-03-01']],
  // No date after 9999 can be written.
  ['2015-09-03', '9999-01-01', 5, 'feb-28', []],
])('%s from %s for %i years by %s: %j', (edtf, today, years, leapDay, occurrences) => {
  expect(texts(edtf, theDate(today), years, leapDay)).toEqual(occurrences);
});

test.each([
  '2015-09',
  '2015',
  '201X',
  '20XX',
  '2001~',
  '2015-09-03~',
  '/2030',
  '/2030-05-09',
  '2006/2007',
  '1999-02~/..',
])('%s has no anniversaries', (edtf) => {
  expect(texts(edtf, theDate('2026-01-01'), 9, 'both')).toEqual([]);
});

test.each([
  ['1998-11-20/..', ['28: 2026-11-20/2026-11-20']],
  ['1941-06-22/1945-05-09', ['81: 2026-05-09/2026-05-09', '85: 2026-06-22/2026-06-22']],
  ['1941-06-22/1945', ['85: 2026-06-22/2026-06-22']],
  ['1941/1945-05-09', ['81: 2026-05-09/2026-05-09']],
  ['1900-01-02/2001-03-04', ['126: 2026-01-02/2026-01-02']],
  ['1900-01-02/2000-03-04', ['126: 2026-01-02/2026-01-02', '26: 2026-03-04/2026-03-04']],
])('%s has anniversaries of its first and last day: %j', (edtf, occurrences) => {
  expect(texts(edtf, theDate('2026-01-01'), 1, 'feb-28')).toEqual(occurrences);
});

const FIRST = { year: 1895, month: 1, day: 1 };
const anyDayNearLeapYears = fc.nat({ max: 366 * 210 }).map((days) => addDays(FIRST, days));
const anyDateOfDays = fc
  .tuple(anyDayNearLeapYears, fc.oneof(fc.constant(0), fc.nat({ max: 30 })))
  .map(([from, more]) => historicalDate(`${formatDate(from)}/${formatDate(addDays(from, more))}`));

test('an event occurs on the days its own are kept on, from itself on', () => {
  fc.assert(
    fc.property(anyDateOfDays, anyDayNearLeapYears, fc.constantFrom(...LEAP_DAYS), (date, today, leapDay) => {
      const owns = daysOf(date);
      const covered = occurrencesOf(date, { today, years: 3, leapDay }).flatMap(({ span }) =>
        daysOf(historicalDate(formatSpan(span))).map(formatDate),
      );
      const isKept = (day: CalendarDate) => {
        const kept = daysKept(day, leapDay).map(formatMonthDay);
        return owns.some((own) => own.year <= day.year && kept.includes(formatMonthDay(monthDayOf(own))));
      };
      // The last days may belong to what ends later, and a 29 February may lie between days kept.
      const days = Array.from({ length: 3 * 365 - 32 }, (_, index) => addDays(today, index))
        .filter(({ month, day }) => owns.length === 1 || month !== 2 || day !== 29)
        .map((day) => [day, formatDate(day)] as const);
      expect(days.filter(([, text]) => covered.includes(text))).toEqual(days.filter(([day]) => isKept(day)));
    }),
  );
});

test('occurrences are one a year at most of several days, never before the event, and in order', () => {
  fc.assert(
    fc.property(anyDateOfDays, anyDayNearLeapYears, fc.constantFrom(...LEAP_DAYS), (date, today, leapDay) => {
      const occurrences = occurrencesOf(date, { today, years: 9, leapDay });
      const [start] = daysOf(date);
      if (!start) throw new Error(`${formatHistoricalDate(date)} has no days`);
      for (const [index, { years, span }] of occurrences.entries()) {
        expect(years).toBe(span.from.year - start.year);
        expect(compareDates(span.from, start)).toBeGreaterThanOrEqual(0);
        const next = occurrences[index + 1];
        if (next) expect(compareDates(span.to, next.span.from)).toBeLessThan(0);
      }
      if (daysOf(date).length > 1) expect(occurrences.length).toBeLessThanOrEqual(9);
    }),
  );
});

function texts(edtf: string, today: CalendarDate, years: number, leapDay: LeapDay): string[] {
  return occurrencesOf(historicalDate(edtf), { today, years, leapDay }).map(
    (occurrence) => `${occurrence.years}: ${formatSpan(occurrence.span)}`,
  );
}
