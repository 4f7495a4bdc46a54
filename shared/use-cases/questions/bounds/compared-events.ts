import { readingOf } from '../../../domain/date-query';
import { elapsedBetween } from '../../../domain/elapsed';
import type { EventLine } from '../../../domain/event-line';
import { historicalDate } from '../../../domain/historical-date';
import { type Span, shapeOf } from '../../../domain/span';
import type { Language } from '../../../language/language';
import { textIn } from '../../../language/local-text';
import type { Message } from '../../../language/message';
import { renderHistoricalDate, renderReading } from '../../../language/render-date';
import { renderCount, renderElapsed } from '../../../language/render-elapsed';
import { renderLine } from '../../../language/render-line';
import { renderList } from '../../../language/render-list';
import type { AnswerPorts } from '../../answer-ports';
import { type Asker, todayOf } from '../../asker';
import type { TakenEnd } from './bound-span';

/** Two named events, and what is said of them. */
export function renderCompared(
  { clock }: Pick<AnswerPorts, 'clock'>,
  asker: Asker,
  ends: readonly TakenEnd[],
  { heading, notes = [] }: { readonly heading: string; readonly notes?: readonly string[] },
): Message {
  const { language } = asker;
  const today = todayOf(asker, clock);
  return renderList(
    {
      heading,
      notes,
      events: ends.flatMap(({ event }) => event ?? []),
      line: (event, number) => renderLine(event, language, today, number),
    },
    language,
  );
}

/** The time between two events, and both; undefined when the time of one is not known. */
export function renderApart(
  ports: Pick<AnswerPorts, 'clock'>,
  asker: Asker,
  ends: readonly TakenEnd[],
): Message | undefined {
  const [first, second] = ends;
  const { language } = asker;
  if (!first || !second) return undefined;
  const length = lengthBetween(first.span, second.span, language);
  if (length === undefined) return undefined;
  const heading = language.messages.measure.between(dateOf(first, language), dateOf(second, language), length);
  return renderCompared(ports, asker, ends, { heading });
}

/** “The treaty” (16 July 2001) */
export function datedTitle({ title, date }: Pick<EventLine, 'title' | 'date'>, language: Language): string {
  const { dateText, messages } = language;
  const when = renderHistoricalDate(historicalDate(date), dateText);
  return messages.search.dated(messages.quoted(textIn(language, title)), when);
}

/** The title of a named event, or the date. */
export function nameOf(end: TakenEnd, language: Language): string {
  return end.event ? language.messages.quoted(textIn(language, end.event.title)) : dateOf(end, language);
}

/** The date of a named event as precise as it is known, or the date that was asked for. */
export function dateOf({ event, span }: TakenEnd, { dateText }: Language): string {
  return event ? renderHistoricalDate(historicalDate(event.date), dateText) : renderReading(readingOf(span), dateText);
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
