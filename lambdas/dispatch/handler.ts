import * as z from 'zod/mini';
import { onFirstUse } from '../../shared/adapters/on-first-use';
import type { HandlerOutcome } from '../request-log';
import { type DispatchPorts, type Dispatched, dispatch } from '../../shared/use-cases/anniversaries/dispatch';

/**
 * What the schedule hands over: the instant it fired for, which is not when the function runs. A rehearsal may name one
 * of the future, which then counts as the present.
 */
const tickSchema = onFirstUse(() => z.object({ tick: z.string(), rehearsal: z.optional(z.boolean()) }));

/** How many updates wait to be handed over to the webhook. */
export type CountPending = () => Promise<number>;

/**
 * Runs the schedule up to the tick. Throws when the event has no tick, and what the ports throw: the schedule then tries again.
 * As it runs every quarter hour, it also counts the updates that wait, for the log; the run goes on if that fails.
 */
export function createHandler(ports: DispatchPorts, countPending?: CountPending) {
  return async (event: unknown): Promise<HandlerOutcome<Dispatched>> => {
    const { tick, rehearsal = false } = tickSchema.parse(event);
    const instant = new Date(tick);
    if (Number.isNaN(instant.getTime())) throw new RangeError('the tick is no instant');
    const { fault, ...result } = await dispatch(
      rehearsal ? { ...ports, clock: { now: () => instant } } : ports,
      instant,
    );
    return { result, outcome: 'dispatched', fault, ...(await withPending({ ...result }, countPending)) };
  };
}

async function withPending(counts: Readonly<Record<string, number>>, countPending: CountPending | undefined) {
  if (!countPending) return { counts };
  try {
    return { counts: { ...counts, pendingUpdates: await countPending() } };
  } catch (fault) {
    return { counts, fault };
  }
}
