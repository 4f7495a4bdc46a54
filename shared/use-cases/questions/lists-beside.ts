import type { ListAction, SpanList } from '../../domain/action';
import type { EventLine } from '../../domain/event-line';
import { historicalDate, spanOf } from '../../domain/historical-date';
import { compareMonthDays, parseMonthDay } from '../../domain/month-day';
import { daysOf } from '../../domain/sortable-date';
import { daySpan, shapeOf, spanBeside, spanInLine } from '../../domain/span';
import type { Surroundings } from '../../domain/surroundings';
import type { AnswerPorts } from '../answer-ports';
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
  nearest: NearestEvents,
): Promise<ListsBeside> {
  if (list.kind !== 'in-span') {
    if (list.kind === 'coming' || compareMonthDays(list.from, list.to) !== 0) return {};
    const { earlier, later } = daysBeside((await events.summary())?.days ?? [], list.from, list.to);
    return { before: dayOfYear(earlier[0]), after: dayOfYear(later[0]) };
  }
  if (list.part) return {};
  return {
    before: spanNear(list, -1, surroundings, nearest.before),
    after: spanNear(list, 1, surroundings, nearest.after),
  };
}

function dayOfYear(text: string | undefined): ListAction | undefined {
  const day = text === undefined ? undefined : parseMonthDay(text);
  return day && { kind: 'on-days', from: day, to: day };
}

function spanNear(
  { span }: SpanList,
  step: -1 | 1,
  surroundings: Surroundings | undefined,
  nearest: EventLine | undefined,
): ListAction | undefined {
  const beside = spanBeside(span, step);
  if (!beside || !surroundings) return beside && { kind: 'in-span', span: beside };
  if (shapeOf(span).unit === 'day') {
    const own = nearest && daysOf(historicalDate(nearest.date)).at(step < 0 ? -1 : 0);
    const day = own ?? (step < 0 ? surroundings.dayBefore : surroundings.dayAfter);
    return day && { kind: 'in-span', span: daySpan(day) };
  }
  const reached = nearest && spanOf(historicalDate(nearest.date))[step < 0 ? 'to' : 'from'];
  return { kind: 'in-span', span: (reached && spanInLine(span, reached)) ?? beside };
}
