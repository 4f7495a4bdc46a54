import * as z from 'zod/mini';
import type { Answer } from '../../shared/adapters/telemetry/request-log';
import { type DispatchPorts, type Dispatched, dispatch } from '../../shared/use-cases/anniversaries/dispatch';

/** What the schedule hands over: the instant it fired for, which is not when the function runs. */
const tickSchema = z.object({ tick: z.string() });

/** Runs the schedule up to the tick. Throws when it is none, and what the ports throw: the schedule then tries again. */
export function createHandler(ports: DispatchPorts) {
  return async (event: unknown): Promise<Answer<Dispatched>> => {
    const { tick } = tickSchema.parse(event);
    const instant = new Date(tick);
    if (Number.isNaN(instant.getTime())) throw new RangeError('the tick is no instant');
    const result = await dispatch(ports, instant);
    return { result, outcome: 'dispatched', counts: { ...result } };
  };
}
