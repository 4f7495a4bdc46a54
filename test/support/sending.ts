import type { BatchRecord } from '../../lambdas/deliver/handler';
import { deliveryBody } from '../../shared/adapters/sqs/delivery-body';
import { telegramMessenger } from '../../shared/adapters/telegram/messenger';
import { TelegramError } from '../../shared/adapters/telegram/telegram-error';
import { formatMonthDay } from '../../shared/domain/month-day';
import { type Delivery, slotOf } from '../../shared/domain/subscription';
import { QUARTER } from '../../shared/domain/tick';
import type { DeliverPorts } from '../../shared/use-cases/anniversaries/deliver';
import { say } from '../../shared/language/message';
import { memorySchedule } from './memory-schedule';
import { type FakeQueueOptions, steadyQueue } from './pipeline/fake-queue';
import { createPipeline, deliverFrom } from './pipeline/pipeline';
import { virtualTime } from './pipeline/virtual-time';
import { portsWith } from './ports';
import { storeSubscription, subscription } from './subscriptions';

/** Nine o'clock in Moscow, when everybody is due. */
const SLOT = '2026-09-03T06:00:00Z';
const START = Date.parse(SLOT);
const DATE = { year: 2026, month: 9, day: 3 };
const HOUR = 3_600_000;

/** Telegram's answers to the calls in order; further calls succeed. */
export type Script = readonly (TelegramError | undefined)[];

/** A refusal by Telegram. */
export function refusal(status: number, description: string, parameters = {}): TelegramError {
  return new TelegramError('sendMessage', 'refused', description, status, parameters);
}

/** The call of a port at which the process crashes, the first time. */
export interface Crash {
  readonly at: 'silentUntil' | 'of' | 'claim' | 'call' | 'keepSilent' | 'release' | 'note';
  readonly when: 'before' | 'after';
}

export interface SendingOptions {
  readonly crash?: Crash;
  readonly queue?: FakeQueueOptions;
}

/** The pipeline over ports in memory, with deliveries to chats 1 to n in its queue; times are seconds since the slot. */
export async function sending(chats: number, script: Script, { crash, queue: queueOptions }: SendingOptions = {}) {
  let left = crash;
  const answers = [...script];
  const calls: { readonly chatId: number; readonly at: number }[] = [];
  const counts: Record<string, number> = {};
  const time = virtualTime(new Date(START - QUARTER));
  const memory = memorySchedule();
  const { subscriptions, ledger, schedule } = memory;
  const ids = Array.from({ length: chats }, (_, n) => n + 1);
  for (const chatId of ids)
    await storeSubscription(subscriptions, subscription({ chatId }), { botId: 42, updateId: 1, at: time.now() });
  for (const chatId of ids) await schedule.occupy(slotOf(subscription({ chatId })));
  await schedule.finish(time.now());
  const telegram = crashing({
    call: (_method: string, payload: { readonly chat_id?: number }) => {
      calls.push({ chatId: payload.chat_id ?? 0, at: (time.now().getTime() - START) / 1000 });
      const answer = answers.shift();
      return answer ? Promise.reject(answer) : Promise.resolve({});
    },
  });
  const compose = () => Promise.resolve(say('3 September'));
  const ports: DeliverPorts = {
    clock: time,
    chats: memory,
    subscriptions: crashing(subscriptions),
    ledger: crashing(ledger),
    schedule: crashing(schedule),
    messenger: telegramMessenger({
      call: (method, payload) => telegram.call(method, payload),
      bot: { id: 2, username: 'a_bot', supports_inline_queries: false },
    }),
    compose,
  };
  const summary = { title: {}, description: {}, topics: {}, events: 1, days: [formatMonthDay(DATE)] };
  const { events } = portsWith({ events: { summary: () => Promise.resolve(summary as never) } });
  const queue = steadyQueue(queueOptions);
  const { tick, work } = createPipeline({
    time,
    queue,
    dispatchPorts: { clock: time, events, schedule, subscriptions, compose },
    deliverPorts: [ports],
    wrap: (name, handle) => async (request) => {
      const { result, counts: some = {} } = await handle(request);
      if (name === 'deliver')
        for (const [outcome, count] of Object.entries(some)) counts[outcome] = (counts[outcome] ?? 0) + count;
      return result;
    },
  });
  await tick(SLOT);
  return {
    subscriptions,
    ledger,
    schedule,
    /** What was sent to the queue. */
    deliveries: ids.map((chatId): Delivery => {
      return { chatId, thread: 0, date: DATE, notAfter: new Date(START + 3 * HOUR) };
    }),
    calls,
    counts,
    recordsOf,
    /** Handles a single batch. */
    handle: deliverFrom(queue, { ports, sleep: time.sleep }),
    /** Sends deliveries to the queue once more. */
    sendAgain: (deliveries: readonly Delivery[]) => queue.send(deliveries),
    /** Delivers until the queue is empty. */
    run: work,
  };

  function crashing<Port extends object>(target: Port): Port {
    return new Proxy(target, {
      get:
        (_target, name) =>
        async (...given: never[]) => {
          const hit = left?.at === name ? left.when : undefined;
          if (hit === 'before') crashNow();
          const result: unknown = await (Reflect.get(target, name) as (...given: never[]) => unknown)(...given);
          if (hit === 'after') crashNow();
          return result;
        },
    });
  }

  function crashNow(): never {
    left = undefined;
    throw new Error('crashed');
  }
}

function recordsOf(deliveries: readonly Delivery[]): BatchRecord[] {
  return deliveries.map((delivery, n) => ({
    messageId: `m${n}`,
    receiptHandle: `m${n}`,
    body: deliveryBody(delivery),
  }));
}
