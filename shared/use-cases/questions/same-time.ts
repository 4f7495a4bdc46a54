import { addDays, addMonths, compareDates } from '../../domain/calendar-date';
import { type Reading, readingOf, recurringOf } from '../../domain/date-query';
import { historicalDate, spanOf } from '../../domain/historical-date';
import { type Span, daySpan, monthSpan, yearSpan } from '../../domain/span';
import type { AskedTime } from '../../language/understanding/question-words';
import type { Understanding } from '../../language/understanding/understanding';
import type { AnswerPorts } from '../answer-ports';
import type { Shown } from '../last-answers';

/**
 * "What else happened that year", with the year of the first event of an earlier answer as its date; "and the day before?",
 * beside the day that was asked for, if one was. Undefined when the text names no such time, or no answer is known.
 */
export async function atSameTime(
  ports: Pick<AnswerPorts, 'events'>,
  understood: Understanding,
  answered: Shown | undefined,
  day: Reading | undefined,
): Promise<Understanding | undefined> {
  const { earlier, bound } = understood;
  const { sameTime } = earlier;
  if (sameTime === undefined || bound) return undefined;
  const reading =
    (answered?.isCard === true ? undefined : dayBeside(day, sameTime)) ??
    (await timeOfShown(ports, answered, sameTime));
  if (!reading) return undefined;
  const dates = { readings: [reading], notes: [] };
  return { ...understood, talk: undefined, earlier: { ...earlier, isPointing: false }, dates };
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

/** The day before or after one, which may be of any year. */
function dayBeside(day: Reading | undefined, { unit, shift }: AskedTime): Reading | undefined {
  if (!day?.from || !day.to || unit !== 'day' || shift === 0) return undefined;
  const [from, to] = [day.from, day.to].map((end) => addDays({ year: LEAP_YEAR, ...end }, shift));
  if (!from || !to || compareDates(from, to) !== 0) return undefined;
  return day.kind === 'recurring' ? recurringOf(daySpan(from)) : readingOf(daySpan(from));
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
