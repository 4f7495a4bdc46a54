import { nextTick } from 'node:process';
import { type BatchRecord, createHandler } from '../../lambdas/deliver/handler';
import { deliveryBody } from '../../shared/adapters/sqs/delivery-body';
import { telegramMessenger } from '../../shared/adapters/telegram/messenger';
import { TelegramError } from '../../shared/adapters/telegram/telegram-error';
import type { Delivery } from '../../shared/domain/subscription';
import type { DeliverPorts } from '../../shared/use-cases/anniversaries/deliver';
import { say } from '../../shared/use-cases/questions/show-event';
import { memorySchedule } from './memory-schedule';
import { subscription } from './subscriptions';

const START = Date.parse('2026-09-03T06:00:00Z');
const HOUR = 3_600_000;

/** What Telegram does with the calls, one after another; after the last it takes all. */
export type Script = readonly (TelegramError | undefined)[];

/** A refusal as Telegram puts it. */
export function refusal(status: number, description: string, parameters = {}): TelegramError {
  return new TelegramError('sendMessage', 'refused', description, status, parameters);
}

/** Where a process dies, once: its n-th call of a port. */
export interface Crash {
  readonly at: 'silentUntil' | 'of' | 'claim' | 'call' | 'keepSilent' | 'release' | 'note';
  readonly when: 'before' | 'after';
}

/** Deliveries to chats 1 to n, which are sent until none is left; time passes as the queue has them wait. */
export async function sending(chats: number, script: Script, crash?: Crash) {
  let now = START;
  let left = crash;
  const answers = [...script];
  const calls: { readonly chatId: number; readonly at: number }[] = [];
  const counts: Record<string, number> = {};
  const clock = { now: () => new Date(now) };
  const memory = memorySchedule();
  const { subscriptions, ledger, schedule } = memory;
  const ids = Array.from({ length: chats }, (_, n) => n + 1);
  for (const chatId of ids) await subscriptions.put(subscription({ chatId }), { updateId: 1, at: clock.now() });
  const port = <Port extends object>(target: Port): Port =>
    new Proxy(target, {
      get:
        (_target, name) =>
        async (...given: never[]) => {
          const hit = left?.at === name ? left.when : undefined;
          if (hit === 'before') die();
          const result: unknown = await (Reflect.get(target, name) as (...given: never[]) => unknown)(...given);
          if (hit === 'after') die();
          return result;
        },
    });
  const telegram = port({
    call: (_method: string, payload: { readonly chat_id?: number }) => {
      calls.push({ chatId: payload.chat_id ?? 0, at: (now - START) / 1000 });
      const answer = answers.shift();
      return answer ? Promise.reject(answer) : Promise.resolve({});
    },
  });
  const ports: DeliverPorts = {
    clock,
    chats: memory,
    subscriptions: port(subscriptions),
    ledger: port(ledger),
    schedule: port(schedule),
    messenger: telegramMessenger({
      call: (method, payload) => telegram.call(method, payload),
      bot: { id: 2, username: 'a_bot', supports_inline_queries: false },
    }),
    compose: () => Promise.resolve(say('3 September')),
  };
  const readyAt = new Map<string, number>();
  const handle = createHandler({
    ports,
    perSecond: 15,
    // Time passes when all that was begun has come to its end.
    pause: (milliseconds) =>
      new Promise<void>((resolve) => {
        nextTick(() => {
          now += milliseconds;
          resolve();
        });
      }),
    delay: ({ messageId }, seconds) => Promise.resolve(void readyAt.set(messageId, now + seconds * 1000)),
  });
  const date = { year: 2026, month: 9, day: 3 };
  const deliveries = ids.map((chatId): Delivery => ({ chatId, thread: 0, date, notAfter: new Date(START + 3 * HOUR) }));
  return {
    subscriptions,
    ledger,
    schedule,
    deliveries,
    calls,
    counts,
    recordsOf,
    handle,
    /** Gives the records, and again what comes back, as long as anything does. */
    async run(records: readonly BatchRecord[] = recordsOf(deliveries)) {
      for (let [batch, times] = [records, 1]; batch.length > 0; times += 1) {
        const attributes = { ApproximateReceiveCount: String(times) };
        const given = batch.map((record) => ({ ...record, attributes }));
        const { result, counts: some = {} } = await handle({ Records: given });
        for (const [outcome, count] of Object.entries(some)) counts[outcome] = (counts[outcome] ?? 0) + count;
        const back = result.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
        batch = batch.filter(({ messageId }) => back.includes(messageId));
        now = Math.max(now, ...batch.map(({ messageId }) => readyAt.get(messageId) ?? 0));
      }
    },
  };

  function die(): never {
    left = undefined;
    throw new Error('crashed');
  }
}

function recordsOf(deliveries: readonly Delivery[], copy = ''): BatchRecord[] {
  return deliveries.map((delivery, n) => ({
    messageId: `m${n}${copy}`,
    receiptHandle: `m${n}${copy}`,
    body: deliveryBody(delivery),
  }));
}
