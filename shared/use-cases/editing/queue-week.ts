import { type Tally, weekEndingAt } from '../../domain/week-figures';
import type { DeliveryQueue, ZoneTimes } from '../delivery-ports';
import type { CountGaps } from '../report-ports';
import { type WeekPorts, weekFigures } from './week';

/** The chat of the editors, and where what they are told comes from, apart from the schedule. */
export interface Editors extends Pick<WeekPorts, 'reports'> {
  readonly chatId: number;
  /** Absent where nobody wants to know. */
  readonly countGaps?: CountGaps | undefined;
}

/** Who gets the weekly report; without editors, nobody. */
interface QueueWeekPorts extends Omit<WeekPorts, 'reports'> {
  readonly queue: DeliveryQueue;
  readonly editors?: Editors | undefined;
}

/**
 * Queues the report to the editors when a week ends with the tick. When dates without events cannot be counted, it goes
 * without that figure, and the fault is returned.
 */
export async function queueWeek(
  { editors, queue, ...ports }: QueueWeekPorts,
  zones: readonly ZoneTimes[],
  tally: Tally,
  { tick, notAfter }: { readonly tick: Date; readonly notAfter: Date },
): Promise<{ readonly weekEnded: boolean; readonly fault?: unknown }> {
  const date = weekEndingAt(tick);
  if (!date || !editors) return { weekEnded: date !== undefined };
  const { chatId, reports, countGaps } = editors;
  let fault: unknown;
  const gaps = await countGaps?.(tick).catch((error: unknown) => {
    fault = error;
    return undefined;
  });
  const week = { ...(await weekFigures({ ...ports, reports }, zones, tally)), gaps };
  await queue.send([{ chatId, thread: 0, date, notAfter, week }]);
  return { weekEnded: true, fault };
}
