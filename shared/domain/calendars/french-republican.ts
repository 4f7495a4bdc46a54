import { fromDayNumber, toDayNumber } from '../calendar-date';
import type { DaySpan } from './intl-calendar';

const FIRST_DAY = toDayNumber({ year: 1792, month: 9, day: 22 });
/** The calendar was in force until 1 January 1806 (11 Nivôse XIV). */
const LAST_YEAR = 14;
/** Each of these ended with a sixth complementary day. */
const LEAP_YEARS = [3, 7, 11];

/**
 * The Gregorian days of a year (1–14), month or day of the French Republican calendar; undefined when it has no such
 * date. Month 13 is the complementary days. Source: the leap years III, VII and XI, which are historical.
 */
export function fromFrenchRepublican(year: number, month?: number, day?: number): DaySpan | undefined {
  if (!Number.isInteger(year) || year < 1 || year > LAST_YEAR) return undefined;
  const start = FIRST_DAY + (year - 1) * 365 + LEAP_YEARS.filter((leap) => leap < year).length;
  const extra = LEAP_YEARS.includes(year) ? 6 : 5;
  if (month === undefined) return between(start, start + 360 + extra - 1);
  const length = month === 13 ? extra : 30;
  if (month < 1 || month > 13) return undefined;
  const first = start + (month - 1) * 30;
  if (day === undefined) return between(first, first + length - 1);
  return day < 1 || day > length ? undefined : between(first + day - 1, first + day - 1);
}

function between(first: number, last: number): DaySpan {
  return { first: fromDayNumber(first), last: fromDayNumber(last) };
}
