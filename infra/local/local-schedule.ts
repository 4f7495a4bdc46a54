import { type BatchRecord, createHandler as createDeliver } from '../../lambdas/deliver/handler';
import { createHandler as createDispatch } from '../../lambdas/dispatch/handler';
import { telegramMessenger } from '../../shared/adapters/telegram/messenger';
import type { LocalQueue } from './local-queue';
import type { CallTelegram } from '../../shared/adapters/telegram/call-telegram';
import type { BotInfo } from '../../shared/adapters/telegram/telegram-message';
import { describeFault } from '../../shared/adapters/telemetry/describe-fault';
import { formatFault } from '../../shared/adapters/telemetry/format-fault';
import type { TablePorts } from '../../shared/adapters/dynamo/table-ports';
import { MESSAGES_A_SECOND } from '../../shared/contract/limits';
import { tickOf } from '../../shared/domain/tick';
import type { DispatchPorts } from '../../shared/use-cases/anniversaries/dispatch';
import type { Clock, Sleep } from '../../shared/use-cases/ports';

/** The schedule on this machine: the deployed handlers, and a local queue between them. */
export interface LocalSchedule {
  /** Runs the schedule up to the tick, and sends what is due; less of it when it is stopped. */
  run(tick: Date): Promise<void>;
}

export interface LocalScheduleOptions {
  readonly call: CallTelegram;
  readonly sleep: Sleep;
  readonly bot: BotInfo;
  readonly warn: (line: string) => void;
  readonly queue: LocalQueue;
  readonly editors?: DispatchPorts['editors'];
  /** Once it is aborted nothing is put into the queue, nor taken from it: what remains is for the next process. */
  readonly signal?: AbortSignal | undefined;
}

const BATCH = 10;
/** How long a delivery waits that failed in the process itself. */
const RETRY_MS = 1000;

/** Starts the schedule now, if it never ran: what was due before is not made up for. */
export async function localSchedule(
  ports: TablePorts & { readonly clock: Clock },
  { call, sleep, bot, warn, queue, editors, signal }: LocalScheduleOptions,
): Promise<LocalSchedule> {
  const { clock, schedule } = ports;
  const { lastTick } = await schedule.progress();
  if (!lastTick) await schedule.finish(tickOf(clock.now()));
  const dispatch = createDispatch({
    ...ports,
    editors,
    queue: {
      send(deliveries) {
        // The tick stays unfinished, and is run again by the next process; the claims keep it from sending twice.
        signal?.throwIfAborted();
        return queue.send(deliveries);
      },
    },
  });
  const delays = new Map<string, number>();
  const deliver = createDeliver({
    ports: { ...ports, messenger: telegramMessenger({ call, bot }) },
    sleep,
    perSecond: MESSAGES_A_SECOND,
    delay(record, seconds) {
      delays.set(record.messageId, clock.now().getTime() + seconds * 1000);
      return Promise.resolve();
    },
  });
  return {
    async run(tick) {
      try {
        await dispatch({ tick: tick.toISOString() });
      } catch (error) {
        if (!signal?.aborted) throw error;
      }
      const now = clock.now().getTime();
      for (let batch = take(); batch.length > 0; batch = take()) await deliverBatch(batch);

      function take(): readonly BatchRecord[] {
        return signal?.aborted ? [] : queue.take(now, BATCH);
      }
    },
  };

  async function deliverBatch(records: readonly BatchRecord[]): Promise<void> {
    const { result, fault } = await deliver({ Records: records });
    if (fault !== undefined) warn(`a message could not be sent: ${formatFault(describeFault(fault))}`);
    const failed = new Set(result.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const record of records.filter(({ messageId }) => failed.has(messageId))) {
      queue.putBack(record, delays.get(record.messageId) ?? clock.now().getTime() + RETRY_MS);
      delays.delete(record.messageId);
    }
    await queue.remove(records.filter(({ messageId }) => !failed.has(messageId)));
  }
}
