import type { ListAction, SpanList } from '../../../domain/action';
import { toDayNumber } from '../../../domain/calendar-date';
import type { EventLine } from '../../../domain/event-line';
import { historicalDate, spanOf } from '../../../domain/historical-date';
import { compareMonthDays, parseMonthDay } from '../../../domain/month-day';
import { daysOf } from '../../../domain/sortable-date';
import { type Span, closeSpan, daySpan, shapeOf, spanBeside, spanInLine } from '../../../domain/span';
import type { Surroundings } from '../../../domain/surroundings';
import type { AnswerPorts } from '../../answer-ports';
import { type NearestEvents, daysBeside } from './nearest-events';

/** The lists that the buttons beside a list lead to. */
export interface ListsBeside {
  readonly before?: ListAction | undefined;
  readonly after?: ListAction | undefined;
}

/**
 * Beside a day, the nearest days that have events. Beside a month or years, the next ones; if the list is empty, those
 * of the nearest events.
 */
export async function listsBeside(
  { events }: Pick<AnswerPorts, 'events'>,
  list: ListAction,
  surroundings: Surroundings | undefined,
  nearest: NearestEvents | undefined,
): Promise<ListsBeside> {
  if (list.kind !== 'in-span') {
    if (list.kind === 'coming' || compareMonthDays(list.from, list.to) !== 0) return {};
    const { earlier, later } = daysBeside((await events.summary())?.days ?? [], list.from, list.to);
    return { before: dayOfYear(earlier[0]), after: dayOfYear(later[0]) };
  }
  if (list.part) return {};
  const near = (step: -1 | 1) => (nearest ? { event: step < 0 ? nearest.before : nearest.after } : undefined);
  return {
    before: spanNear(list, -1, surroundings, near(-1)),
    after: spanNear(list, 1, surroundings, near(1)),
  };
}

function dayOfYear(text: string | undefined): ListAction | undefined {
  const day = text === undefined ? undefined : parseMonthDay(text);
  return day && { kind: 'on-days', from: day, to: day };
}

/** `near` is given for an empty list. */
function spanNear(
  { span }: SpanList,
  step: -1 | 1,
  surroundings: Surroundings | undefined,
  near: { readonly event: EventLine | undefined } | undefined,
): ListAction | undefined {
  const beside = spanBeside(span, step);
  if (!beside || !surroundings) return beside && { kind: 'in-span', span: beside };
  const date = near?.event && historicalDate(near.event.date);
  if (shapeOf(span).unit === 'day') {
    const own = date && daysOf(date).at(step < 0 ? -1 : 0);
    const day = own ?? (step < 0 ? surroundings.dayBefore : surroundings.dayAfter);
    return day && { kind: 'in-span', span: daySpan(day) };
  }
  if (!near) return { kind: 'in-span', span: beside };
  const reached = date && spanOf(date)[step < 0 ? 'to' : 'from'];
  const found = reached ? spanInLine(span, reached) : undefined;
  return found && { kind: 'in-span', span: found };
}

/** The nearer of the lists beside a list, for days of any year the later one; the list itself when there is none. */
export function nearestList(list: ListAction, { before, after }: ListsBeside): ListAction {
  if (list.kind !== 'in-span' || before?.kind !== 'in-span' || after?.kind !== 'in-span')
    return after ?? before ?? list;
  return daysFromTo(before.span, list.span) < daysFromTo(list.span, after.span) ? before : after;
}

function daysFromTo(earlier: Span, later: Span): number {
  return toDayNumber(closeSpan(later).from) - toDayNumber(closeSpan(earlier).to);
}
