import type { CalendarDate } from './calendar-date';
import { type HistoricalDate, type OpenEnd, type SingleDate, isOpen, spanOf } from './historical-date';
import { daysOf } from './sortable-date';

/** Days that are kept every year: all days of an event as one, or the first or the last day of a longer one. */
export interface AnniversaryDays {
  readonly days: readonly CalendarDate[];
  readonly of?: 'first-day' | 'last-day' | undefined;
}

/** The longest event whose last day has anniversaries. */
const MOST_YEARS = 100;

/** The days of an event that have anniversaries; only those that are known to the day. */
export function anniversaryDaysOf(date: HistoricalDate): readonly AnniversaryDays[] {
  if (date.unit !== 'interval') return isExact(date) ? [{ days: daysOf(date) }] : [];
  const days = daysOf(date);
  if (days.length > 0 && isExact(date.from) && isExact(date.to)) return [{ days }];
  const { from, to } = spanOf(date);
  const hasLast = from && to && isExact(date.to) && to.year - from.year <= MOST_YEARS;
  return [
    ...(from && isExact(date.from) ? [{ days: [from], of: 'first-day' } as const] : []),
    ...(hasLast ? [{ days: [to], of: 'last-day' } as const] : []),
  ];
}

/** The first of the days of an event that have anniversaries, of each kind: none, one, or two. */
export function firstDaysKept(date: HistoricalDate): readonly CalendarDate[] {
  return anniversaryDaysOf(date).flatMap(({ days: [first] }) => first ?? []);
}

function isExact(date: SingleDate | OpenEnd): boolean {
  return !isOpen(date) && date.unit === 'day' && !date.approximate;
}
