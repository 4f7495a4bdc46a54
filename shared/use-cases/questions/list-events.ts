import type { Action, ListAction, PagePlace } from '../../domain/action';
import { addDays, compareDates } from '../../domain/calendar-date';
import { isRemembered } from '../../domain/anniversary';
import { wantedLines } from '../../domain/chat-settings';
import type { Reading } from '../../domain/date-query';
import type { EventLine } from '../../domain/event-line';
import { historicalDate } from '../../domain/historical-date';
import { daysKept } from '../../domain/leap-day';
import { compareMonthDays, monthDayOf } from '../../domain/month-day';
import { nextOccurrence } from '../../domain/occurrence';
import { besideButtons, calendarButton, listHeading } from '../../language/list-heading';
import type { Button, Message } from '../../language/message';
import { renderComingLine } from '../../language/render-coming-line';
import { renderLine } from '../../language/render-line';
import { renderEmptyList, renderList } from '../../language/render-list';
import { lines } from '../../language/rich-text';
import { type Asker, todayOf } from '../asker';
import { nearestEvents } from './nearest-events';
import type { AnswerPorts } from '../answer-ports';
import type { EventPage, PageRequest } from '../ports';
import { filterText } from './filter-text';

/** What goes with a list that answers a question: what was assumed, and how else the question can be read. */
export interface ListContext {
  readonly notes?: readonly string[];
  readonly otherReadings?: readonly Button[];
}

/** A page of a list of events; of an empty list, what is nearest to it. */
export async function answerList(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  list: ListAction,
  { notes = [], otherReadings = [] }: ListContext = {},
): Promise<Message> {
  const { language } = asker;
  const today = todayOf(asker, ports.clock);
  const { lines: events, previous, next, looked } = await readListPage(ports, asker, list, { size: asker.pageSize });
  if (events.length === 0 && list.place && !looked?.stopped) return pastTheEnd(list, asker);
  const page = {
    heading: listHeading(list, language, today),
    notes: [...notes, ...(await filterText(ports, asker))],
    ways: [otherReadings, [...besideButtons(list, language), ...calendarButton(list)]],
  };
  const isFiltered = wantedLines(asker.settings) !== undefined;
  if (events.length === 0 && !looked?.stopped) {
    const nearest = await nearestEvents(ports, asker, list, looked?.effortLeft);
    return renderEmptyList({ ...page, isFiltered, ...nearest }, language, today);
  }
  const turn = (place: PagePlace): Action => ({ ...list, place });
  const line = (event: EventLine, number: number) =>
    list.kind === 'coming'
      ? renderComingLine(event, language, { today, leapDay: asker.leapDay, number })
      : renderLine(event, language, today, number);
  return renderList({ ...page, events, previous, next, looked, turn, line }, language);
}

/** A list of the events on some days of the year. */
type DaysList = Exclude<ListAction, { kind: 'in-span' }>;

/** The events of today, in any year. */
export function todayList({ clock }: Pick<AnswerPorts, 'clock'>, asker: Asker): DaysList {
  const today = todayOf(asker, clock);
  // On 28 February of a common year, those of the 29th too, if the chat wants it so.
  const days = daysKept(today, asker.leapDay).toSorted(compareMonthDays);
  const [from = monthDayOf(today)] = days;
  return { kind: 'on-days', from, to: days.at(-1) ?? from };
}

/** How many days ahead the coming anniversaries are told. */
const COMING_DAYS = 30;

/** The anniversaries of the next days, the round ones marked. */
export function answerComing(ports: Pick<AnswerPorts, 'clock' | 'events'>, asker: Asker): Promise<Message> {
  return answerList(ports, asker, comingList(ports, asker));
}

/** The list of the coming anniversaries, from today on. */
export function comingList({ clock }: Pick<AnswerPorts, 'clock'>, asker: Asker): DaysList {
  const today = todayOf(asker, clock);
  // A 29 February may be kept on the first day or on the last.
  const [first, last] = [today, addDays(today, COMING_DAYS)].map((day) =>
    daysKept(day, asker.leapDay).toSorted(compareMonthDays),
  );
  return { kind: 'coming', from: first?.[0] ?? monthDayOf(today), to: last?.at(-1) ?? monthDayOf(today) };
}

/** A page of a list's events: the one at `place`, else the first. */
export function readListPage(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  list: ListAction,
  {
    place = list.place,
    ...given
  }: Omit<PageRequest, 'direction' | 'cursor' | 'wanted'> & { readonly place?: PagePlace | undefined },
): Promise<EventPage> {
  const { events } = ports;
  const wanted = wantedLines(asker.settings);
  const request = { ...given, direction: readingDirection(list), ...place };
  if (list.kind === 'in-span') return events.inSpan(list.span, { ...request, wanted });
  if (list.kind === 'on-days') return events.onDays(list.from, list.to, { ...request, wanted });
  const comes = isComing(ports, asker);
  return events.onDays(list.from, list.to, { ...request, wanted: (line) => comes(line) && (wanted?.(line) ?? true) });
}

/** From its first page on a list is read from its beginning, or from its end when it has no beginning. */
export function readingDirection(list: ListAction): PagePlace['direction'] {
  return list.kind === 'in-span' && !list.span.from ? 'backward' : 'forward';
}

/** The list of a reading. */
export function listOf(reading: Reading): ListAction {
  return reading.kind === 'recurring'
    ? { kind: 'on-days', from: reading.from, to: reading.to }
    : { kind: 'in-span', span: { from: reading.from, to: reading.to } };
}

/** Whether an event has its day, or the day's return, soon: not what lies years ahead. */
function isComing({ clock }: Pick<AnswerPorts, 'clock'>, asker: Asker): (line: EventLine) => boolean {
  const today = todayOf(asker, clock);
  const last = addDays(today, COMING_DAYS);
  return (line) => {
    const next = nextOccurrence(historicalDate(line.date), today, asker.leapDay);
    return next !== undefined && isRemembered(line, next.years) && compareDates(next.span.from, last) <= 0;
  };
}

/** A page that was promised and is empty: what followed was left out, or is gone since. */
function pastTheEnd(list: ListAction, { language: { messages } }: Asker): Message {
  return {
    text: lines(messages.noMore),
    buttons: [[{ label: messages.earlier, action: { ...list, place: undefined } }]],
  };
}
