import { parseDelivery } from '../../shared/adapters/sqs/delivery-body';
import type { HandlerOutcome } from '../request-log';
import { type DeliverPorts, deliver } from '../../shared/use-cases/anniversaries/deliver';
import { countTroubles } from '../../shared/use-cases/anniversaries/count-troubles';
import { pacer } from '../../shared/use-cases/anniversaries/paced';
import type { Sleep } from '../../shared/use-cases/ports';

/** What SQS hands over, as far as it is used. */
export interface Batch {
  readonly Records: readonly BatchRecord[];
}

export interface BatchRecord {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  /** Absent outside SQS. */
  readonly attributes?: { readonly ApproximateReceiveCount: string };
}

/** The records that are to come again. */
export interface BatchResult {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

export interface DeliverDependencies {
  readonly ports: DeliverPorts;
  readonly sleep: Sleep;
  /** Changes the visibility timeout of a record. */
  readonly delay: (record: BatchRecord, seconds: number) => Promise<void>;
  /** Messages a second: the share of one process in `MESSAGES_A_SECOND`. */
  readonly perSecond: number;
}

/** Calls to Telegram that may wait for their answers at once. */
const MOST_IN_FLIGHT = 4;

/** Sends the messages of a batch. Returns the records to retry; the others are finished. */
export function createHandler({ ports, sleep, delay, perSecond }: DeliverDependencies) {
  const paced = pacer({ perSecond, inFlight: MOST_IN_FLIGHT, clock: ports.clock, sleep });
  return async ({ Records: records }: Batch): Promise<HandlerOutcome<BatchResult>> => {
    const failures: { itemIdentifier: string }[] = [];
    const counts: Record<string, number> = {};
    const faults: unknown[] = [];
    /** Why messages were not sent; their deliveries come again all the same. */
    const reasons: unknown[] = [];
    await paced(records, async (record) => {
      const outcome = await deliverRecord(record).catch((error: unknown) => {
        faults.push(error);
        giveBack(record);
        return 'failed';
      });
      counts[outcome] = (counts[outcome] ?? 0) + 1;
    });
    await countTroubles(ports, counts);
    const [fault] = [...faults, ...reasons];
    const outcome = faults.length === 0 ? 'delivered' : 'failed-in-part';
    return { result: { batchItemFailures: failures }, outcome, counts, fault };

    async function deliverRecord(record: BatchRecord): Promise<string> {
      const delivery = parseDelivery(record.body);
      // What is no delivery is not to come again.
      if (!delivery) return 'unreadable';
      const times = Number(record.attributes?.ApproximateReceiveCount ?? 1);
      const delivered = await deliver(ports, delivery, record.messageId, times);
      if (delivered.kind !== 'again') return delivered.kind;
      giveBack(record);
      if (delivered.fault !== undefined) reasons.push(delivered.fault);
      await delay(record, delivered.afterSeconds);
      return delivered.because;
    }

    function giveBack({ messageId }: BatchRecord): void {
      if (failures.every(({ itemIdentifier }) => itemIdentifier !== messageId))
        failures.push({ itemIdentifier: messageId });
    }
  };
}
