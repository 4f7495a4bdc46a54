import { type CalendarDate, compareDates, daysInMonth } from '../../../domain/calendar-date';
import { type Reading, readingOf } from '../../../domain/date-query';
import { type Span, daySpan } from '../../../domain/span';
import type { Message } from '../../../language/message';
import { renderReading } from '../../../language/render-date';
import { endsOf } from '../../../language/understanding/find-distance';
import type { Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import { type Asker, todayOf } from '../../asker';
import { answerDates } from '../dates/answer-when';
import { findBoundSpan } from './bound-span';
import { lengthBetween, renderApart } from './compared-events';

/** The time between two dates or two named events, and what is dated to them; undefined when one of them is not found. */
export async function answerDistance(
  ports: ReadPorts,
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
  const { measure } = asker.language.messages;
  if (found?.ends.some(({ event }) => event)) return renderApart(ports, asker, found.ends);
  const readings = [first, second].map((span): Reading => readingOf(span));
  const [from = '', to = ''] = readings.map((reading) => renderReading(reading, asker.language.dateText));
  return answerDates(ports, asker, readings, [measure.between(from, to, length)]);
}

/** A day of any year as that of this year. */
function inYear(reading: Reading, { year }: CalendarDate): Span {
  if (reading.kind === 'span') return reading;
  const { month, day } = reading.from;
  return daySpan({ year, month, day: Math.min(day, daysInMonth(year, month)) });
}
