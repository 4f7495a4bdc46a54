import { type BatchRecord, createHandler as createDeliver } from '../../lambdas/deliver/handler';
import { createHandler as createDispatch } from '../../lambdas/dispatch/handler';
import { deliveryBody } from '../../shared/adapters/sqs/delivery-body';
import { telegramMessenger } from '../../shared/adapters/telegram/messenger';
import type { CallTelegram } from '../../shared/adapters/telegram/send';
import type { BotInfo } from '../../shared/adapters/telegram/telegram-message';
import { describeFault } from '../../shared/adapters/telemetry/describe-fault';
import { formatFault } from '../../shared/adapters/telemetry/format-fault';
import type { TablePorts } from '../../shared/adapters/dynamo/table-ports';
import { tickOf } from '../../shared/domain/tick';
import type { Clock, Pause } from '../../shared/use-cases/ports';

/** The schedule on this machine: the same handlers, and a queue in memory between them. */
export interface LocalSchedule {
  /** Runs the schedule up to the tick, and sends what is due. */
  run(tick: Date): Promise<void>;
}

export interface LocalScheduleOptions {
  readonly call: CallTelegram;
  readonly pause: Pause;
  readonly bot: BotInfo;
  readonly warn: (line: string) => void;
}

/** A message of the queue, and when it may be given out. */
interface Queued {
  readonly record: BatchRecord;
  readonly notBefore: number;
}

const BATCH = 10;
/** One process sends what two functions share in the cloud. */
const PER_SECOND = 28;

/** The schedule begins when it is made: where none was ever run, what was due before then is not made up for. */
export async function localSchedule(
  ports: TablePorts & { readonly clock: Clock },
  { call, pause, bot, warn }: LocalScheduleOptions,
): Promise<LocalSchedule> {
  const { clock, schedule } = ports;
  const { lastTick } = await schedule.progress();
  if (!lastTick) await schedule.finish(tickOf(clock.now()));
  let waiting: Queued[] = [];
  let lastId = 0;
  const dispatch = createDispatch({
    ...ports,
    queue: {
      send(deliveries) {
        for (const delivery of deliveries) {
          const messageId = String((lastId += 1));
          waiting.push({ record: { messageId, receiptHandle: messageId, body: deliveryBody(delivery) }, notBefore: 0 });
        }
        return Promise.resolve();
      },
    },
  });
  const notBefore = new Map<string, number>();
  const deliver = createDeliver({
    ports: { ...ports, messenger: telegramMessenger({ call, bot }) },
    pause,
    perSecond: PER_SECOND,
    delay(record, seconds) {
      notBefore.set(record.messageId, clock.now().getTime() + seconds * 1000);
      return Promise.resolve();
    },
  });
  return {
    async run(tick) {
      await dispatch({ tick: tick.toISOString() });
      const now = clock.now().getTime();
      const due = waiting.filter((each) => each.notBefore <= now).map(({ record }) => record);
      waiting = waiting.filter((each) => each.notBefore > now);
      for (let from = 0; from < due.length; from += BATCH) {
        const records = due.slice(from, from + BATCH);
        const { result, fault } = await deliver({ Records: records });
        if (fault !== undefined) warn(`a message could not be sent: ${formatFault(describeFault(fault))}`);
        const back = new Set(result.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
        for (const record of records.filter(({ messageId }) => back.has(messageId)))
          waiting.push({ record, notBefore: notBefore.get(record.messageId) ?? 0 });
      }
    },
  };
}
