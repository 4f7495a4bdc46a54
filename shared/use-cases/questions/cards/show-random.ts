import { fromDayNumber, toDayNumber } from '../../../domain/calendar-date';
import { wantedLines } from '../../../domain/chat-settings';
import { yearRangeOf } from '../../../domain/collection-summary';
import type { Reading } from '../../../domain/date-query';
import type { EventLine } from '../../../domain/event-line';
import { type Span, closeSpan, yearSpan } from '../../../domain/span';
import { type Message, say } from '../../../language/message';
import type { Understanding } from '../../../language/understanding/understanding';
import type { AnswerPorts } from '../../answer-ports';
import { type Asker, todayOf } from '../../asker';
import type { PageRequest } from '../../event-ports';
import { answerUnderstood } from '../answer-question';
import { findBoundSpan } from '../bounds/bound-span';
import { askedDates, asksForMatches } from '../asked';
import { readText } from '../read-text';
import { findMatches } from '../search/find-matches';
import { isFullMatch } from '../search/full-match';
import { showEvent } from './show-event';

type RandomPorts = Pick<AnswerPorts, 'clock' | 'chance' | 'events' | 'subscriptions' | 'published'>;

/** The card of an event by chance: of all that the chat wants to see, or of the time or the subject that a text names. */
export async function showRandomEvent(ports: RandomPorts, asker: Asker, text = ''): Promise<Message> {
  const understood = text === '' ? undefined : await readText(ports, asker, text);
  const isNamed = understood && (asksForMatches(understood) || askedDates(understood).length > 0 || understood.bound);
  if (!isNamed) return showAnyEvent(ports, asker);
  const event = await drawOf(ports, asker, understood);
  return event ? showEvent(ports, asker, event.id) : answerUnderstood(ports, asker, understood);
}

async function showAnyEvent(ports: RandomPorts, asker: Asker): Promise<Message> {
  const id = await ports.events.draw(asker.settings, ports.chance);
  if (id !== undefined) return { ...(await showEvent(ports, asker, id)), more: { kind: 'command', name: 'random' } };
  const { messages } = asker.language;
  const isEmpty = !(await ports.events.summary())?.events;
  return say(isEmpty ? messages.emptyCollection : messages.nothingWanted);
}

/** As many as one page of a search or a day has at most. */
const DRAWN_FROM = { size: 10, direction: 'forward' } as const;

/** One of the best that a search finds, or one of a time. */
async function drawOf(ports: RandomPorts, asker: Asker, understood: Understanding): Promise<EventLine | undefined> {
  const { chance } = ports;
  const page = { ...DRAWN_FROM, wanted: wantedLines(asker.settings) };
  if (understood.bound) {
    const beside = await findBoundSpan(ports, understood.bound, todayOf(asker, ports.clock));
    return 'span' in beside ? drawOfSpan(ports, beside.span, page) : undefined;
  }
  if (!asksForMatches(understood)) return drawOfTime(ports, askedDates(understood)[0], page);
  const found = await findMatches(ports, asker, understood, DRAWN_FROM);
  const told = found.lines.filter(({ id }) => !found.passing.ids.includes(id));
  return isFullMatch(found) ? oneOf(told, chance) : undefined;
}

async function drawOfTime(
  ports: RandomPorts,
  reading: Reading | undefined,
  page: PageRequest,
): Promise<EventLine | undefined> {
  if (reading?.kind === 'recurring') {
    const { lines } = await ports.events.onDays(reading.from, reading.to, page);
    return oneOf(lines, ports.chance);
  }
  return reading && drawOfSpan(ports, reading, page);
}

/** The next one after a day of the span by chance, which takes one read or two, however many there are. */
async function drawOfSpan(
  { events, chance }: RandomPorts,
  span: Span,
  page: PageRequest,
): Promise<EventLine | undefined> {
  const summary = await events.summary();
  const years = summary && yearRangeOf(summary);
  if (!years) return undefined;
  const asked = closeSpan(span);
  const [start, end] = [yearSpan(years.first).from, yearSpan(years.last).to];
  const first = Math.max(toDayNumber(asked.from), toDayNumber(start));
  const last = Math.min(toDayNumber(asked.to), toDayNumber(end));
  if (last < first) return undefined;
  const from = fromDayNumber(first + Math.floor(chance() * (last - first + 1)));
  const next = await events.inSpan({ from, to: span.to }, { ...page, size: 1 });
  return next.lines[0] ?? oneOf((await events.inSpan(span, page)).lines, chance);
}

function oneOf(lines: readonly EventLine[], chance: () => number): EventLine | undefined {
  return lines[Math.floor(chance() * lines.length)];
}
