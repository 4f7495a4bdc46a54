import { type CalendarDate, fromDayNumber, toDayNumber } from '../calendar-date';

/**
 * The Gregorian date of a Julian one; undefined when the Julian calendar has no such day. Years are astronomical.
 * Source: the Julian day number; day 0 of March of the Julian year 0 is 719 470 days before 1970.
 */
export function fromJulian({ year, month, day }: CalendarDate): CalendarDate | undefined {
  if (day < 1 || day > julianMonthLength(year, month)) return undefined;
  const marchYear = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return fromDayNumber(marchYear * 365 + Math.floor(marchYear / 4) + dayOfYear - 719_470);
}

/** Days of a month (1–12) of the Julian calendar; 0 for any other. */
export function julianMonthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The Julian date of a Gregorian one: the inverse of `fromJulian`. */
export function toJulian(date: CalendarDate): CalendarDate {
  const days = toDayNumber(date) + 719_470;
  const cycle = Math.floor(days / 1461);
  const dayOfCycle = days - cycle * 1461;
  const yearOfCycle = Math.min(Math.floor(dayOfCycle / 365), 3);
  const dayOfYear = dayOfCycle - yearOfCycle * 365;
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: cycle * 4 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}
