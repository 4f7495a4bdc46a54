import { type BatchResult, type Batch, createHandler as createDeliver } from '../../../lambdas/deliver/handler';
import { createHandler as createDispatch } from '../../../lambdas/dispatch/handler';
import type { HandlerOutcome } from '../../../lambdas/request-log';
import type { Delivery } from '../../../shared/domain/subscription';
import type { DeliverPorts } from '../../../shared/use-cases/anniversaries/deliver';
import type { DispatchPorts } from '../../../shared/use-cases/anniversaries/dispatch';
import type { Sleep } from '../../../shared/use-cases/ports';
import type { FakeQueue } from './fake-queue';
import type { VirtualTime } from './virtual-time';

/** Messages per second of one function. Source: infra/scheduled-delivery.ts. */
const PER_SECOND = 15;
/** More than any delivery and any fault takes. */
const LONGEST_MS = 24 * 3_600_000;
const MOST_BATCHES = 300;

/** Sends deliveries to the queue. */
export type SendDeliveries = (deliveries: readonly Delivery[]) => Promise<void>;

type Handler<Request, Result> = (request: Request) => Promise<HandlerOutcome<Result>>;

/** The schedule with its queue: the deployed handlers, in virtual time. */
export interface Pipeline {
  /** Waits until the instant (ISO 8601) if it is ahead, then runs the schedule for it. */
  readonly tick: (instant: string) => Promise<void>;
  /** Delivers batches until the queue is empty. */
  readonly work: () => Promise<void>;
}

export interface PipelineOptions {
  readonly time: VirtualTime;
  readonly queue: FakeQueue;
  /** Where dispatch sends deliveries, if not directly to the queue. */
  readonly send?: SendDeliveries;
  readonly dispatchPorts: Omit<DispatchPorts, 'queue'>;
  /** One for each deliver function. */
  readonly deliverPorts: readonly DeliverPorts[];
  /** Wraps a handler, as the log of a deployed function does. */
  readonly wrap: <Request, Result>(
    name: 'dispatch' | 'deliver',
    handle: Handler<Request, Result>,
  ) => (request: Request) => Promise<Result>;
}

export function createPipeline(options: PipelineOptions): Pipeline {
  const { time, queue, dispatchPorts, deliverPorts, wrap } = options;
  const { send = (deliveries: readonly Delivery[]) => queue.send(deliveries) } = options;
  const dispatch = wrap('dispatch', createDispatch({ ...dispatchPorts, queue: { send } }));
  const senders = deliverPorts.map((ports) => wrap('deliver', deliverFrom(queue, { ports, sleep: time.sleep })));
  return {
    async tick(instant) {
      await time.until(Date.parse(instant));
      await dispatch({ tick: instant });
    },
    async work() {
      await Promise.all(senders.map((handle) => workOff(queue, handle, time)));
    },
  };
}

export interface DeliverFromOptions {
  readonly ports: DeliverPorts;
  readonly sleep: Sleep;
  /** Runs an effect on the queue; may be made to fail. */
  readonly effect?: (act: () => Promise<void>) => Promise<void>;
}

/** The handler of deliver, which delays records in that queue. */
export function deliverFrom(queue: FakeQueue, { ports, sleep, effect = (act) => act() }: DeliverFromOptions) {
  return createDeliver({
    ports,
    sleep,
    perSecond: PER_SECOND,
    delay: (record, seconds) =>
      effect(async () => {
        await Promise.resolve();
        queue.delay(record, ports.clock.now().getTime() + seconds * 1000);
      }),
  });
}

/** Handles batches, and what becomes visible again, until the queue is empty. */
async function workOff(
  queue: FakeQueue,
  handle: (batch: Batch) => Promise<BatchResult>,
  time: VirtualTime,
): Promise<void> {
  const now = () => time.now().getTime();
  const end = now() + LONGEST_MS;
  let batches = 0;
  for (let readyAt = queue.readyAt(); readyAt !== undefined; readyAt = queue.readyAt()) {
    if (readyAt > now()) await time.until(readyAt);
    if (now() > end || batches > MOST_BATCHES) throw new Error('the queue does not become empty');
    const records = queue.receive(now());
    if (records.length === 0) continue;
    batches += 1;
    queue.settle(records, await handle({ Records: records }));
  }
}
