import { fromJulian, julianMonthLength } from './julian';
import type { DaySpan } from './intl-calendar';

/**
 * The Gregorian days of a year, month or day counted from the creation of the world (5509 BC, years from 1 September,
 * Julian months 1–12 as in January–December), as in Byzantium and in Russia until 1699; undefined when there is none.
 */
export function fromByzantine(year: number, month?: number, day?: number): DaySpan | undefined {
  if (!Number.isInteger(year) || year < 1) return undefined;
  const julianYear = (of: number) => year - (of >= 9 ? 5509 : 5508);
  if (month === undefined) return spanOf([julianYear(9), 9, 1], [julianYear(8), 8, 31]);
  const last = julianMonthLength(julianYear(month), month);
  if (day === undefined) return spanOf([julianYear(month), month, 1], [julianYear(month), month, last]);
  return spanOf([julianYear(month), month, day], [julianYear(month), month, day]);
}

type Day = readonly [year: number, month: number, day: number];

function spanOf(from: Day, to: Day): DaySpan | undefined {
  const [first, last] = [from, to].map(([year, month, day]) => fromJulian({ year, month, day }));
  return first && last && { first, last };
}
