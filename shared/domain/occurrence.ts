import { type CalendarDate, LAST_YEAR, compareDates } from './calendar-date';
import type { HistoricalDate } from './historical-date';
import { type LeapDay, keptOn } from './leap-day';
import { monthDayOf } from './month-day';
import { daysOf } from './sortable-date';
import { type ClosedSpan, daySpan } from './span';

/** An event's own days, or those of an anniversary of it. */
export interface Occurrence {
  /** Since the event; 0 is the event itself. */
  readonly years: number;
  readonly span: ClosedSpan;
}

/** From 28 February 1896 to 29 February 1904; a day more, for the period does not include its end. */
const YEARS_TO_LEAP_DAY = 9;

/** For so many years from today on; 29 February is kept as the chat chose. */
export interface Period {
  readonly today: CalendarDate;
  readonly years: number;
  readonly leapDay: LeapDay;
}

/**
 * The occurrences that end within the period, earliest first, so that an event has one a year and what goes on today
 * is among them. None for what is on no day (see `daysOf`), none before the event itself, and none after the year 9999.
 */
export function occurrencesOf(date: HistoricalDate, { today, years, leapDay }: Period): readonly Occurrence[] {
  const days = daysOf(date);
  const [start] = days;
  if (!start) return [];
  // The day after the period; on 29 February it may be one that does not exist, and compares well all the same.
  const end = { ...today, year: Math.min(today.year + years, LAST_YEAR) };
  const first = Math.max(0, today.year - start.year - 1);
  const length = Math.max(0, end.year - start.year + 1 - first);
  return Array.from({ length }, (_, index) => first + index)
    .flatMap((since) => spansAfter(days, since, leapDay).map((span) => ({ years: since, span })))
    .filter(({ span }) => compareDates(span.to, today) >= 0 && compareDates(span.to, end) < 0);
}

/** The occurrence that goes on today or comes next within so many years as there may be between two 29 Februaries. */
export function nextOccurrence(date: HistoricalDate, today: CalendarDate, leapDay: LeapDay): Occurrence | undefined {
  return occurrencesOf(date, { today, years: YEARS_TO_LEAP_DAY, leapDay })[0];
}

/**
 * The spans of what was on those days, so many years after. A single day each time it is kept; several as one span, with
 * a 29 February that comes to lie between them.
 */
export function spansAfter(days: readonly CalendarDate[], years: number, leapDay: LeapDay): readonly ClosedSpan[] {
  const kept = days.flatMap((day) => keptOn(monthDayOf(day), day.year + years, leapDay));
  const [from] = kept;
  const to = kept.at(-1);
  if (!from || !to) return [];
  return days.length === 1 ? kept.map(daySpan) : [{ from, to }];
}
