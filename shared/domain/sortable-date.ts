import { type CalendarDate, addDays, formatYear, toDayNumber, twoDigits } from './calendar-date';
import { type HistoricalDate, hasDays, spanOf, startOf } from './historical-date';
import { type Span, closeSpan, contains, monthSpan, yearSpan } from './span';

/**
 * A place in time as text that sorts as time does, before the year 0 too: `2015-09-03`;
 * `2023-10-00` for a month and `2001-00-00` for a year, so that each comes first in what it is;
 * `-9957-03-15` in 44 BC (years below 0 count up from −10000, so that older is smaller).
 */
export type SortableDate = string;

/** The longest event that is dated to each of its days: a month. */
const MOST_DAYS = 31;

export function sortableDay(date: CalendarDate): SortableDate {
  return `${sortableYear(date.year)}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

/** The days an event is dated to: none if it is known only by month or year, or lasts longer than a month. */
export function daysOf(date: HistoricalDate): readonly CalendarDate[] {
  const { from, to } = spanOf(date);
  if (!hasDays(date) || !from || !to) return [];
  const length = toDayNumber(to) - toDayNumber(from) + 1;
  return length > MOST_DAYS ? [] : Array.from({ length }, (_, index) => addDays(from, index));
}

/** The position of an event in the order of time: its start in its precision, or its end if the start is not known. */
export function placeOf(date: HistoricalDate): SortableDate {
  const start = startOf(date);
  const day = sortableDay(closeSpan(spanOf(start)).from);
  if (start.unit === 'day') return day;
  return start.unit === 'month' ? atMonth(day) : atYear(day);
}

/** The bounds of a list for the span. Whole months and years include events that are known no finer than that. */
export function sortableRange(span: Span): { readonly low: SortableDate; readonly high: SortableDate } {
  const closed = closeSpan(span);
  const { year, month } = closed.from;
  const low = sortableDay(closed.from);
  const coarsest = contains(closed, yearSpan(year))
    ? atYear(low)
    : contains(closed, monthSpan(year, month))
      ? atMonth(low)
      : low;
  return { low: coarsest, high: sortableDay(closed.to) };
}

/** A year as text that sorts as time does. */
export function sortableYear(year: number): string {
  return year < 0 ? `-${formatYear(10_000 + year)}` : formatYear(year);
}

/** The year of a place. */
export function yearOf(place: SortableDate): number {
  const digits = Number(place.slice(0, -6));
  return digits < 0 ? -(10_000 + digits) : digits;
}

/** The month of a place; 0 for a year. */
export function monthOf(place: SortableDate): number {
  return Number(place.slice(-5, -3));
}

function atMonth(day: SortableDate): SortableDate {
  return `${day.slice(0, -2)}00`;
}

function atYear(day: SortableDate): SortableDate {
  return `${day.slice(0, -5)}00-00`;
}
