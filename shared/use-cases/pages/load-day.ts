import type { PagePlace } from '../../domain/action';
import type { MonthDay } from '../../domain/month-day';
import { monthDayOf, parseMonthDay } from '../../domain/month-day';
import type { EventPage } from '../event-ports';
import { daysBeside } from '../questions/dates/nearest-events';
import { readList } from '../questions/dates/read-list';
import type { ReadPorts } from '../answer-ports';
import { MOST_EVENTS, readerOf } from './reader';

/** A day of any year with its events, the most important first, and the nearest days that have any. */
export interface DayPage extends EventPage {
  readonly day: MonthDay;
  readonly isToday: boolean;
  readonly earlier?: MonthDay | undefined;
  readonly later?: MonthDay | undefined;
}

/** The events of a day; of today, in UTC, when none is given. */
export async function loadDay(
  ports: ReadPorts,
  { day: given, place }: { readonly day?: MonthDay | undefined; readonly place?: PagePlace | undefined },
): Promise<DayPage> {
  const reader = readerOf(ports);
  const today = monthDayOf(reader.today);
  const day = given ?? today;
  const [page, summary] = await Promise.all([
    readList(ports.events, reader, { kind: 'on-days', from: day, to: day, place }, { size: MOST_EVENTS }),
    ports.events.summary(),
  ]);
  const { earlier, later } = daysBeside(summary?.days ?? [], day, day);
  return { ...page, day, isToday: given === undefined, earlier: dayIn(earlier[0]), later: dayIn(later[0]) };
}

function dayIn(text: string | undefined): MonthDay | undefined {
  return text === undefined ? undefined : parseMonthDay(text);
}
