import fc from 'fast-check';
import { addDays, compareDates, daysInMonth, formatDate } from '../../../shared/domain/calendar-date';
import { DEFAULT_LEAP_DAY, LEAP_DAYS, type LeapDay, daysKept, keptOn } from '../../../shared/domain/leap-day';
import { formatMonthDay } from '../../../shared/domain/month-day';
import { anyDate } from '../../support/dates';
import { theDate, theMonthDay } from '../../support/parsed';

test.each<[monthDay: string, year: number, choice: LeapDay, days: string[]]>([
  ['02-29', 2026, 'feb-28', ['2026-02-28']],
  ['02-29', 2026, 'mar-1', ['2026-03-01']],
  ['02-29', 2026, 'both', ['2026-02-28', '2026-03-01']],
  ['02-29', 2026, 'leap-years', []],
  ['02-29', 2028, 'both', ['2028-02-29']],
  ['02-29', 2000, 'feb-28', ['2000-02-29']],
  ['02-29', 1900, 'feb-28', ['1900-02-28']],
  ['02-29', 2100, 'mar-1', ['2100-03-01']],
  ['02-28', 2026, 'mar-1', ['2026-02-28']],
  ['03-01', 2026, 'both', ['2026-03-01']],
  ['09-03', 2026, 'leap-years', ['2026-09-03']],
])('%s in %i by %s: %j', (monthDay, year, choice, days) => {
  expect(keptOn(theMonthDay(monthDay), year, choice).map(formatDate)).toEqual(days);
});

test.each<[date: string, choice: LeapDay, days: string[]]>([
  ['2026-02-28', 'feb-28', ['02-28', '02-29']],
  ['2026-03-01', 'feb-28', ['03-01']],
  ['2026-02-28', 'mar-1', ['02-28']],
  ['2026-03-01', 'mar-1', ['03-01', '02-29']],
  ['2026-02-28', 'both', ['02-28', '02-29']],
  ['2026-03-01', 'both', ['03-01', '02-29']],
  ['2026-02-28', 'leap-years', ['02-28']],
  ['2028-02-28', 'both', ['02-28']],
  ['2028-02-29', 'both', ['02-29']],
  ['2000-02-28', 'feb-28', ['02-28']],
  ['1900-02-28', 'feb-28', ['02-28', '02-29']],
  ['2100-03-01', 'mar-1', ['03-01', '02-29']],
])('on %s by %s are kept: %j', (date, choice, days) => {
  expect(daysKept(theDate(date), choice).map(formatMonthDay)).toEqual(days);
});

test('a chat that has not chosen keeps it on 28 February', () => {
  expect(DEFAULT_LEAP_DAY).toBe('feb-28');
  expect(LEAP_DAYS[0]).toBe(DEFAULT_LEAP_DAY);
});

test.each([1900, 2000, 2024, 2026, 2100])('the two are inverses on every day of %i', (year) => {
  for (const choice of LEAP_DAYS) expect(pairsByDate(year, choice)).toEqual(pairsByMonthDay(year, choice));
});

test('the two are inverses in any year', () => {
  fc.assert(
    fc.property(anyDate, fc.constantFrom(...LEAP_DAYS), ({ year }, choice) => {
      expect(pairsByDate(year, choice)).toEqual(pairsByMonthDay(year, choice));
    }),
    { numRuns: 25 },
  );
});

/** Every day of the year with every date it is kept on, asked of the days. */
function pairsByMonthDay(year: number, choice: LeapDay): string[] {
  return everyMonthDay()
    .flatMap((monthDay) =>
      keptOn(monthDay, year, choice).map((date) => `${formatMonthDay(monthDay)} on ${formatDate(date)}`),
    )
    .sort();
}

/** The same, asked of the dates. */
function pairsByDate(year: number, choice: LeapDay): string[] {
  const pairs = [];
  const last = { year, month: 12, day: 31 };
  for (let date = { year, month: 1, day: 1 }; compareDates(date, last) <= 0; date = addDays(date, 1))
    pairs.push(...daysKept(date, choice).map((monthDay) => `${formatMonthDay(monthDay)} on ${formatDate(date)}`));
  return pairs.sort();
}

function everyMonthDay() {
  return Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) =>
    Array.from({ length: daysInMonth(2000, month) }, (_, index) => ({ month, day: index + 1 })),
  );
}
