import { tablePorts } from '../../../shared/adapters/dynamo/table-ports';
import type { Table } from '../../../shared/adapters/dynamo/table';
import type { Delivery } from '../../../shared/domain/subscription';
import { dispatch } from '../../../shared/use-cases/anniversaries/dispatch';
import { TICK } from './population';

/** Who a tick hands to the queue, and in how many batches of it. */
export interface RunTick {
  readonly deliveries: readonly Delivery[];
  readonly batches: number;
}

/** Source: SQS API reference, SendMessageBatch. */
const BATCH = 10;

/** Runs the tick over a table, through the real repositories. */
export async function runTick(table: Table): Promise<RunTick> {
  const clock = { now: () => TICK };
  const deliveries: Delivery[] = [];
  let batches = 0;
  const queue = {
    send(some: readonly Delivery[]) {
      deliveries.push(...some);
      batches += Math.ceil(some.length / BATCH);
      return Promise.resolve();
    },
  };
  await dispatch({ clock, ...tablePorts(table, clock), queue }, TICK);
  return { deliveries, batches };
}
