import { type CalendarDate, toDayNumber } from '../../domain/calendar-date';
import { type Reading, recurringOf } from '../../domain/date-query';
import { contains, daySpan } from '../../domain/span';
import type { Understanding } from '../../language/understanding/understanding';

/** A longer time has every day of the year. */
const MOST_DAYS = 92;

/**
 * The days of any year whose anniversaries a text asks for: "anniversaries next month"; of a longer time that today is in,
 * the coming ones. Undefined when it asks for more.
 */
export function anniversariesAsked(
  { asksAnniversaries, topics, bound, dates }: Understanding,
  today: CalendarDate,
): Reading | 'coming' | undefined {
  const [date] = dates.readings;
  if (!date || asksAnniversaries !== true || topics.length > 0 || bound || dates.list) return undefined;
  if (date.kind === 'recurring') return date;
  const { from, to } = date;
  if (!from || !to) return undefined;
  if (toDayNumber(to) - toDayNumber(from) >= MOST_DAYS) return contains(date, daySpan(today)) ? 'coming' : undefined;
  return recurringOf({ from, to });
}
