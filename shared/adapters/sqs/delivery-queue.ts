import * as z from 'zod/mini';
import type { DeliveryQueue } from '../../use-cases/ports';
import { type CallService, type ServicePlace, jsonService } from '../aws/json-service';
import { deliveryBody } from './delivery-body';

const SERVICE = { name: 'sqs', target: 'AmazonSQS', version: '1.0' } as const;
const PATIENCE = { attempts: 3, timeoutMs: 5000 };

/** Calls the service of queues. */
export function simpleQueueService(place: ServicePlace = {}): CallService {
  return jsonService(SERVICE, place, PATIENCE);
}

/** Source: SQS API reference, SendMessageBatch and ChangeMessageVisibility. */
const MOST_IN_BATCH = 10;
const LONGEST_DELAY_SECONDS = 12 * 3600;
/** A batch is sent so often, for what the queue did not take of it. */
const MOST_ATTEMPTS = 4;

const sentSchema = z.object({ Failed: z.optional(z.array(z.object({ Id: z.string() }))) });

/** The queue of deliveries. Throws when it does not take some: then all may be sent again. */
export function sqsDeliveryQueue(call: CallService, queueUrl: string): DeliveryQueue {
  return {
    async send(deliveries) {
      const bodies = deliveries.map(deliveryBody);
      for (let from = 0; from < bodies.length; from += MOST_IN_BATCH)
        await sendBatch(bodies.slice(from, from + MOST_IN_BATCH));
    },
  };

  async function sendBatch(bodies: readonly string[]): Promise<void> {
    let left = bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
    for (let attempt = 0; left.length > 0; attempt += 1) {
      if (attempt === MOST_ATTEMPTS) throw new Error(`the queue did not take ${left.length} deliveries`);
      const answer = await call('SendMessageBatch', JSON.stringify({ QueueUrl: queueUrl, Entries: left }));
      const { Failed = [] } = sentSchema.parse(JSON.parse(answer));
      const failed = new Set(Failed.map(({ Id }) => Id));
      left = left.filter(({ Id }) => failed.has(Id));
    }
  }
}

/** Has a message that was received come again only after so many seconds. */
export function sqsDelay(call: CallService, queueUrl: string) {
  return async (
    { receiptHandle: ReceiptHandle }: { readonly receiptHandle: string },
    seconds: number,
  ): Promise<void> => {
    const VisibilityTimeout = Math.min(Math.ceil(seconds), LONGEST_DELAY_SECONDS);
    await call('ChangeMessageVisibility', JSON.stringify({ QueueUrl: queueUrl, ReceiptHandle, VisibilityTimeout }));
  };
}
