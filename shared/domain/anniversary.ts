import { type CalendarDate, compareDates } from './calendar-date';
import {
  type HistoricalDate,
  type OpenEnd,
  type SingleDate,
  hasDays,
  isOpen,
  spanOf,
  startOf,
} from './historical-date';
import { closeSpan } from './span';
import { type Known, tookPlace } from './standing';

/**
 * Whole years from the date to today, negative for a future date. A date with a day is counted to the day, a coarser
 * one by years only. Undefined where a number of years would be finer than the date: for a decade, a century, an
 * approximate date and an open end.
 */
export function yearsSince(date: HistoricalDate, today: CalendarDate): number | undefined {
  if (!endsOf(date).every(hasYear)) return undefined;
  const { from } = closeSpan(spanOf(startOf(date)));
  const years = today.year - from.year;
  if (!hasDays(date) || years === 0) return years;
  const passed = compareDates({ ...from, year: today.year }, today);
  if (years > 0 && passed > 0) return years - 1;
  return years < 0 && passed < 0 ? years + 1 : years;
}

/** Whether an anniversary is round: the 10th, 20th, 25th, 30th, 40th, 50th, 60th, 70th, 75th … */
export function isRound(years: number): boolean {
  return years >= 10 && (years % 10 === 0 || years % 25 === 0);
}

/**
 * Whether the event is remembered after that many years: only what took place is, and not what was an anniversary
 * itself. In its own year (0) an event is told unless it was called off.
 */
export function isRemembered(event: Pick<Known, 'kind' | 'outcome'>, years: number): boolean {
  if (years === 0) return event.outcome?.status !== 'cancelled' && event.outcome?.status !== 'changed';
  return event.kind !== 'anniversary' && tookPlace(event);
}

function endsOf(date: HistoricalDate): (SingleDate | OpenEnd)[] {
  return date.unit === 'interval' ? [date.from, date.to] : [date];
}

function hasYear(end: SingleDate | OpenEnd): boolean {
  return !isOpen(end) && !end.approximate && end.unit !== 'decade' && end.unit !== 'century';
}
