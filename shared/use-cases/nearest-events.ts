import type { ListAction } from '../domain/action';
import { type CalendarDate, addDays, isKnownYear } from '../domain/calendar-date';
import type { EventLine } from '../domain/event-line';
import { type MonthDay, formatMonthDay, parseMonthDay } from '../domain/month-day';
import type { Span } from '../domain/span';
import type { AnswerPorts, PageRequest } from './ports';

export interface NearestEvents {
  readonly before?: EventLine | undefined;
  readonly after?: EventLine | undefined;
}

/** The events nearest to an empty list, before it and after: round the year for days of any year, else in time. */
export function nearestEvents(ports: AnswerPorts, list: ListAction): Promise<NearestEvents> {
  return list.kind === 'on-days' ? nearestDays(ports, list.from, list.to) : nearestInTime(ports, list.span);
}

async function nearestDays({ events }: AnswerPorts, from: MonthDay, to: MonthDay): Promise<NearestEvents> {
  const days = (await events.summary())?.days ?? [];
  const before = days.findLast((day) => day < formatMonthDay(from)) ?? days.at(-1);
  const after = days.find((day) => day > formatMonthDay(to)) ?? days[0];
  return { before: await firstOn(before), after: before === after ? undefined : await firstOn(after) };

  async function firstOn(text: string | undefined): Promise<EventLine | undefined> {
    const day = text === undefined ? undefined : parseMonthDay(text);
    return day && (await events.onDays(day, day, { size: 1, direction: 'forward' })).lines[0];
  }
}

async function nearestInTime({ events }: AnswerPorts, { from, to }: Span): Promise<NearestEvents> {
  return {
    before: from ? await firstIn(addDays(from, -1), 'backward') : undefined,
    after: to ? await firstIn(addDays(to, 1), 'forward') : undefined,
  };

  async function firstIn(day: CalendarDate, direction: PageRequest['direction']): Promise<EventLine | undefined> {
    if (!isKnownYear(day.year)) return undefined;
    const span = direction === 'forward' ? { from: day, to: null } : { from: null, to: day };
    return (await events.inSpan(span, { size: 1, direction })).lines[0];
  }
}
