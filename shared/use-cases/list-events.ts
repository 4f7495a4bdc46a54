import type { Action, ListAction, PagePlace } from '../domain/action';
import type { Reading } from '../domain/date-query';
import { besideButtons, listHeading } from '../language/list-heading';
import type { Button, Message } from '../language/message';
import { renderEmptyList, renderList } from '../language/render-list';
import { lines } from '../language/rich-text';
import { type Asker, todayOf } from './asker';
import { nearestEvents } from './nearest-events';
import type { AnswerPorts, EventPage } from './ports';

/** How many events a page shows. */
export const PAGE_SIZE = 5;

/** What goes with a list that answers a question: what was assumed, and how else the question can be read. */
export interface ListContext {
  readonly notes?: readonly string[];
  readonly otherReadings?: readonly Button[];
}

/** A page of a list of events; of an empty list, what is nearest to it. */
export async function answerList(
  ports: AnswerPorts,
  asker: Asker,
  list: ListAction,
  { notes = [], otherReadings = [] }: ListContext = {},
): Promise<Message> {
  const { language } = asker;
  const today = todayOf(asker, ports.clock);
  const { lines: events, previous, next } = await pageOf(ports, list, PAGE_SIZE);
  if (events.length === 0 && list.place) return pastTheEnd(list, asker);
  const heading = listHeading(list, language, today);
  const ways = [otherReadings, besideButtons(list, language)];
  if (events.length === 0)
    return renderEmptyList({ heading, notes, ways, ...(await nearestEvents(ports, list)) }, language, today);
  const turn = (place: PagePlace): Action => ({ ...list, place });
  return renderList({ heading, notes, ways, events, previous, next, turn }, language, today);
}

/** A page of a list's events: the one it names, else the first, or the last when it has no beginning. */
export function pageOf({ events }: AnswerPorts, list: ListAction, size: number): Promise<EventPage> {
  if (list.kind === 'on-days') return events.onDays(list.from, list.to, { size, direction: 'forward', ...list.place });
  const direction = list.span.from ? 'forward' : 'backward';
  return events.inSpan(list.span, { size, direction, ...list.place });
}

/** The list of a reading. */
export function listOf(reading: Reading): ListAction {
  return reading.kind === 'recurring'
    ? { kind: 'on-days', from: reading.from, to: reading.to }
    : { kind: 'in-span', span: { from: reading.from, to: reading.to } };
}

/** A page that was promised and is empty: what followed was left out, or is gone since. */
function pastTheEnd(list: ListAction, { language: { messages } }: Asker): Message {
  return {
    text: lines(messages.noMore),
    buttons: [[{ label: messages.earlier, action: { ...list, place: undefined } }]],
  };
}
