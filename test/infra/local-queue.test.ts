import { LOCAL_BOT_INFO } from '../../infra/local/local-bot-info';
import { localClock } from '../../infra/local/local-clock';
import { openLocalQueue } from '../../infra/local/local-queue';
import { localSchedule } from '../../infra/local/local-schedule';
import type { LocalTable } from '../../infra/local/local-table';
import { tablePorts } from '../../shared/adapters/dynamo/table-ports';
import { TelegramError } from '../../shared/adapters/telegram/telegram-error';
import { builtInCollection } from '../support/events';
import { storeSubscription, subscription } from '../support/subscriptions';
import { openTableWith } from '../support/table';
import { slotOf } from '../../shared/domain/subscription';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

test('a message that Telegram had wait outlives a restart, and is sent once', async () => {
  const clock = localClock(new Date('2026-09-02T12:00:00Z'));
  const ports = tablePorts(table, clock);
  await storeSubscription(ports.subscriptions, subscription({ chatId: 1, timeZone: 'UTC' }), {
    botId: 2,
    updateId: 1,
    at: clock.now(),
  });
  await ports.schedule.occupy(slotOf(subscription({ timeZone: 'UTC' })));
  const sent: object[] = [];
  const start = async (answer: () => Promise<unknown>) =>
    localSchedule(
      { ...ports, clock },
      {
        call(_method, payload) {
          sent.push(payload);
          return answer();
        },
        sleep: () => Promise.resolve(),
        bot: LOCAL_BOT_INFO,
        warn: () => undefined,
        queue: await openLocalQueue(table),
      },
    );
  const run = async (schedule: Awaited<ReturnType<typeof start>>, instant: string) => {
    clock.set(new Date(instant));
    sent.length = 0;
    await schedule.run(clock.now());
    return sent.length;
  };
  const before = await start(() =>
    Promise.reject(new TelegramError('sendMessage', 'refused', 'Too Many Requests', 429, { retryAfter: 600 })),
  );
  await run(before, '2026-09-03T08:45:00Z');
  expect(await run(before, '2026-09-03T09:00:00Z')).toBe(1);
  const after = await start(() => Promise.resolve({}));
  expect(await run(after, '2026-09-03T09:05:00Z')).toBe(0);
  expect(await run(after, '2026-09-03T09:11:00Z')).toBe(1);
  expect(await run(after, '2026-09-03T09:30:00Z')).toBe(0);
});
