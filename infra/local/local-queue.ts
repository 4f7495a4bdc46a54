import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { BatchRecord } from '../../lambdas/deliver/handler';
import type { Table } from '../../shared/adapters/dynamo/table';
import { deliveryBody } from '../../shared/adapters/sqs/delivery-body';
import type { DeliveryQueue } from '../../shared/use-cases/delivery-ports';

/**
 * The queue on this machine, in the place of SQS. It is kept in the table, so that a stop or a crash loses none of it, and
 * a delivery that a crash interrupted comes again under the same id.
 */
export interface LocalQueue extends DeliveryQueue {
  /** Takes up to `most` that are due at that time (milliseconds since 1970); they are to be removed or put back. */
  take(now: number, most: number): readonly BatchRecord[];
  /** It is not given out again before that time. */
  putBack(record: BatchRecord, notBefore: number): void;
  /** They are done with. */
  remove(records: readonly BatchRecord[]): Promise<void>;
}

interface Waiting {
  readonly id: string;
  readonly body: string;
  readonly notBefore: number;
  /** How often it was given out in this process. */
  readonly times: number;
}

const PARTITION = 'QUEUE';
const itemSchema = z.object({ sk: z.string(), body: z.string() });

export async function openLocalQueue(table: Table): Promise<LocalQueue> {
  const stored = await table.query({ pk: PARTITION, consistent: true });
  let waiting: Waiting[] = stored.map((item) => {
    const { sk: id, body } = itemSchema.parse(item);
    return { id, body, notBefore: 0, times: 0 };
  });
  return {
    async send(deliveries) {
      const sent = deliveries.map((delivery) => ({ id: randomUUID(), body: deliveryBody(delivery) }));
      await table.writeAll(sent.map(({ id, body }) => ({ put: { pk: PARTITION, sk: id, body } })));
      waiting.push(...sent.map((each) => ({ ...each, notBefore: 0, times: 0 })));
    },
    take(now, most) {
      const taken = waiting.filter(({ notBefore }) => notBefore <= now).slice(0, most);
      const ids = new Set(taken.map(({ id }) => id));
      waiting = waiting.filter(({ id }) => !ids.has(id));
      return taken.map(({ id, body, times }) => ({
        messageId: id,
        receiptHandle: id,
        body,
        attributes: { ApproximateReceiveCount: String(times + 1) },
      }));
    },
    putBack({ messageId: id, body, attributes }, notBefore) {
      waiting.push({ id, body, notBefore, times: Number(attributes?.ApproximateReceiveCount ?? 1) });
    },
    remove: (records) => table.writeAll(records.map(({ messageId }) => ({ remove: { pk: PARTITION, sk: messageId } }))),
  };
}
