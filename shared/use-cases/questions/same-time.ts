import { type Reading, readingOf } from '../../domain/date-query';
import { historicalDate, spanOf } from '../../domain/historical-date';
import { type Span, daySpan, monthSpan, yearSpan } from '../../domain/span';
import type { SameTime } from '../../language/understanding/question-words';
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
  const { sameTime, dates, bound } = understood;
  const [id] = answered?.events ?? [];
  if (sameTime === undefined || id === undefined || dates.readings.length > 0 || bound) return undefined;
  const event = await ports.events.card(id);
  if (!event) return undefined;
  const readings: Reading[] = [readingOf(around(spanOf(historicalDate(event.date)), sameTime))];
  return { ...understood, talk: undefined, isPointing: undefined, dates: { readings, notes: [] } };
}

/** The day, month, year or decade in which a span begins; the span itself if no more is known. */
function around(span: Span, unit: SameTime): Span {
  const { from, to } = span;
  if (!from) return span;
  const { year, month } = from;
  switch (unit) {
    case 'decade':
      return yearSpan(year - (((year % 10) + 10) % 10), year - (((year % 10) + 10) % 10) + 9);
    case 'year':
      return yearSpan(year);
    case 'month':
      return to?.year === year && to.month === month ? monthSpan(year, month) : span;
    case 'day':
      return to?.year === year && to.month === month && to.day === from.day ? daySpan(from) : span;
  }
}
