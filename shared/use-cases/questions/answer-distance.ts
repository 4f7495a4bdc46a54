import { type CalendarDate, compareDates, daysInMonth } from '../../domain/calendar-date';
import { type Reading, readingOf } from '../../domain/date-query';
import { elapsedBetween } from '../../domain/elapsed';
import { type Span, daySpan, shapeOf } from '../../domain/span';
import type { Language } from '../../language/language';
import type { Message } from '../../language/message';
import { renderReading } from '../../language/render-date';
import { renderCount, renderElapsed } from '../../language/render-elapsed';
import { endsOf } from '../../language/understanding/find-distance';
import type { Understanding } from '../../language/understanding/understanding';
import type { AnswerPorts } from '../answer-ports';
import { type Asker, todayOf } from '../asker';
import { answerDates } from './answer-when';
import { findBoundSpan } from './bound-span';

/** The time between two dates or two named events, and what is dated to them; undefined when one of them is not found. */
export async function answerDistance(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  { dates, bound }: Pick<Understanding, 'dates' | 'bound'>,
): Promise<Message | undefined> {
  const today = todayOf(asker, ports.clock);
  const found = bound && (await findBoundSpan(ports, bound, today));
  if (found && 'missing' in found) return undefined;
  const ends = found ? found.ends.map(({ span }) => span) : (endsOf(dates) ?? []).map((date) => inYear(date, today));
  const [first, second] = ends.toSorted((a, b) => compareDates(a.from ?? today, b.from ?? today));
  if (!first || !second) return undefined;
  const length = lengthBetween(first, second, asker.language);
  if (length === undefined) return undefined;
  const readings = [first, second].map((span): Reading => readingOf(span));
  const [from = '', to = ''] = readings.map((reading) => renderReading(reading, asker.language.dateText));
  return answerDates(ports, asker, readings, [asker.language.messages.measure.between(from, to, length)]);
}

/** A day of any year as that of this year. */
function inYear(reading: Reading, { year }: CalendarDate): Span {
  if (reading.kind === 'span') return reading;
  const { month, day } = reading.from;
  return daySpan({ year, month, day: Math.min(day, daysInMonth(year, month)) });
}

/** The time from the end of one span to the beginning of another, in the coarser unit of the two; undefined if open. */
export function lengthBetween(first: Span, second: Span, language: Language): string | undefined {
  const [a, b] = [shapeOf(first), shapeOf(second)];
  if (a.unit === 'years' || b.unit === 'years')
    return first.from && second.from
      ? renderCount(Math.abs(second.from.year - first.from.year), 'year', language)
      : undefined;
  const from = a.unit === 'month' ? first.from : (first.to ?? first.from);
  if (!from || !second.from) return undefined;
  return renderElapsed(elapsedBetween(from, second.from), language);
}
