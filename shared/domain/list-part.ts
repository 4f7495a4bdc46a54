import { isSameDate } from './calendar-date';
import { type HistoricalDate, knownSpanOf } from './historical-date';
import { daysOf, placeOf, sortableRange } from './sortable-date';
import { type Span, closeSpan, contains, overlaps } from './span';

/**
 * The parts of the list of a day or a longer span: what is dated to it, what began before and was going on then, and
 * what belongs to it only by its month, year or decade, so that the day is unknown.
 */
export type ListPart = 'dated' | SidePart;
export type SidePart = 'going-on' | 'day-unknown';

/** The part of a span's list that a date belongs to; undefined when it does not touch the span. */
export function partOf(date: HistoricalDate, asked: Span): ListPart | undefined {
  const own = knownSpanOf(date);
  if (!overlaps(own, asked)) return undefined;
  const isInterval = date.unit === 'interval';
  if (isOneDay(asked)) {
    if (daysOf(date).length > 0) return 'dated';
    return isInterval ? 'going-on' : 'day-unknown';
  }
  const { low, high } = sortableRange(asked);
  const place = placeOf(date);
  const beginsInside = low <= place && place <= high;
  if (isInterval) return beginsInside ? 'dated' : 'going-on';
  return contains(asked, own) || (beginsInside && !contains(own, asked)) ? 'dated' : 'day-unknown';
}

export function isOneDay(span: Span): boolean {
  const { from, to } = closeSpan(span);
  return isSameDate(from, to);
}
