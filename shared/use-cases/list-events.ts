import type { Action, ListAction, PagePlace } from '../domain/action';
import { type CalendarDate, addDays } from '../domain/calendar-date';
import { type Reading, readingOf } from '../domain/date-query';
import type { EventLine } from '../domain/event-line';
import { type MonthDay, addToMonthDay, compareMonthDays, formatMonthDay, parseMonthDay } from '../domain/month-day';
import { type Span, spanBeside } from '../domain/span';
import type { Button, Message } from '../language/message';
import { renderReading } from '../language/render-date';
import { lines } from '../language/rich-text';
import { renderEmptyList, renderList } from '../language/render-list';
import { type Asker, todayOf } from './asker';
import type { AnswerPorts, EventPage, PageRequest } from './ports';

/** How many events a page shows. */
export const PAGE_SIZE = 5;

/** What goes with a list that answers a question: what was assumed, and how else the question can be read. */
export interface ListContext {
  readonly notes?: readonly string[];
  readonly otherReadings?: readonly Button[];
}

type OnDays = Extract<ListAction, { kind: 'on-days' }>;
type InSpan = Extract<ListAction, { kind: 'in-span' }>;

/** A page of a list of events. */
export function answerList(
  ports: AnswerPorts,
  asker: Asker,
  list: ListAction,
  context?: ListContext,
): Promise<Message> {
  return list.kind === 'on-days' ? listOnDays(ports, asker, list, context) : listInSpan(ports, asker, list, context);
}

/** The first events of a list, or the last when it has no beginning. */
export function pageOf({ events }: AnswerPorts, list: ListAction, size: number = PAGE_SIZE): Promise<EventPage> {
  if (list.kind === 'on-days') return events.onDays(list.from, list.to, { size, direction: 'forward', ...list.place });
  // A list begins at its near end: one without a beginning is read from its end.
  const direction = list.span.from ? 'forward' : 'backward';
  return events.inSpan(list.span, { size, direction, ...list.place });
}

/** The list of a reading. */
export function listOf(reading: Reading): ListAction {
  return reading.kind === 'recurring'
    ? { kind: 'on-days', from: reading.from, to: reading.to }
    : { kind: 'in-span', span: { from: reading.from, to: reading.to } };
}

/** The events of one or more days of any year. */
async function listOnDays(
  ports: AnswerPorts,
  asker: Asker,
  list: OnDays,
  { notes = [], otherReadings = [] }: ListContext = {},
): Promise<Message> {
  const today = todayOf(asker, ports.clock);
  const { dateText, messages } = asker.language;
  const { from, to } = list;
  const oneDay = compareMonthDays(from, to) === 0;
  const date = renderReading({ kind: 'recurring', from, to }, dateText);
  const heading = oneDay && compareMonthDays(from, today) === 0 ? messages.today(date) : messages.anyYear(date);
  const beside = (step: -1 | 1) => addToMonthDay(step < 0 ? from : to, step);
  const ways = [
    otherReadings,
    ...(oneDay ? [besideButtons((step) => dayButton(beside(step), dateText.shortMonthDay(beside(step))))] : []),
  ];
  const page = await pageOf(ports, list);
  if (page.lines.length === 0 && list.place) return pastTheEnd(list, asker);
  if (page.lines.length === 0) {
    const nearest = await nearestDays(ports, from, to);
    return renderEmptyList({ heading, notes, ...nearest, ways }, asker.language, today);
  }
  const turn = (place: PagePlace): Action => ({ ...list, place });
  return renderList({ heading, notes, ...shown(page), turn, ways }, asker.language, today);
}

/** The events that touch a span of time. */
async function listInSpan(
  ports: AnswerPorts,
  asker: Asker,
  list: InSpan,
  { notes = [], otherReadings = [] }: ListContext = {},
): Promise<Message> {
  const today = todayOf(asker, ports.clock);
  const { span } = list;
  const heading = renderReading(readingOf(span), asker.language.dateText);
  const ways = [otherReadings, besideButtons((step) => spanButton(spanBeside(span, step), asker))];
  const page = await pageOf(ports, list);
  if (page.lines.length === 0 && list.place) return pastTheEnd(list, asker);
  if (page.lines.length === 0) {
    const nearest = await nearestInTime(ports, span);
    return renderEmptyList({ heading, notes, ...nearest, ways }, asker.language, today);
  }
  const turn = (place: PagePlace): Action => ({ ...list, place });
  return renderList({ heading, notes, ...shown(page), turn, ways }, asker.language, today);
}

function shown({ lines: events, previous, next }: EventPage) {
  return { events, previous, next };
}

/** A page that was promised and is empty: what followed was left out, or is gone since. */
function pastTheEnd(list: ListAction, { language: { messages } }: Asker): Message {
  return {
    text: lines(messages.noMore),
    buttons: [[{ label: messages.earlier, action: { ...list, place: undefined } }]],
  };
}

interface Nearest {
  readonly before?: EventLine | undefined;
  readonly after?: EventLine | undefined;
}

async function nearestDays({ events }: AnswerPorts, from: MonthDay, to: MonthDay): Promise<Nearest> {
  const days = (await events.summary())?.days ?? [];
  const first = async (text: string | undefined) => {
    const day = text === undefined ? undefined : parseMonthDay(text);
    return day && (await events.onDays(day, day, { size: 1, direction: 'forward' })).lines[0];
  };
  const before = days.findLast((day) => day < formatMonthDay(from)) ?? days.at(-1);
  const after = days.find((day) => day > formatMonthDay(to)) ?? days[0];
  return { before: await first(before), after: before === after ? undefined : await first(after) };
}

async function nearestInTime({ events }: AnswerPorts, { from, to }: Span): Promise<Nearest> {
  const first = async (span: Span, direction: PageRequest['direction']) =>
    (await events.inSpan(span, { size: 1, direction })).lines[0];
  return {
    before: from ? await first({ from: null, to: dayBeside(from, -1) }, 'backward') : undefined,
    after: to ? await first({ from: dayBeside(to, 1), to: null }, 'forward') : undefined,
  };
}

function dayBeside(day: CalendarDate, step: -1 | 1): CalendarDate {
  return addDays(day, step);
}

/** ‹ the one before, the one after ›; none where there is none. */
function besideButtons(button: (step: -1 | 1) => Button | undefined): Button[] {
  const [before, after] = [button(-1), button(1)];
  return [before && { ...before, label: `‹ ${before.label}` }, after && { ...after, label: `${after.label} ›` }].filter(
    (each) => each !== undefined,
  );
}

function dayButton(day: MonthDay, label: string): Button {
  return { label, action: { kind: 'on-days', from: day, to: day } };
}

function spanButton(span: Span | undefined, { language }: Asker): Button | undefined {
  return span && { label: renderReading(readingOf(span), language.dateText), action: { kind: 'in-span', span } };
}
