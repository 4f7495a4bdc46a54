import { type CalendarDate, addDays, fromDayNumber } from '../calendar-date';
import { CHINESE_YEARS, FIRST_CHINESE_YEAR, FIRST_NEW_YEAR } from './chinese-years';

/** The years that the calendar is known for: from the beginning of the Ming dynasty. */
export const LAST_CHINESE_YEAR = FIRST_CHINESE_YEAR + CHINESE_YEARS.length / 4 - 1;

export interface ChineseMonth {
  /** 1–12; a leap month has the number of the month before it. */
  readonly month: number;
  readonly isLeap: boolean;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  /** 29 or 30 days. */
  readonly length: number;
}

/** The months of the Chinese year that begins in that Gregorian year, in order; none when the year is not known. */
export function chineseMonths(year: number): readonly ChineseMonth[] {
  return isKnown(year) ? Array.from({ length: monthsIn(packed(year)) }, (_, index) => monthAt(year, index)) : [];
}

/** A month of a Chinese year; undefined when that year has no such leap month, or is not known. */
export function chineseMonth(year: number, month: number, isLeap = false): ChineseMonth | undefined {
  if (!isKnown(year) || !Number.isInteger(month) || month < 1 || month > 12) return undefined;
  const leapMonth = leapMonthOf(packed(year));
  if (isLeap && month !== leapMonth) return undefined;
  const isPastLeap = isLeap || (leapMonth > 0 && month > leapMonth);
  return monthAt(year, isPastLeap ? month : month - 1);
}

/** The Gregorian date of a Chinese one; undefined when that month has no such day. */
export function fromChinese(year: number, month: number, day: number, isLeap = false): CalendarDate | undefined {
  const found = chineseMonth(year, month, isLeap);
  if (!found || day < 1 || day > found.length) return undefined;
  return addDays(found.first, day - 1);
}

let newYears: readonly number[] | undefined;

function monthAt(year: number, index: number): ChineseMonth {
  newYears ??= dayNumbersOfNewYears();
  const lengths = packed(year);
  const leapMonth = leapMonthOf(lengths);
  const length = lengthOf(lengths, index);
  const start = (newYears[year - FIRST_CHINESE_YEAR] ?? 0) + daysBefore(lengths, index);
  return {
    month: leapMonth > 0 && index >= leapMonth ? index : index + 1,
    isLeap: leapMonth > 0 && index === leapMonth,
    first: fromDayNumber(start),
    last: fromDayNumber(start + length - 1),
    length,
  };
}

function isKnown(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_CHINESE_YEAR && year <= LAST_CHINESE_YEAR;
}

function dayNumbersOfNewYears(): number[] {
  let newYear = FIRST_NEW_YEAR;
  return Array.from({ length: CHINESE_YEARS.length / 4 }, (_, index) => {
    const start = newYear;
    const lengths = packed(FIRST_CHINESE_YEAR + index);
    newYear += daysBefore(lengths, monthsIn(lengths));
    return start;
  });
}

/** The lengths of the months of a year, and its leap month, in the bits of a number. */
function packed(year: number): number {
  const at = (year - FIRST_CHINESE_YEAR) * 4;
  return parseInt(CHINESE_YEARS.slice(at, at + 4), 36);
}

/** The month that is followed by its leap month, or 0. */
function leapMonthOf(lengths: number): number {
  return lengths & 0b1111;
}

function monthsIn(lengths: number): number {
  return leapMonthOf(lengths) > 0 ? 13 : 12;
}

function lengthOf(lengths: number, index: number): number {
  return 29 + ((lengths >> (index + 4)) & 1);
}

function daysBefore(lengths: number, index: number): number {
  let days = 0;
  for (let month = 0; month < index; month++) days += lengthOf(lengths, month);
  return days;
}
