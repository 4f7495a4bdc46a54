import type { LocalTable } from '../../../../infra/local/local-table';
import { createHandler as createDeliver } from '../../../../lambdas/deliver/handler';
import { createHandler as createDispatch } from '../../../../lambdas/dispatch/handler';
import { tablePorts } from '../../../../shared/adapters/dynamo/table-ports';
import { deliveryBody } from '../../../../shared/adapters/sqs/delivery-body';
import { telegramMessenger } from '../../../../shared/adapters/telegram/messenger';
import type { Delivery } from '../../../../shared/domain/subscription';
import { LOCAL_BOT_INFO } from '../../../../infra/local/local-bot';
import { builtInCollection } from '../../../support/events';
import { subscription } from '../../../support/subscriptions';
import { type DynamoCall, openTableWith, recordCalls } from '../../../support/table';

const CHATS = 20;
/** 09:00 in Moscow. */
const TICK = '2026-09-03T06:00:00Z';

let table: LocalTable;
let calls: DynamoCall[];
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
  const { subscriptions, schedule } = tablePorts(table.client, table.tableName, { now: () => new Date(TICK) });
  for (let chatId = 1; chatId <= CHATS; chatId += 1)
    await subscriptions.put(subscription({ chatId }), { updateId: 1, at: new Date(TICK) });
  await schedule.addTimeZone('Europe/Moscow');
  calls = recordCalls(table.client);
});
beforeEach(() => {
  calls.length = 0;
});
afterAll(() => table.close());

/** A function that has just been started, so that it remembers nothing. */
function freshPorts(now: string) {
  const clock = { now: () => new Date(now) };
  return { clock, ...tablePorts(table.client, table.tableName, clock) };
}

async function dispatchAt(tick: string): Promise<Delivery[]> {
  const sent: Delivery[] = [];
  const queue = { send: (deliveries: readonly Delivery[]) => Promise.resolve(void sent.push(...deliveries)) };
  await createDispatch({ ...freshPorts(tick), queue })({ tick });
  return sent;
}

const of = (...commands: string[]) => calls.filter(({ command }) => commands.includes(command));
const unitsOf = (some: readonly DynamoCall[]) => some.reduce((sum, { capacity }) => sum + capacity, 0);

test('a tick of a date without events reads no subscription: what is stored in sum, and how far it has come', async () => {
  await dispatchAt('2026-09-12T06:00:00Z');
  expect(calls.map(({ command }) => command).sort()).toEqual(['GetItemCommand', 'GetItemCommand', 'UpdateItemCommand']);
});

test('a tick writes once however many are due, and a message costs one write unit: its claim', async () => {
  await freshPorts(TICK).schedule.finish(new Date('2027-09-03T05:45:00Z'));
  calls.length = 0;
  const due = await dispatchAt('2027-09-03T06:00:00Z');
  expect(due).toHaveLength(CHATS);
  expect(of('UpdateItemCommand', 'PutItemCommand')).toHaveLength(1);

  calls.length = 0;
  let sent = 0;
  const ports = freshPorts('2027-09-03T06:00:00Z');
  const call = () => Promise.resolve((sent += 1));
  const handle = createDeliver({
    ports: { ...ports, messenger: telegramMessenger({ call, bot: LOCAL_BOT_INFO }) },
    pause: () => Promise.resolve(),
    delay: () => Promise.resolve(),
    perSecond: 15,
  });
  const records = due.map((delivery, n) => ({
    messageId: `m${n}`,
    receiptHandle: `m${n}`,
    body: deliveryBody(delivery),
  }));
  await handle({ Records: records });
  expect(sent).toBe(CHATS);
  const writes = of('PutItemCommand', 'UpdateItemCommand', 'DeleteItemCommand', 'BatchWriteItemCommand');
  expect(writes).toHaveLength(CHATS);
  expect(unitsOf(writes)).toBe(CHATS);
  // Of each its subscription; of all together the events, what there is in sum, and whether there is silence, which
  // the four that begin at once ask each for itself.
  const reads = of('GetItemCommand', 'QueryCommand');
  expect(reads.length).toBeLessThanOrEqual(CHATS + 6);
  expect(unitsOf(reads)).toBeLessThanOrEqual(0.5 * CHATS + 6);
});
