import { type CalendarDate, isLeapYear, isSameDate } from './calendar-date';
import { type MonthDay, compareMonthDays, monthDayOf } from './month-day';

/** The ways to keep 29 February in a common year; the first is the default. */
export const LEAP_DAYS = ['feb-28', 'mar-1', 'both', 'leap-years'] as const;

/**
 * When 29 February is kept in a common year: the day before, the day after, on both, or not at all.
 * RFC 7529 calls the single ones SKIP=BACKWARD, FORWARD and OMIT.
 */
export type LeapDay = (typeof LEAP_DAYS)[number];

export const DEFAULT_LEAP_DAY: LeapDay = 'feb-28';

const LEAP_MONTH_DAY: MonthDay = { month: 2, day: 29 };

const IN_COMMON_YEARS: Readonly<Record<LeapDay, readonly MonthDay[]>> = {
  'feb-28': [{ month: 2, day: 28 }],
  'mar-1': [{ month: 3, day: 1 }],
  both: [
    { month: 2, day: 28 },
    { month: 3, day: 1 },
  ],
  'leap-years': [],
};

/** The days of that year, in order, on which an event of that month and day is kept. */
export function keptOn(monthDay: MonthDay, year: number, choice: LeapDay): readonly CalendarDate[] {
  const isMissing = compareMonthDays(monthDay, LEAP_MONTH_DAY) === 0 && !isLeapYear(year);
  const days = isMissing ? IN_COMMON_YEARS[choice] : [monthDay];
  return days.map(({ month, day }) => ({ year, month, day }));
}

/** The month-days whose events are kept on that date, its own first: the inverse of `keptOn`. */
export function daysKept(date: CalendarDate, choice: LeapDay): readonly MonthDay[] {
  const own = monthDayOf(date);
  if (isLeapYear(date.year)) return [own];
  const isAlsoLeapDay = keptOn(LEAP_MONTH_DAY, date.year, choice).some((day) => isSameDate(day, date));
  return isAlsoLeapDay ? [own, LEAP_MONTH_DAY] : [own];
}
