import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Template } from 'aws-cdk-lib/assertions';
import { LOCAL_BOT_INFO } from '../../infra/local/local-bot-info';
import { localTelegram } from '../../infra/local/local-telegram';
import { FEEDS } from '../../shared/adapters/web/feeds';
import { dynamoBotInfo } from '../../shared/adapters/dynamo/bot-info-store';
import { dynamoCollectionStore } from '../../shared/adapters/dynamo/collection-store';
import { dynamoEventRepository } from '../../shared/adapters/dynamo/event-repository';
import { tablePorts } from '../../shared/adapters/dynamo/table-ports';
import { createBot } from '../../shared/adapters/telegram/bot';
import { createPictures } from '../../shared/adapters/web/pictures';
import { ingest } from '../../shared/use-cases/editing/ingest';
import { yearSpan } from '../../shared/domain/span';
import { reportNumber } from '../../shared/domain/report';
import { slotOf } from '../../shared/domain/subscription';
import { collectionOf, event } from '../support/events';
import { dispatch } from '../../shared/use-cases/anniversaries/dispatch';
import { deliver } from '../../shared/use-cases/anniversaries/deliver';
import { pageReader } from '../support/page-reader';
import { portsWith } from '../support/ports';
import { storeSubscription, subscription } from '../support/subscriptions';
import { allows, permissionsIn, stackWith } from '../support/stack';
import { INGEST_CLOCK, openTestTable } from '../support/table';

const permissions = permissionsIn(Template.fromStack(stackWith({ pages: 'true' }).stack));

interface Touched {
  readonly operation: string;
  readonly partitionKey: string;
}

// A table on the embedded engine, and a stack to be made, on a machine that may be busy.

let table: Awaited<ReturnType<typeof openTestTable>>;
let touched: Touched[];
beforeAll(async () => {
  table = await openTestTable();
  watch(table.client);
});
beforeEach(() => {
  touched = [];
});
afterAll(() => table.close());

/** Notes which operations the client does, on items of which partition keys. */
function watch(client: DynamoDBClient): void {
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        const operation = String(commandName).replace(/Command$/, '');
        const keys = JSON.stringify(args.input).matchAll(/"(?:pk|:pk)":\{"S":"([^"]*)"/g);
        touched.push(...[...keys].map(([, partitionKey = '']) => ({ operation, partitionKey })));
        return next(args);
      },
    { step: 'initialize', name: 'watch' },
  );
}

/** What was done that the function may not do. */
function forbidden(lambda: string): Touched[] {
  const allowed = permissions.get(lambda) ?? [];
  return touched.filter(({ operation, partitionKey }) => !allows(allowed, operation, partitionKey));
}

