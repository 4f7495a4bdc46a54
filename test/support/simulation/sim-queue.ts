import { deliveryBody } from '../../../shared/adapters/sqs/delivery-body';
import type { BatchRecord } from '../../../lambdas/deliver/handler';
import type { Delivery } from '../../../shared/domain/subscription';
import type { DeliveryQueue } from '../../../shared/use-cases/ports';
import type { Dice } from './dice';

/** A queue as SQS is: in any order, now and then twice, and again when what was taken is not done with in time. */
export interface SimQueue extends DeliveryQueue {
  /** Some that may be taken now; nobody else sees them for a while. */
  receive(now: number): readonly BatchRecord[];
  /** When there will be something to take; undefined when it is empty. */
  readyAt(): number | undefined;
  delay(record: BatchRecord, until: number): void;
  remove(record: BatchRecord): void;
}

interface Held {
  readonly record: BatchRecord;
  visibleAt: number;
  received: number;
}

export interface SimQueueOptions {
  /** At most so many are given out at once. */
  readonly batch?: number;
  /** How often the next message comes, once at least; by chance when not given. */
  readonly copies?: () => number;
  /** Whether a message comes again though it was removed; by chance when not given. */
  readonly returns?: () => boolean;
  /** A message that was given out so often is laid aside. */
  readonly mostReceives?: number;
}

const VISIBILITY_MS = 90_000;

export function simQueue(
  dice: Dice,
  { batch = 4, copies, returns, mostReceives = Infinity }: SimQueueOptions = {},
): SimQueue {
  let held: Held[] = [];
  let lastId = 0;
  const find = ({ receiptHandle }: BatchRecord) => held.find(({ record }) => record.receiptHandle === receiptHandle);
  return {
    send(deliveries: readonly Delivery[]) {
      for (const delivery of deliveries) {
        const messageId = `m${(lastId += 1)}`;
        const body = deliveryBody(delivery);
        // Copies are one message to those who take them.
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
    delay(record, until) {
      const found = find(record);
      if (found) found.visibleAt = until;
    },
    remove(record) {
      // A message may come again though it was removed. Source: SQS, at-least-once delivery.
      if (!(returns ?? mayReturn)()) held = held.filter((each) => each.record.receiptHandle !== record.receiptHandle);
    },
  };

  function mayReturn(): boolean {
    return dice.falls(0.03);
  }

  function byChance(): number {
    let count = 1;
    while (dice.falls(0.25)) count += 1;
    return count;
  }
}
