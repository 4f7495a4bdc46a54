import { addDays, compareDates } from '../../domain/calendar-date';
import { type Reading, readingOf } from '../../domain/date-query';
import type { EventLine } from '../../domain/event-line';
import { historicalDate, spanOf } from '../../domain/historical-date';
import type { Span } from '../../domain/span';
import { textIn } from '../../language/local-text';
import { type Button, type Message, inRows } from '../../language/message';
import { renderHistoricalDate, renderReading } from '../../language/render-date';
import type { BoundKind } from '../../language/understanding/question-words';
import type { Bound, Understanding } from '../../language/understanding/understanding';
import type { AnswerPorts } from '../answer-ports';
import type { Asker } from '../asker';
import { answerMatches } from './answer-matches';
import { withExamples } from './examples';
import { findSubject, unknownNames } from './find-matches';
import { answerList, listOf } from './list-events';
import { asksForMatches } from './read-text';

type End = Bound['ends'][number];

/** A named end: the event or the date that was taken for it, and other events that may have been meant. */
interface TakenEnd {
  readonly span: Span;
  readonly label: string;
  readonly others: readonly EventLine[];
}

/** How many other events are offered. */
const OTHERS = 3;

/** The events before, after, during or between named events; if a name stands nowhere, says so. */
export async function answerBound(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  understood: Understanding,
  { kind, ends }: Bound,
): Promise<Message> {
  const { search } = asker.language.messages;
  const taken: TakenEnd[] = [];
  for (const end of ends) {
    const one = await takeEnd(ports, asker, end);
    if (!one) {
      const words = end.words.map(({ typed }) => typed).join(' ');
      return withExamples(ports, asker, search.nothingAbout(words));
    }
    taken.push(one);
  }
  const [first, second = first] = inOrder(taken);
  if (!first || !second) return withExamples(ports, asker, search.nothingAbout(''));
  const span = spanBeside(kind, first.span, second.span);
  const note = search.bound[kind](first.label, second.label);
  const others = taken.flatMap((end) => end.others).map((line) => eventButton(kind, line, asker));
  const notes = [note, ...(others.length > 0 ? [search.otherEvents] : [])];
  if (asksForMatches(understood)) return answerMatches(ports, asker, understood, { notes, bounds: [readingOf(span)] });
  const message = await answerList(ports, asker, listOf(readingOf(span)), { notes });
  return { ...message, buttons: [...message.buttons, ...inRows(others, 1)] };
}

async function takeEnd(
  ports: Pick<AnswerPorts, 'events'>,
  { language }: Asker,
  end: End,
): Promise<TakenEnd | undefined> {
  const [date] = end.dates;
  if (end.words.length === 0 && date) return takeDate(date, language);
  const found = await findSubject(ports, end, OTHERS + 1);
  const [best, ...others] = found.lines;
  if (!best || unknownNames(found).length * 2 > end.words.length) return undefined;
  const label = `${language.messages.quoted(textIn(language, best.title))} (${renderHistoricalDate(historicalDate(best.date), language.dateText)})`;
  return { span: spanOf(historicalDate(best.date)), label, others: found.everyWord ? others : [] };
}

function takeDate(date: Reading, { dateText }: Asker['language']): TakenEnd | undefined {
  if (date.kind !== 'span') return undefined;
  return { span: date, label: renderReading(date, dateText), others: [] };
}

/** Of two ends the earlier first, however they were named. */
function inOrder(ends: readonly TakenEnd[]): readonly TakenEnd[] {
  return [...ends].sort((a, b) => (a.span.from && b.span.from ? compareDates(a.span.from, b.span.from) : 0));
}

function spanBeside(kind: BoundKind, { from, to }: Span, second: Span): Span {
  switch (kind) {
    case 'before':
      return { from: null, to: from && addDays(from, -1) };
    case 'until':
      return { from: null, to };
    case 'since':
      return { from, to: null };
    case 'after':
      return { from: to ? addDays(to, 1) : from, to: null };
    case 'during':
      return { from, to };
    case 'between':
      return between(to ?? from, second.from);
  }
}

/** Strictly between two days; at least the first of them. */
function between(from: Span['from'], to: Span['to']): Span {
  const [first, last] = [from && addDays(from, 1), to && addDays(to, -1)];
  return first && last && compareDates(first, last) > 0 ? { from, to: from } : { from: first, to: last };
}

function eventButton(kind: BoundKind, line: EventLine, { language }: Asker): Button {
  const span = spanOf(historicalDate(line.date));
  return { label: textIn(language, line.title), action: listOf(readingOf(spanBeside(kind, span, span))) };
}
