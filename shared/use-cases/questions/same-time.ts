import { addDays, addMonths } from '../../domain/calendar-date';
import { type Reading, readingOf } from '../../domain/date-query';
import { historicalDate, spanOf } from '../../domain/historical-date';
import { type Span, daySpan, monthSpan, yearSpan } from '../../domain/span';
import type { AskedTime } from '../../language/understanding/question-words';
import type { Understanding } from '../../language/understanding/understanding';
import type { AnswerPorts } from '../answer-ports';
import type { Shown } from '../last-answers';

/**
 * "What else happened that year", with the year of the first event of an earlier answer as its date; undefined when the text
 * names no such time, or no answer is known.
 */
export async function atSameTime(
  ports: Pick<AnswerPorts, 'events'>,
  understood: Understanding,
  answered: Shown | undefined,
): Promise<Understanding | undefined> {
  const { earlier, bound } = understood;
  const { sameTime } = earlier;
  const [id] = answered?.events ?? [];
  if (sameTime === undefined || id === undefined || bound) return undefined;
  const event = await ports.events.card(id);
  if (!event) return undefined;
  const readings: Reading[] = [readingOf(timeAround(spanOf(historicalDate(event.date)), sameTime))];
  return { ...understood, talk: undefined, earlier: { ...earlier, isPointing: false }, dates: { readings, notes: [] } };
}

/** The day, month, year or decade in which a span begins, or the one beside it; that of the span if no more is known. */
export function timeAround(span: Span, { unit, shift }: AskedTime): Span {
  const { from, to } = span;
  if (!from) return span;
  const { year, month } = from;
  const isOfMonth = to?.year === year && to.month === month;
  if (unit === 'day' && isOfMonth && to.day === from.day) return daySpan(addDays(from, shift));
  if (unit === 'month' && isOfMonth) {
    const beside = addMonths({ year, month }, shift);
    return monthSpan(beside.year, beside.month);
  }
  if (unit === 'decade') return yearSpan(decadeOf(year) + shift * 10, decadeOf(year) + shift * 10 + 9);
  return unit === 'year' ? yearSpan(year + shift) : span;
}

function decadeOf(year: number): number {
  return Math.floor(year / 10) * 10;
}
