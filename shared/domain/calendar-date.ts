/**
 * A day of the proleptic Gregorian calendar (ISO 8601).
 * Years are astronomical: 0 is 1 BC, −43 is 44 BC.
 */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export type YearMonth = Pick<CalendarDate, 'year' | 'month'>;

/** The years the bot knows, inclusive: those of four digits. */
export const FIRST_YEAR = -9999;
export const LAST_YEAR = 9999;

/** Has every day that exists in any year, so it stands for "any year". */
export const ANY_LEAP_YEAR = 2000;

/** A month of a year, moved by a number of months. */
export function addMonths({ year, month }: YearMonth, count: number): YearMonth {
  const months = year * 12 + month - 1 + count;
  const turned = Math.floor(months / 12);
  return { year: turned, month: months - turned * 12 + 1 };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The length of a month (1–12) in days; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  return isKnownYear(year) && Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month);
}

export function isKnownYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Negative, zero or positive as `a` is before, on or after `b`. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

export function isSameDate(a: CalendarDate, b: CalendarDate): boolean {
  return compareDates(a, b) === 0;
}

/**
 * Days since 1970-01-01 (negative before).
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export function toDayNumber({ year, month, day }: CalendarDate): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day that many days after 1970-01-01: the inverse of `toDayNumber`. */
export function fromDayNumber(dayNumber: number): CalendarDate {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** `2015`, `0079`, `-0043`: four digits, and a minus before the year 0. */
export function formatYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** ISO 8601: `2015-09-03`, `-0043-03-15`. */
export function formatDate({ year, month, day }: CalendarDate): string {
  return `${formatYear(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Reads ISO 8601 strictly; undefined when the text is no date or the day does not exist. */
export function parseDate(text: string): CalendarDate | undefined {
  const match = /^(-?\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match || match[1] === '-0000') return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCalendarDate(date) ? date : undefined;
}
