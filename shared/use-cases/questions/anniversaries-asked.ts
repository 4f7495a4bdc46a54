import { toDayNumber } from '../../domain/calendar-date';
import { type Reading, recurringOf } from '../../domain/date-query';
import type { Understanding } from '../../language/understanding/understanding';

/** A longer time has every day of the year. */
const MOST_DAYS = 92;

/**
 * The days of any year whose anniversaries a text asks for: "anniversaries next month"; or the year, of which only the round
 * ones are told. Undefined when it asks for more, or of another time.
 */
export function anniversariesAsked({
  manner,
  topics,
  bound,
  dates,
}: Understanding): Reading | { readonly kind: 'year'; readonly year: number } | undefined {
  const [date] = dates.readings;
  if (!date || !manner.asksAnniversaries || topics.length > 0 || bound || dates.list) return undefined;
  if (date.kind === 'recurring') return date;
  const { from, to } = date;
  if (!from || !to) return undefined;
  if (toDayNumber(to) - toDayNumber(from) < MOST_DAYS) return recurringOf({ from, to });
  return from.year === to.year ? { kind: 'year', year: to.year } : undefined;
}
