import type { CalendarDate } from '../calendar-date';
import { fromJulian } from './julian';

/** The first year after the Gregorian reform of October 1582. */
const FIRST_GREGORIAN_EASTER = 1583;

/**
 * Western Easter Sunday, as a Gregorian date; before 1583 it was the Julian one. Undefined before AD 326.
 * Source: J. Meeus, Astronomical Algorithms, chapter 8 (the "Anonymous Gregorian" computus).
 */
export function westernEaster(year: number): CalendarDate | undefined {
  if (year < FIRST_GREGORIAN_EASTER) return orthodoxEaster(year);
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}

/** Orthodox Easter Sunday, as a Gregorian date; undefined before AD 326. Source: as above, the Julian computus. */
export function orthodoxEaster(year: number): CalendarDate | undefined {
  if (year < 326) return undefined;
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const n = d + e + 114;
  return fromJulian({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}
