import type { Batch, BatchResult } from '../../lambdas/deliver/handler';
import type { SimQueue } from '../support/simulation/sim-queue';
import type { OwnTime } from './own-time';

/** Far beyond what any delivery waits for, and what any fault needs. */
const LONGEST_MS = 24 * 3_600_000;
const MOST_BATCHES = 300;

/** Hands over batches of the queue, and what comes back again, as long as there are any. */
export async function workOff(
  queue: SimQueue,
  handle: (batch: Batch) => Promise<BatchResult>,
  time: OwnTime,
): Promise<void> {
  const now = () => time.now().getTime();
  const end = now() + LONGEST_MS;
  let batches = 0;
  for (let readyAt = queue.readyAt(); readyAt !== undefined; readyAt = queue.readyAt()) {
    if (readyAt > now()) await time.until(readyAt);
    if (now() > end || batches > MOST_BATCHES) throw new Error('the queue does not come to its end');
    const records = queue.receive(now());
    if (records.length === 0) continue;
    batches += 1;
    const { batchItemFailures } = await handle({ Records: records });
    const back = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const record of records) if (!back.has(record.messageId)) queue.remove(record);
  }
}
