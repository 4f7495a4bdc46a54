import { setTimeout as pauseFor } from 'node:timers/promises';
import { type BatchRecord, createHandler } from '../../lambdas/deliver/handler';
import { deliveryBody } from '../../shared/adapters/sqs/delivery-body';
import { telegramMessenger } from '../../shared/adapters/telegram/messenger';
import { telegramTransport } from '../../shared/adapters/telegram/transport';
import { say } from '../../shared/language/message';
import { memorySchedule } from '../support/memory-schedule';
import { storeSubscription, subscription } from '../support/subscriptions';
import type { Figure } from './figure';
import { startSlowTelegram } from './slow-telegram';

/** Half a minute's work. */
const CHATS = 900;
const BATCH = 10;
const WORKERS = 2;
const EACH_PER_SECOND = 15;
const LEAST_PER_SECOND = 27;
const MOST_REFUSED_PERCENT = 0.1;

/** Two functions send to many chats over HTTP, to a Telegram as far and as strict as the real one. */
export async function broadcastFigures(): Promise<Figure[]> {
  const telegram = await startSlowTelegram();
  try {
    const call = telegramTransport({ token: `1234567890:${'a'.repeat(35)}`, apiRoot: telegram.apiRoot });
    await send(call);
    const { sent } = telegram;
    const seconds = ((sent.at(-1)?.at ?? 0) - (sent[0]?.at ?? 0)) / 1000;
    const rate = (sent.length - 1) / seconds;
    const refused = (100 * telegram.refused()) / (sent.length + telegram.refused());
    const each = new Set(sent.map(({ chatId }) => chatId)).size;
    return [
      {
        figure: 'messages a second, two functions',
        ours: Number(rate.toFixed(1)),
        target: `≥ ${LEAST_PER_SECOND}`,
        met: rate >= LEAST_PER_SECOND,
      },
      {
        figure: 'refused as too many (429), %',
        ours: Number(refused.toFixed(2)),
        target: `< ${MOST_REFUSED_PERCENT}`,
        met: refused < MOST_REFUSED_PERCENT,
      },
      {
        figure: `messages to ${CHATS} chats, and chats that got one`,
        ours: `${sent.length}, ${each}`,
        target: `${CHATS}, ${CHATS}`,
        met: sent.length === CHATS && each === CHATS,
      },
    ];
  } finally {
    await telegram.close();
  }
}

async function send(call: ReturnType<typeof telegramTransport>): Promise<void> {
  const clock = { now: () => new Date() };
  const memory = memorySchedule();
  const date = { year: 2026, month: 9, day: 3 };
  const notAfter = new Date(Date.now() + 3_600_000);
  const waiting: BatchRecord[] = [];
  for (let chatId = 1; chatId <= CHATS; chatId += 1) {
    await storeSubscription(memory.subscriptions, subscription({ chatId }), {
      botId: 42,
      updateId: 1,
      at: clock.now(),
    });
    const body = deliveryBody({ chatId, thread: 0, date, notAfter });
    waiting.push({ messageId: String(chatId), receiptHandle: String(chatId), body });
  }
  const handle = createHandler({
    ports: {
      ...memory,
      clock,
      chats: memory,
      compose: () => Promise.resolve(say('3 September')),
      messenger: telegramMessenger({ call, bot: { id: 2, username: 'a_bot', supports_inline_queries: false } }),
    },
    perSecond: EACH_PER_SECOND,
    sleep: (milliseconds) => pauseFor(milliseconds),
    delay: (_record, seconds) => pauseFor(seconds * 1000),
  });
  const work = async () => {
    while (waiting.length > 0) {
      const records = waiting.splice(0, BATCH);
      const { result } = await handle({ Records: records });
      const back = result.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
      waiting.push(...records.filter(({ messageId }) => back.includes(messageId)));
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
}
