import type { LocalTable } from '../../../infra/local/local-table';
import { createHandler as createDeliver } from '../../../lambdas/deliver/handler';
import { createHandler as createDispatch } from '../../../lambdas/dispatch/handler';
import { tablePorts } from '../../../shared/adapters/dynamo/table-ports';
import { deliveryBody } from '../../../shared/adapters/sqs/delivery-body';
import { asUser } from '../../../shared/adapters/telegram/bot-info';
import { telegramMessenger } from '../../../shared/adapters/telegram/messenger';
import { type Delivery, SHARDS, slotOf } from '../../../shared/domain/subscription';
import type { DynamoCall } from '../../support/recorded-calls';
import { storeSubscription, subscription } from '../../support/subscriptions';
import { type Count, ofTable } from './count';

/** A batch of the queue, twice. */
export const BATCH = 10;
const CHATS = 2 * BATCH;
/** What goes on for as long as there are messages to send. */
export const ANOTHER_BATCH = `a batch of ${BATCH} messages`;
/** 09:00 in Moscow. */
const TICK = '2027-09-03T06:00:00Z';
const EMPTY_TICK = '2027-09-12T06:00:00Z';

const bot = asUser({ id: 2, first_name: 'Timeline', username: 'timeline_bot', supports_inline_queries: true });

/** Counts what ticks and scheduled messages cost, over a table that holds events and whose calls are recorded. */
export async function countSchedule(table: LocalTable, toTable: DynamoCall[]): Promise<Count[]> {
  let now = new Date(TICK);
  const clock = { now: () => now };
  const ports = () => ({ clock, ...tablePorts(table, clock) });
  const { subscriptions, schedule } = ports();
  for (let chatId = 1001; chatId <= 1000 + CHATS; chatId += 1)
    await storeSubscription(subscriptions, subscription({ chatId }), { botId: 42, updateId: 1, at: now });
  for (const shard of SHARDS) await schedule.occupy({ ...slotOf(subscription()), shard });

  async function countTick(name: string, tick: string): Promise<{ count: Count; due: readonly Delivery[] }> {
    await schedule.finish(new Date(Date.parse(tick) - 15 * 60_000));
    now = new Date(tick);
    const due: Delivery[] = [];
    const queue = { send: (deliveries: readonly Delivery[]) => Promise.resolve(void due.push(...deliveries)) };
    toTable.length = 0;
    await createDispatch({ ...ports(), queue })({ tick });
    return { count: { name, ...ofTable(toTable), calls: [], answer: '', bytes: 0 }, due };
  }

  const calls: string[] = [];
  let bytes = 0;
  const deliver = createDeliver({
    ports: {
      ...ports(),
      messenger: telegramMessenger({
        call(method, payload) {
          calls.push(method);
          bytes += Buffer.byteLength(JSON.stringify(payload));
          return Promise.resolve({ message_id: calls.length });
        },
        bot,
      }),
    },
    sleep: () => Promise.resolve(),
    delay: () => Promise.resolve(),
    perSecond: 15,
  });
  async function countBatch(name: string, deliveries: readonly Delivery[]): Promise<Count> {
    toTable.length = 0;
    calls.length = 0;
    bytes = 0;
    const records = deliveries.map((delivery, n) => ({ id: `${name} ${n}`, body: deliveryBody(delivery) }));
    await deliver({ Records: records.map(({ id, body }) => ({ messageId: id, receiptHandle: id, body })) });
    if (calls.length !== deliveries.length) throw new Error(`${calls.length} of ${deliveries.length} were sent`);
    // By then it is to be known anew whether there is silence.
    now = new Date(now.getTime() + 1000);
    return { name, ...ofTable(toTable), calls: [...calls], answer: '', bytes };
  }

  const { count, due } = await countTick(`a tick with ${CHATS} messages due`, TICK);
  if (due.length !== CHATS) throw new Error(`${due.length} of ${CHATS} were due`);
  const first = await countBatch(`a batch of ${BATCH} messages – first of a function`, due.slice(0, BATCH));
  const second = await countBatch(ANOTHER_BATCH, due.slice(BATCH));
  const withoutEvents = await countTick('a tick of a date without events', EMPTY_TICK);
  return [withoutEvents.count, count, first, second];
}
