import { type AnniversaryDays, anniversaryDaysOf } from './anniversary-days';
import { type CalendarDate, LAST_YEAR, compareDates } from './calendar-date';
import type { HistoricalDate } from './historical-date';
import { type LeapDay, keptOn } from './leap-day';
import { monthDayOf } from './month-day';
import { type ClosedSpan, daySpan } from './span';

/** The days of an event, or of an anniversary of it. */
export interface Occurrence extends Pick<AnniversaryDays, 'of'> {
  /** Since the event; 0 is the event itself. */
  readonly years: number;
  readonly span: ClosedSpan;
  /** Whether it is the second day of that year on which a 29 February is kept. */
  readonly isSecond?: boolean | undefined;
}

/** From 28 February 1896 to 29 February 1904, plus a day because the period excludes its end. */
const YEARS_TO_LEAP_DAY = 9;

/** The number of years from today on, and how the chat keeps 29 February. */
export interface Period {
  readonly today: CalendarDate;
  readonly years: number;
  readonly leapDay: LeapDay;
}

/**
 * The occurrences that end within the period, earliest first: one a year for each of the event's anniversary days,
 * including one that is going on today. None before the event itself, or after the year 9999.
 */
export function occurrencesOf(date: HistoricalDate, period: Period): readonly Occurrence[] {
  return anniversaryDaysOf(date)
    .flatMap((kept) => occurrencesOfDays(kept, period))
    .sort((a, b) => compareDates(a.span.from, b.span.from));
}

function occurrencesOfDays({ days, of }: AnniversaryDays, { today, years, leapDay }: Period): Occurrence[] {
  const [start] = days;
  if (!start) return [];
  // The day after the period: it may be a 29 February that does not exist, but it still compares correctly.
  const end = { ...today, year: Math.min(today.year + years, LAST_YEAR) };
  const first = Math.max(0, today.year - start.year - 1);
  const length = Math.max(0, end.year - start.year + 1 - first);
  return Array.from({ length }, (_, index) => first + index)
    .flatMap((since) =>
      spansAfter(days, since, leapDay).map((span, index) => ({
        ...{ years: since, span, of },
        ...(index > 0 && { isSecond: true }),
      })),
    )
    .filter(({ span }) => compareDates(span.to, today) >= 0 && compareDates(span.to, end) < 0);
}

/** The occurrence today, or the next one within the longest time between two 29 Februaries. */
export function nextOccurrence(date: HistoricalDate, today: CalendarDate, leapDay: LeapDay): Occurrence | undefined {
  return occurrencesOf(date, { today, years: YEARS_TO_LEAP_DAY, leapDay })[0];
}

/**
 * The spans of those days a number of years later: a single day each time it is kept, several days as one span, which
 * includes a 29 February between them.
 */
export function spansAfter(days: readonly CalendarDate[], years: number, leapDay: LeapDay): readonly ClosedSpan[] {
  const kept = days.flatMap((day) => keptOn(monthDayOf(day), day.year + years, leapDay));
  const [from] = kept;
  const to = kept.at(-1);
  if (!from || !to) return [];
  return days.length === 1 ? kept.map(daySpan) : [{ from, to }];
}
