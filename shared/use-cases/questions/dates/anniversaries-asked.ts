import { type CalendarDate, compareDates, toDayNumber } from '../../../domain/calendar-date';
import { type Reading, recurringOf } from '../../../domain/date-query';
import type { Understanding } from '../../../language/understanding/understanding';

/** A longer time has every day of the year. */
const MOST_DAYS = 92;

/** What is left of a month may be a day: what comes then is asked for. */
const SHORT_DAYS = 31;

/**
 * The days of any year whose anniversaries a text asks for: "anniversaries next month"; or the year, of which only the round
 * ones are told. Those still to come in a month that has begun are the next ones. Undefined when it asks for more, or of another time.
 */
export function anniversariesAsked(
  { manner, topics, bound, dates, which, tense }: Understanding,
  today: CalendarDate,
): Reading | { readonly kind: 'year'; readonly year: number } | { readonly kind: 'coming' } | undefined {
  const [date] = dates.readings;
  if (!manner.asksAnniversaries || topics.length > 0 || bound || dates.list) return undefined;
  if (!date) return which === 'next' ? { kind: 'coming' } : undefined;
  if (date.kind === 'recurring') return date;
  const { from, to } = date;
  if (!from || !to) return undefined;
  const days = toDayNumber(to) - toDayNumber(from);
  const isAhead = which === 'next' || tense === 'future';
  if (isAhead && days < SHORT_DAYS && compareDates(from, today) === 0) return { kind: 'coming' };
  if (days < MOST_DAYS) return recurringOf({ from, to });
  return from.year === to.year ? { kind: 'year', year: to.year } : undefined;
}
