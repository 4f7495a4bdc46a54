import type { Action, DaysList, ListAction, PageAction, PagePlace, SpanList } from '../../../domain/action';
import { addDays } from '../../../domain/calendar-date';
import { wantedLines } from '../../../domain/chat-settings';
import type { Reading } from '../../../domain/date-query';
import type { EventLine } from '../../../domain/event-line';
import { daysKept } from '../../../domain/leap-day';
import { compareMonthDays, monthDayOf } from '../../../domain/month-day';
import { closeSpan } from '../../../domain/span';
import { besideButtons, calendarButton, listHeading } from '../../../language/list-heading';
import type { Button, Message } from '../../../language/message';
import { renderComingLine } from '../../../language/render-coming-line';
import { renderLine } from '../../../language/render-line';
import { type ListSection, renderEmptyList, renderList } from '../../../language/render-list';
import { lines } from '../../../language/rich-text';
import { type Asker, todayOf } from '../../asker';
import { readSides, sectionOf } from './list-sides';
import { listsBeside, nearestList } from './lists-beside';
import { nearestEvents } from './nearest-events';
import { inOtherYears } from './other-years';
import { listByOldStyle } from './old-style-list';
import type { AnswerPorts, ReadPorts } from '../../answer-ports';
import type { EventPage } from '../../event-ports';
import { filterText } from './filter-text';
import { COMING_DAYS, type ListRequest, readList, readingDirection } from './read-list';

/** What goes with a list that answers a question: what was assumed, and how else the question can be read. */
export interface ListContext {
  readonly notes?: readonly string[];
  readonly otherReadings?: readonly Button[];
}

/** A page of a list of events, and what stands beside it; of an empty list, also what is nearest to it. */
export async function answerList(
  ports: ReadPorts,
  asker: Asker,
  asked: ListAction,
  { notes = [], otherReadings = [] }: ListContext = {},
): Promise<Message> {
  const { language } = asker;
  const list = upToDate(ports, asker, asked);
  const today = todayOf(asker, ports.clock);
  const [{ lines: events, previous, next, looked }, surroundings] = await Promise.all([
    readListPage(ports, asker, list, { size: asker.pageSize }),
    isOfSpan(list) ? ports.events.around(closeSpan(list.span).from) : undefined,
  ]);
  const isEmpty = events.length === 0 && !looked?.stopped;
  const isFirstPage = (readingDirection(list) === 'forward' ? previous : next) === undefined;
  if (isEmpty && list.place) return pastTheEnd(list, asker);
  const renamed = isEmpty ? await listByOldStyle(ports, list, surroundings) : undefined;
  if (renamed) {
    const converted = [...notes, language.messages.note['old-style']];
    return answerList(ports, asker, renamed, { notes: converted, otherReadings });
  }
  const nearest = isEmpty
    ? await nearestEvents(ports, asker, list, { surroundings, effort: looked?.effortLeft })
    : undefined;
  const sides = isOfSpan(list) && isFirstPage ? await readSides(ports, asker, list.span, surroundings) : [];
  const beside = await listsBeside(ports, list, surroundings, nearest);
  const line = (event: EventLine, number: number) =>
    list.kind === 'coming'
      ? renderComingLine(event, language, { today, leapDay: asker.leapDay, number })
      : renderLine(event, language, today, number);
  const heading = listHeading(list, language, today);
  const allNotes = [...notes, ...(await filterText(ports, asker))];
  const ways = [
    otherReadings,
    [...besideButtons(list, beside, language), ...calendarButton(isEmpty ? nearestList(list, beside) : list)],
  ];
  const sections = list.kind === 'in-span' ? sides.map((side) => sectionOf(side, list.span, { language, today })) : [];
  if (isEmpty) {
    const shown = [...sides.flatMap((side) => side.lines), nearest?.before ?? [], nearest?.after ?? []].flat();
    const others = isOfSpan(list) ? await inOtherYears(ports, asker, list.span, shown) : [];
    const empty = { heading, notes: allNotes, ways, sections: [...sections, ...others], ...nearest };
    const why = whyEmpty(asker, empty.sections);
    const message = renderEmptyList({ ...empty, why }, language, today);
    // No event ahead is no date.
    return sides.length === 0 && list.kind !== 'coming' ? asGap(message, asker) : message;
  }
  const turn = (place: PagePlace): Action => ({ ...list, place });
  return renderList({ heading, notes: allNotes, ways, sections, events, previous, next, looked, turn, line }, language);
}

/** Lists of one part of a span stand alone. */
function isOfSpan(list: ListAction): list is SpanList {
  return list.kind === 'in-span' && list.part === undefined;
}

/** Nothing at all, or nothing that is dated so; for all chats, or with the settings of this one. */
function whyEmpty({ settings, language: { messages } }: Asker, beside: readonly ListSection[]): string {
  const isFiltered = wantedLines(settings) !== undefined;
  if (beside.some(({ events, all }) => events.length > 0 || all !== undefined))
    return isFiltered ? messages.nothingDatedWanted : messages.nothingDated;
  return isFiltered ? messages.nothingWanted : messages.nothing;
}

/** The events of today, in any year. */
export function todayList({ clock }: Pick<AnswerPorts, 'clock'>, asker: Asker): DaysList {
  const today = todayOf(asker, clock);
  // On 28 February of a common year, those of the 29th too, if the chat wants it so.
  const days = daysKept(today, asker.leapDay).toSorted(compareMonthDays);
  const [from = monthDayOf(today)] = days;
  return { kind: 'on-days', from, to: days.at(-1) ?? from };
}

/** The anniversaries of the next days, the round ones marked. */
export function answerComing(ports: ReadPorts, asker: Asker): Promise<Message> {
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

/** What is coming is so from today on, whenever the button was made. */
function upToDate(ports: Pick<AnswerPorts, 'clock'>, asker: Asker, list: ListAction): ListAction {
  if (list.kind !== 'coming') return list;
  const coming = comingList(ports, asker);
  return compareMonthDays(list.from, coming.from) === 0 && compareMonthDays(list.to, coming.to) === 0 ? list : coming;
}

/** A page of a list's events: the one at `place`, else the first. */
export function readListPage(
  { clock, events }: ReadPorts,
  asker: Asker,
  list: ListAction,
  request: ListRequest,
): Promise<EventPage> {
  const { settings, leapDay } = asker;
  return readList(events, { settings, leapDay, today: todayOf(asker, clock) }, list, request);
}

/** The list of a reading. */
export function listOf(reading: Reading): ListAction {
  return reading.kind === 'recurring'
    ? { kind: 'on-days', from: reading.from, to: reading.to }
    : { kind: 'in-span', span: { from: reading.from, to: reading.to } };
}

/** A page that was promised and is empty: what followed was left out, or is gone since. */
export function pastTheEnd(list: PageAction, { language: { messages } }: Asker): Message {
  return {
    text: lines(messages.noMore),
    buttons: [[{ label: messages.earlier, action: { ...list, place: undefined } }]],
  };
}

/** Marks the answer that dates have no events, if the chat sees all events: else there may be some. */
export function asGap(message: Message, { settings }: Asker): Message {
  return wantedLines(settings) === undefined ? { ...message, isGap: true } : message;
}