test('what ingest does it may do: adding, changing and removing events', async () => {
  const store = dynamoCollectionStore(table);
  await ingest(store, collectionOf(event('2015-09-03'), event('2001')), INGEST_CLOCK);
  const next = collectionOf(event('2015-09-03', { importance: 5 }), event('1969-07'));
  await ingest(store, next, INGEST_CLOCK);
  expect(new Set(touched.map(({ operation }) => operation))).toEqual(
    new Set(['GetItem', 'BatchGetItem', 'Query', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PutItem']),
  );
  expect(forbidden('Ingest')).toEqual([]);
});

test('what the webhook does it may do: answers of all kinds, settings, reports, and forgetting', async () => {
  const { clock } = portsWith();
  const ports = tablePorts(table, clock);
  await dynamoBotInfo(table)
    .load()
    .catch(() => undefined);
  const handleUpdate = createBot({
    ports: { ...portsWith(), ...ports },
    loadBotInfo: () => Promise.resolve(LOCAL_BOT_INFO),
    timeZone: 'UTC',
  });
  const telegram = localTelegram({ language: 'en', clock, bot: LOCAL_BOT_INFO, onCall: () => undefined });
  for (const text of [
    '/start',
    '3 September',
    '3 September 2015',
    '1960–2020',
    '/search Beijing',
    '/random',
    '/event 2015-09-03',
    '/about',
    '/export',
    '/subscribe UTC',
    '/status',
    '/preview',
    '/unsubscribe',
    '/settings',
    '/privacy',
    '/forget',
  ])
    expect(await handleUpdate(telegram.message(text), telegram.call)).toMatchObject({ outcome: 'answered' });
  const year = yearSpan(2001);
  await ports.events.beside(year, 'going-on', { size: 5, direction: 'forward' });
  await ports.events.marksOf(2001);
  await ports.events.highlights({ first: 2000, last: 2009 });
  await ports.events.pair(0);
  const wish = subscription({ chatId: 5 });
  const stamp = { botId: 42, updateId: 9, at: clock.now() };
  const { chats, subscriptions, schedule, ledger, reports } = ports;
  await chats.change(5, () => ({ language: 'ru' }), stamp);
  await storeSubscription(subscriptions, wish, stamp);
  await schedule.occupy(slotOf(wish));
  expect(await subscriptions.ofChat(5)).toHaveLength(1);
  await subscriptions.end(wish, { why: 'gone', on: '2026-09-03' }, stamp);
  await ledger.latest(wish, 1);
  await ledger.giveUp({ ...wish, date: { year: 2026, month: 9, day: 3 }, notAfter: clock.now() });
  await subscriptions.changedAt(wish);
  await chats.move(5, 6);
  await chats.forget(6);
  await reports.add({ eventId: 'a', text: 'b', language: 'en', chatId: 7, stamp });
  await reports.open(5);
  const action = { what: 'mended', who: 8, at: clock.now().toISOString(), text: 'c' } as const;
  expect(await reports.close(reportNumber(stamp), action)).toMatchObject({ chatId: 7 });
  await reports.add({ eventId: 'a', text: 'b', language: 'en', chatId: 7, stamp: { ...stamp, updateId: 10 } });
  await chats.forget(7);
  const kinds = new Set(touched.map(({ partitionKey }) => partitionKey.replace(/#.*/, '')));
  expect([...kinds].sort()).toEqual([
    'BOT',
    'CHAT',
    'COLLECTION',
    'CORRECTION',
    'DATE',
    'DAY',
    'DRAW',
    'EVENT',
    'PAIR',
    'PERIOD',
    'REPORT',
    'SCHEDULE',
    'SEARCH',
    'SPAN',
    'TIME',
    'TURN',
    'YEAR',
  ]);
  expect(forbidden('Webhook')).toEqual([]);
});

test('what the pages do they may do: every kind of page', async () => {
  const read = pageReader(table);
  for (const address of [
    '/en/',
    '/en/2015',
    '/en/2015-09?part=going-on',
    '/en/on/09-03',
    '/en/event/2015-09-03-event',
    '/en/event/no-such-event',
    '/en/topic/visit',
    '/en/search?q=Beijing+2015',
    '/sitemap.xml',
    '/en/calendar',
    ...FEEDS.map(({ path }) => `/en/${path.replace('{type}/{mm}/{dd}', 'all/09/03')}`),
  ])
    await read(address);
  expect(touched.length).toBeGreaterThan(9);
  expect(forbidden('Pages')).toEqual([]);
  // What searches read is a part of it, and that function may do the same.
  expect(forbidden('Search')).toEqual([]);
});

test('what pictures need they may do: events and periods', async () => {
  const events = dynamoEventRepository(table, portsWith().clock);
  const pictures = createPictures({
    ports: { events, clock: portsWith().clock },
    paint: () => Promise.resolve(Buffer.of()),
  });
  const request = { method: 'GET', query: new URLSearchParams(), headers: {}, origin: 'https://a.example' };
  for (const name of ['2015-09-03-event', '2015', 'no-such'])
    await pictures({ ...request, path: `/picture/en/latest/${name}.png` });
  expect(touched.length).toBeGreaterThan(3);
  expect(forbidden('Picture')).toEqual([]);
});

test('what register does it may do: read what the collection is, store what the bot is', async () => {
  await dynamoEventRepository(table, portsWith().clock).summary();
  await dynamoBotInfo(table).store({
    id: 1,
    first_name: 'A',
    username: 'b',
    supports_inline_queries: true,
  });
  expect(touched).toHaveLength(2);
  expect(forbidden('Register')).toEqual([]);
});

test('what dispatch does it may do: find who is due', async () => {
  const { clock } = portsWith();
  const ports = tablePorts(table, clock);
  await ports.schedule.occupy(slotOf(subscription()));
  await storeSubscription(ports.subscriptions, subscription({ chatId: 5 }), {
    botId: 42,
    updateId: 1,
    at: clock.now(),
  });
  const sent: unknown[] = [];
  touched = [];
  const queue = { send: (deliveries: readonly unknown[]) => Promise.resolve(void sent.push(...deliveries)) };
  const tick = new Date('2027-09-03T06:00:00Z');
  await dispatch({ ...ports, queue, clock: { now: () => tick } }, tick);
  expect(sent).toHaveLength(1);
  const inTable = touched.filter(({ partitionKey }) => !partitionKey.includes('@'));
  expect(new Set(inTable.map(({ operation }) => operation))).toEqual(
    new Set(['GetItem', 'BatchGetItem', 'Query', 'UpdateItem']),
  );
  expect(forbidden('Dispatch')).toEqual([]);
});

test('what deliver does it may do: claim, send, give back, and follow who moved', async () => {
  const { clock } = portsWith();
  const ports = tablePorts(table, clock);
  await storeSubscription(ports.subscriptions, subscription({ chatId: 6 }), {
    botId: 42,
    updateId: 1,
    at: clock.now(),
  });
  const sendings = ['not-sent', 'too-many', 'uncertain', 'moved', 'chat-gone'] as const;
  touched = [];
  for (const [index, kind] of sendings.entries()) {
    const date = { year: 2027 + index, month: 9, day: 3 };
    const delivery = { chatId: 6, thread: 0, date, notAfter: new Date('2099-01-01') };
    const sending = kind === 'moved' ? ({ kind, to: 7 } as const) : ({ kind, retryAfterSeconds: 0 } as const);
    const messenger = { send: () => Promise.resolve(sending) };
    await deliver({ ...ports, clock, messenger }, delivery, String(index));
  }
  await ports.ledger.claim(
    { chatId: 6, thread: 0, date: { year: 2027, month: 9, day: 3 }, notAfter: clock.now() },
    '9',
  );
  await ports.ledger.claim(
    { chatId: 6, thread: 0, date: { year: 2027, month: 9, day: 3 }, notAfter: clock.now() },
    '9',
  );
  expect(forbidden('Deliver')).toEqual([]);
  expect(new Set(touched.map(({ operation }) => operation)).size).toBeGreaterThan(4);
});

test('what one may do another may not', () => {
  touched = [{ operation: 'UpdateItem', partitionKey: 'CHAT#5' }];
  expect(forbidden('Ingest')).toHaveLength(1);
  touched = [{ operation: 'PutItem', partitionKey: 'EVENT#a' }];
  expect(forbidden('Webhook')).toHaveLength(1);
});

test('a key of the customer is granted to whoever reads the token, through Systems Manager only', () => {
  const key = 'arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
  const readers = (settings: Readonly<Record<string, string>>) =>
    Object.values(Template.fromStack(stackWith(settings).stack).findResources('AWS::IAM::Policy')).flatMap((policy) => {
      const { Statement } = (policy as { Properties: { PolicyDocument: { Statement: Granted[] } } }).Properties
        .PolicyDocument;
      const reads = Statement.some(({ Action }) => Action === 'ssm:GetParameter');
      return reads ? [Statement.filter(({ Action }) => String(Action).startsWith('kms:'))] : [];
    });
  expect(readers({}).flat()).toEqual([]);
  const granted = readers({ tokenKey: key });
  expect(granted.length).toBeGreaterThan(0);
  for (const each of granted)
    expect(each).toEqual([
      expect.objectContaining({
        Action: 'kms:Decrypt',
        Resource: key,
        Condition: { StringEquals: { 'kms:ViaService': expect.anything() as unknown } },
      }),
    ]);
});

interface Granted {
  readonly Action: unknown;
}
