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

let newYears: readonly number[] | undefined;

/** The months of the Chinese year that begins in that Gregorian year, in order; none when the year is not known. */
export function chineseMonths(year: number): readonly ChineseMonth[] {
  if (!Number.isInteger(year) || year < FIRST_CHINESE_YEAR || year > LAST_CHINESE_YEAR) return [];
  newYears ??= dayNumbersOfNewYears();
  const { lengths, leapMonth } = decode(year);
  let start = newYears[year - FIRST_CHINESE_YEAR] ?? 0;
  return lengths.map((length, index) => {
    const first = start;
    start += length;
    const isPastLeap = leapMonth > 0 && index >= leapMonth;
    return {
      month: isPastLeap ? index : index + 1,
      isLeap: leapMonth > 0 && index === leapMonth,
      first: fromDayNumber(first),
      last: fromDayNumber(start - 1),
      length,
    };
  });
}

/** A month of a Chinese year; undefined when that year has no such leap month, or is not known. */
export function chineseMonth(year: number, month: number, isLeap = false): ChineseMonth | undefined {
  return chineseMonths(year).find((each) => each.month === month && each.isLeap === isLeap);
}

/** The Gregorian date of a Chinese one; undefined when that month has no such day. */
export function fromChinese(year: number, month: number, day: number, isLeap = false): CalendarDate | undefined {
  const found = chineseMonth(year, month, isLeap);
  if (!found || day < 1 || day > found.length) return undefined;
  return addDays(found.first, day - 1);
}

function dayNumbersOfNewYears(): number[] {
  let newYear = FIRST_NEW_YEAR;
  return Array.from({ length: CHINESE_YEARS.length / 4 }, (_, index) => {
    const start = newYear;
    newYear += decode(FIRST_CHINESE_YEAR + index).lengths.reduce((sum, length) => sum + length, 0);
    return start;
  });
}

function decode(year: number): { readonly lengths: readonly number[]; readonly leapMonth: number } {
  const at = (year - FIRST_CHINESE_YEAR) * 4;
  const packed = parseInt(CHINESE_YEARS.slice(at, at + 4), 36);
  const leapMonth = packed & 0b1111;
  const lengths = Array.from({ length: leapMonth > 0 ? 13 : 12 }, (_, index) => 29 + ((packed >> (index + 4)) & 1));
  return { lengths, leapMonth };
}
