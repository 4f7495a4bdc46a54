import { addDays, addMonths, compareDates } from '../../../domain/calendar-date';
import { type Reading, readingOf, recurringOf } from '../../../domain/date-query';
import { historicalDate, spanOf } from '../../../domain/historical-date';
import { type Span, daySpan, monthSpan, yearSpan } from '../../../domain/span';
import type { AskedTime } from '../../../language/understanding/pointing-words';
import type { Understanding } from '../../../language/understanding/understanding';
import type { AnswerPorts, ReadPorts } from '../../answer-ports';
import type { Asker } from '../../asker';
import type { AskedBefore, Shown } from '../../last-answers';
import { readText } from '../read-text';

/**
 * "What else happened that year", with the year of the first event of an earlier answer as its date; "and the day before?",
 * beside the date that was asked for, if one was, of what was asked for then. Undefined when the text names no such time, or
 * no answer is known.
 */
export async function atSameTime(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  answered: Shown | undefined,
  before: AskedBefore | undefined,
): Promise<Understanding | undefined> {
  const { earlier, bound } = understood;
  const { sameTime } = earlier;
  if (sameTime === undefined || bound) return undefined;
  const beside = answered?.isCard === true ? undefined : timeBeside(before?.date, sameTime);
  const reading = beside ?? (await timeOfShown(ports, answered, sameTime));
  if (!reading) return undefined;
  const dates = { readings: [reading], notes: [] };
  const subject = beside && before ? before.subject : '';
  const read = subject === '' ? understood : await readText(ports, asker, subject);
  return { ...read, talk: undefined, earlier: { ...read.earlier, isPointing: false }, dates };
}

async function timeOfShown(
  ports: Pick<AnswerPorts, 'events'>,
  answered: Shown | undefined,
  time: AskedTime,
): Promise<Reading | undefined> {
  const [id] = answered?.events ?? [];
  const event = id === undefined ? undefined : await ports.events.card(id);
  return event && readingOf(timeAround(spanOf(historicalDate(event.date)), time));
}

/** The time before or after one; a day may be of any year. */
function timeBeside(time: Reading | undefined, asked: AskedTime): Reading | undefined {
  if (!time?.from || !time.to || asked.shift === 0) return undefined;
  if (time.kind === 'span') {
    const beside = timeAround(time, asked);
    return beside === time ? undefined : readingOf(beside);
  }
  const [from, to] = [time.from, time.to].map((end) => addDays({ ...end, year: LEAP_YEAR }, asked.shift));
  return asked.unit === 'day' && from && to && compareDates(from, to) === 0 ? recurringOf(daySpan(from)) : undefined;
}

const LEAP_YEAR = 2000;

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
