import type { Action, CalendarAction } from '../../../domain/action';
import { yearsOf } from '../../../domain/collection-summary';
import { parseMonthDay } from '../../../domain/month-day';
import type { YearMarks } from '../../../domain/year-marks';
import type { Message } from '../../../language/message';
import { YEARS_ON_PAGE, renderCalendar, renderYears } from '../../../language/render-calendar';
import { type Asker, todayOf } from '../../asker';
import type { AnswerPorts, ReadPorts } from '../../answer-ports';
import type { EventRepository } from '../../event-ports';

type YearsAction = Extract<Action, { kind: 'years' }>;

/** A calendar to pick a day from, beginning with the present month in any year, or the nearest one that has events. */
export function pickDate(ports: ReadPorts, asker: Asker): Promise<Message> {
  return showCalendar(ports, asker, {
    kind: 'calendar',
    month: todayOf(asker, ports.clock).month,
    orNearest: true,
  });
}

/** A month, of a year or of any, its days with events marked. */
export async function showCalendar(
  { events }: Pick<AnswerPorts, 'events'>,
  { language }: Asker,
  { year, month, orNearest }: CalendarAction,
): Promise<Message> {
  const { days, months } = year === undefined ? await marksOfAnyYear(events) : await marksOf(events, year);
  const shown = orNearest ? nearest(months, month) : month;
  return renderCalendar({ year, month: shown, days: new Set(days), months }, language);
}

const NO_MARKS: YearMarks = { days: [], months: [] };

async function marksOf(events: EventRepository, year: number): Promise<YearMarks> {
  return (await events.marksOf(year)) ?? NO_MARKS;
}

async function marksOfAnyYear(events: EventRepository): Promise<YearMarks> {
  const { days } = (await events.summary()) ?? NO_MARKS;
  const months = days.flatMap((day) => parseMonthDay(day)?.month ?? []);
  return { days, months: [...new Set(months)] };
}

function nearest(months: readonly number[], month: number): number {
  const distance = (each: number) => Math.abs(each - month);
  return months.toSorted((a, b) => distance(a) - distance(b))[0] ?? month;
}

/** The years with events, to pick one from; a page of those from `from` on. */
export async function showYears(
  { events }: Pick<AnswerPorts, 'events'>,
  { language }: Asker,
  { month, from }: YearsAction,
): Promise<Message> {
  const years = yearsOf((await events.summary()) ?? { years: [] });
  const start = Math.max(
    0,
    from === undefined ? years.length - YEARS_ON_PAGE : years.findIndex((year) => year >= from),
  );
  return renderYears({ month, years, start }, language);
}
