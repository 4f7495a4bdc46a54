import { type CalendarDate, compareDates } from './calendar-date';
import { type HistoricalDate, hasDays, spanOf, startOf } from './historical-date';
import { closeSpan } from './span';

/**
 * Whole years from the date to today, negative for a future date. A date with a day is counted to the day, a coarser
 * one by years only.
 */
export function yearsSince(date: HistoricalDate, today: CalendarDate): number {
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
