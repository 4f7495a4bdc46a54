import type { ListAction } from '../../../domain/action';
import { type CalendarDate, addDays, isKnownYear } from '../../../domain/calendar-date';
import { wantedLines } from '../../../domain/chat-settings';
import type { EventLine } from '../../../domain/event-line';
import { historicalDate } from '../../../domain/historical-date';
import { partOf } from '../../../domain/list-part';
import { type MonthDay, formatMonthDay, parseMonthDay } from '../../../domain/month-day';
import type { Span } from '../../../domain/span';
import type { Surroundings } from '../../../domain/surroundings';
import type { Asker } from '../../asker';
import type { AnswerPorts } from '../../answer-ports';
import { MOST_EFFORT, type PageRequest } from '../../event-ports';

export interface NearestEvents {
  readonly before?: EventLine | undefined;
  readonly after?: EventLine | undefined;
  /** Whether there may be a wanted event that was not found, because the search ended early. */
  readonly gaveUp?: boolean;
}

/** The days on which an event that the chat wants to see is looked for. */
const MOST_DAYS_TRIED = 7;

/**
 * The events nearest to an empty list, before it and after: round the year for days of any year, else in time. Where
 * the settings leave events out, they are looked for with that effort.
 */
export function nearestEvents(
  ports: Pick<AnswerPorts, 'events'>,
  { settings }: Asker,
  list: ListAction,
  {
    surroundings,
    effort = MOST_EFFORT,
  }: { readonly surroundings?: Surroundings | undefined; readonly effort?: number | undefined },
): Promise<NearestEvents> {
  // One half before the list, one half after it.
  const one = { size: 1, wanted: wantedLines(settings), effort: Math.floor(effort / 2) } as const;
  return list.kind === 'in-span'
    ? nearestInTime(ports, list.span, one, surroundings)
    : nearestDays(ports, list.from, list.to, { ...one, direction: 'forward' });
}

/** The days of the year nearest to the days of a list that have events: the later ones, and the earlier ones. */
export function daysBeside(
  days: readonly string[],
  from: MonthDay,
  to: MonthDay,
): { readonly later: readonly string[]; readonly earlier: readonly string[] } {
  const [first, last] = [formatMonthDay(from), formatMonthDay(to)];
  // Round the year from the list on, and back from it.
  const isInside = (day: string) => (first <= last ? first <= day && day <= last : first <= day || day <= last);
  const outside = days.filter((day) => !isInside(day));
  const later = [...outside.filter((day) => day > last), ...outside.filter((day) => day < last)];
  return { later, earlier: later.toReversed() };
}

async function nearestDays(
  { events }: Pick<AnswerPorts, 'events'>,
  from: MonthDay,
  to: MonthDay,
  one: PageRequest,
): Promise<NearestEvents> {
  const { later, earlier } = daysBeside((await events.summary())?.days ?? [], from, to);
  const after = await firstOn(later);
  const before = await firstOn(earlier.filter((day) => day !== after.day));
  return { before: before.event, after: after.event, gaveUp: after.gaveUp || before.gaveUp };

  async function firstOn(texts: readonly string[]) {
    let effort = one.effort ?? MOST_EFFORT;
    const tried = texts.slice(0, one.wanted ? MOST_DAYS_TRIED : 1);
    for (const text of tried) {
      const day = parseMonthDay(text);
      if (effort <= 0) break;
      const page = day && (await events.onDays(day, day, { ...one, effort }));
      effort = page?.looked?.effortLeft ?? effort;
      const event = page?.lines[0];
      if (event) return { day: text, event, gaveUp: false };
    }
    return { gaveUp: one.wanted !== undefined && (effort <= 0 || texts.length > tried.length) };
  }
}

async function nearestInTime(
  { events }: Pick<AnswerPorts, 'events'>,
  span: Span,
  { wanted, ...one }: Omit<PageRequest, 'direction'>,
  { before: nearestBefore, after: nearestAfter }: Surroundings = { spanning: {} },
): Promise<NearestEvents> {
  const { from, to } = span;
  const before = from && (await firstIn(addDays(from, -1), 'backward', nearestBefore));
  const after = to && (await firstIn(addDays(to, 1), 'forward', nearestAfter));
  return { before: before?.event, after: after?.event, gaveUp: before?.gaveUp === true || after?.gaveUp === true };

  async function firstIn(
    day: CalendarDate,
    direction: PageRequest['direction'],
    nearest: EventLine | undefined,
  ): Promise<{ readonly event: EventLine | undefined; readonly gaveUp?: boolean }> {
    if (!nearest || !isKnownYear(day.year) || !wanted || wanted(nearest)) return { event: nearest };
    const side = direction === 'forward' ? { from: day, to: null } : { from: null, to: day };
    const isWanted = (line: EventLine) => wanted(line) && partOf(historicalDate(line.date), span) === undefined;
    const { lines, looked } = await events.inSpan(side, { ...one, direction, wanted: isWanted });
    return { event: lines[0], gaveUp: lines.length === 0 && looked?.stopped !== undefined };
  }
}
