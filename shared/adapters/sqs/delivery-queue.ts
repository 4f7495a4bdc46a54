import { ChangeMessageVisibilityCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { DeliveryQueue } from '../../use-cases/delivery-ports';
import { LONG, clientConfig, withDeadline } from '../aws/client-config';
import { deliveryBody } from './delivery-body';

/** A client for the queue service. */
export function sqsClient(): SQSClient {
  return withDeadline(new SQSClient(clientConfig(LONG)), LONG);
}

/** Source: SQS API reference, SendMessageBatch and ChangeMessageVisibility. */
const MOST_IN_BATCH = 10;
const MAX_VISIBILITY_TIMEOUT_SECONDS = 12 * 3600;
/** How often a batch is sent while the queue refuses a part of it. */
const MOST_ATTEMPTS = 4;

/** The queue of deliveries. Throws when the queue does not take some of them; all may then be sent again. */
export function sqsDeliveryQueue(client: SQSClient, queueUrl: string): DeliveryQueue {
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
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: left }));
      const failed = new Set(Failed.map(({ Id }) => Id));
      left = left.filter(({ Id }) => failed.has(Id));
    }
  }
}

/** Changes the visibility timeout of a received message: it comes again after that many seconds. */
export function sqsDelay(client: SQSClient, queueUrl: string) {
  return async (
    { receiptHandle: ReceiptHandle }: { readonly receiptHandle: string },
    seconds: number,
  ): Promise<void> => {
    const VisibilityTimeout = Math.min(Math.ceil(seconds), MAX_VISIBILITY_TIMEOUT_SECONDS);
    await client.send(new ChangeMessageVisibilityCommand({ QueueUrl: queueUrl, ReceiptHandle, VisibilityTimeout }));
  };
}
