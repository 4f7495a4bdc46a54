import type { DaysList, ListAction, PagePlace } from '../../../domain/action';
import { isRemembered } from '../../../domain/anniversary';
import { type CalendarDate, addDays, compareDates } from '../../../domain/calendar-date';
import { type ChatSettings, wantedLines } from '../../../domain/chat-settings';
import type { EventLine } from '../../../domain/event-line';
import { historicalDate } from '../../../domain/historical-date';
import { type LeapDay, daysKept } from '../../../domain/leap-day';
import { compareMonthDays } from '../../../domain/month-day';
import { nextOccurrence } from '../../../domain/occurrence';
import type { EventPage, EventRepository, PageRequest } from '../../event-ports';

/** For whom a list is read: what they chose to see, and their day. */
export interface ListReader {
  readonly settings: ChatSettings;
  readonly leapDay: LeapDay;
  readonly today: CalendarDate;
}

export type ListRequest = Omit<PageRequest, 'direction' | 'cursor' | 'wanted'> & {
  readonly place?: PagePlace | undefined;
};

/** How many days ahead the coming anniversaries are told. */
export const COMING_DAYS = 30;

/** A page of a list's events: the one at `place`, else the first. */
export function readList(
  events: Pick<EventRepository, 'beside' | 'inSpan' | 'onDays'>,
  reader: ListReader,
  list: ListAction,
  { place = list.place, size, effort }: ListRequest,
): Promise<EventPage> {
  const wanted = wantedLines(reader.settings);
  const { direction = readingDirection(list), cursor } = place ?? {};
  const request = { size, direction, cursor, effort, wanted };
  if (list.kind === 'in-span')
    return list.part ? events.beside(list.span, list.part, request) : events.inSpan(list.span, request);
  if (list.kind === 'on-days') {
    const { from, to } = keptWith(list, reader);
    return events.onDays(from, to, request);
  }
  const comes = (line: EventLine) => isComing(line, reader);
  return events.onDays(list.from, list.to, { ...request, wanted: (line) => comes(line) && (wanted?.(line) ?? true) });
}

/** From its first page on a list is read from its beginning, or from its end when it has no beginning. */
export function readingDirection(list: ListAction): PagePlace['direction'] {
  return list.kind === 'in-span' && !list.span.from ? 'backward' : 'forward';
}

/** The days of a list; to a single day belongs what the chat keeps on it this year: to 28 February, the 29th. */
function keptWith({ from, to }: DaysList, { leapDay, today }: ListReader): Pick<DaysList, 'from' | 'to'> {
  if (compareMonthDays(from, to) !== 0) return { from, to };
  const days = daysKept({ year: today.year, ...from }, leapDay).toSorted(compareMonthDays);
  return { from: days[0] ?? from, to: days.at(-1) ?? to };
}

/** Whether an event has its day, or the day's return, soon: not what lies years ahead. */
function isComing(line: EventLine, { leapDay, today }: ListReader): boolean {
  const next = nextOccurrence(historicalDate(line.date), today, leapDay);
  const last = addDays(today, COMING_DAYS);
  return next !== undefined && isRemembered(line, next.years) && compareDates(next.span.from, last) <= 0;
}
