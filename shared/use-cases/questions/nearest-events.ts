import type { ListAction } from '../../domain/action';
import { type CalendarDate, addDays, isKnownYear } from '../../domain/calendar-date';
import { wantedLines } from '../../domain/chat-settings';
import type { EventLine } from '../../domain/event-line';
import { type MonthDay, formatMonthDay, parseMonthDay } from '../../domain/month-day';
import type { Span } from '../../domain/span';
import type { Asker } from '../asker';
import type { AnswerPorts } from '../answer-ports';
import { MOST_EFFORT, type PageRequest } from '../ports';

export interface NearestEvents {
  readonly before?: EventLine | undefined;
  readonly after?: EventLine | undefined;
}

/** On so many days an event is looked for that the chat wants to see. */
const MOST_DAYS_TRIED = 7;

/**
 * The events nearest to an empty list, before it and after: round the year for days of any year, else in time. Where the
 * settings leave events out, they are looked for with that effort.
 */
export function nearestEvents(
  ports: Pick<AnswerPorts, 'events'>,
  { settings }: Asker,
  list: ListAction,
  effort = MOST_EFFORT,
): Promise<NearestEvents> {
  // One half before the list, one half after it.
  const one = { size: 1, wanted: wantedLines(settings), effort: Math.floor(effort / 2) } as const;
  return list.kind === 'in-span'
    ? nearestInTime(ports, list.span, one)
    : nearestDays(ports, list.from, list.to, { ...one, direction: 'forward' });
}

async function nearestDays(
  { events }: Pick<AnswerPorts, 'events'>,
  from: MonthDay,
  to: MonthDay,
  one: PageRequest,
): Promise<NearestEvents> {
  const days = (await events.summary())?.days ?? [];
  const [first, last] = [formatMonthDay(from), formatMonthDay(to)];
  // Round the year from the list on, and back from it.
  const isInside = (day: string) => (first <= last ? first <= day && day <= last : first <= day || day <= last);
  const outside = days.filter((day) => !isInside(day));
  const later = [...outside.filter((day) => day > last), ...outside.filter((day) => day < last)];
  const after = await firstOn(later);
  const before = await firstOn(later.filter((day) => day !== after?.day).reverse());
  return { before: before?.event, after: after?.event };

  async function firstOn(texts: readonly string[]) {
    let effort = one.effort ?? MOST_EFFORT;
    for (const text of texts.slice(0, one.wanted ? MOST_DAYS_TRIED : 1)) {
      const day = parseMonthDay(text);
      if (effort <= 0) break;
      const page = day && (await events.onDays(day, day, { ...one, effort }));
      effort = page?.looked?.effortLeft ?? effort;
      const event = page?.lines[0];
      if (event) return { day: text, event };
    }
    return undefined;
  }
}

async function nearestInTime(
  { events }: Pick<AnswerPorts, 'events'>,
  { from, to }: Span,
  one: Omit<PageRequest, 'direction'>,
): Promise<NearestEvents> {
  return {
    before: from ? await firstIn(addDays(from, -1), 'backward') : undefined,
    after: to ? await firstIn(addDays(to, 1), 'forward') : undefined,
  };

  async function firstIn(day: CalendarDate, direction: PageRequest['direction']): Promise<EventLine | undefined> {
    if (!isKnownYear(day.year)) return undefined;
    const span = direction === 'forward' ? { from: day, to: null } : { from: null, to: day };
    return (await events.inSpan(span, { ...one, direction })).lines[0];
  }
}
