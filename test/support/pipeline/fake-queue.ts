import { deliveryBody } from '../../../shared/adapters/sqs/delivery-body';
import type { BatchRecord, BatchResult } from '../../../lambdas/deliver/handler';
import type { Delivery } from '../../../shared/domain/subscription';
import type { DeliveryQueue } from '../../../shared/use-cases/delivery-ports';
import type { Dice } from '../simulation/dice';

/** A queue that behaves like SQS: unordered, with duplicates, and with a visibility timeout. */
export interface FakeQueue extends DeliveryQueue {
  /** A batch of the messages that are visible now (milliseconds since 1970); they become invisible for a while. */
  receive(now: number): readonly BatchRecord[];
  /** When the next message becomes visible; undefined when the queue is empty. */
  readyAt(): number | undefined;
  /** Makes a received message visible again at that instant. */
  delay(record: BatchRecord, until: number): void;
  /** Removes the records of a batch but for its failures, as Lambda does; gives the removed ones. */
  settle(records: readonly BatchRecord[], result: BatchResult): readonly BatchRecord[];
}

interface Held {
  readonly record: BatchRecord;
  visibleAt: number;
  received: number;
}

export interface FakeQueueOptions {
  /** The greatest size of a batch. */
  readonly batch?: number;
  /** How many copies of the next message are delivered; by chance when absent. */
  readonly copies?: () => number;
  /** Whether a removed message is delivered again; by chance when absent. */
  readonly returns?: () => boolean;
  /** A message that was received this often is moved away, as to a dead-letter queue. */
  readonly mostReceives?: number;
}

const VISIBILITY_MS = 90_000;

/** Makes the queue deterministic: full batches, the last message first, no duplicates. */
const STEADY: Dice = {
  falls: () => false,
  below: (limit) => limit - 1,
  oneOf: ([one]) => one,
};

/** How many records Lambda takes from the queue at once. Source: infra/scheduled-delivery.ts. */
const BATCH = 10;

/** A queue without chance, but for what the options say. */
export function steadyQueue(options: FakeQueueOptions = {}): FakeQueue {
  return fakeQueue(STEADY, { batch: BATCH, ...options });
}

export function fakeQueue(
  dice: Dice,
  { batch = 4, copies, returns, mostReceives = Infinity }: FakeQueueOptions = {},
): FakeQueue {
  let held: Held[] = [];
  let lastId = 0;
  return {
    send(deliveries: readonly Delivery[]) {
      for (const delivery of deliveries) {
        const messageId = `m${(lastId += 1)}`;
        const body = deliveryBody(delivery);
        // Copies have the same message id.
        for (let copy = (copies ?? byChance)(); copy > 0; copy -= 1)
          held.push({ record: { messageId, receiptHandle: `${messageId} ${copy}`, body }, visibleAt: 0, received: 0 });
      }
      return Promise.resolve();
    },
    receive(now) {
      held = held.filter(({ visibleAt, received }) => visibleAt > now || received < mostReceives);
      const visible = held.filter(({ visibleAt }) => visibleAt <= now);
      const taken: Held[] = [];
      const most = 1 + dice.below(batch);
      while (taken.length < most && visible.length > 0) taken.push(...visible.splice(dice.below(visible.length), 1));
      for (const each of taken) {
        each.visibleAt = now + VISIBILITY_MS;
        each.received += 1;
      }
      return taken.map(({ record, received }) => ({
        ...record,
        attributes: { ApproximateReceiveCount: String(received) },
      }));
    },
    readyAt: () => (held.length > 0 ? Math.min(...held.map(({ visibleAt }) => visibleAt)) : undefined),
    delay({ receiptHandle }, until) {
      const found = held.find(({ record }) => record.receiptHandle === receiptHandle);
      if (found) found.visibleAt = until;
    },
    settle(records, { batchItemFailures }) {
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      const done = records.filter(({ messageId }) => !failed.has(messageId));
      for (const record of done) remove(record);
      return done;
    },
  };

  function remove({ receiptHandle }: BatchRecord): void {
    // A removed message may be delivered again. Source: SQS, at-least-once delivery.
    if (!(returns ?? mayReturn)()) held = held.filter(({ record }) => record.receiptHandle !== receiptHandle);
  }

  function mayReturn(): boolean {
    return dice.falls(0.03);
  }

  function byChance(): number {
    let count = 1;
    while (dice.falls(0.25)) count += 1;
    return count;
  }
}
