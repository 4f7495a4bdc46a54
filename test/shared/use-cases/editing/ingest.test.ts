import * as z from 'zod/mini';
import type { LocalTable } from '../../../../infra/local/local-table';
import { cardIn } from '../../../../shared/adapters/dynamo/cards';
import { dynamoCollectionStore } from '../../../../shared/adapters/dynamo/collection-store';
import { DRAWS } from '../../../../shared/adapters/dynamo/draw-items';
import { CORRECTIONS, cardKey, keyText, plainCardKey, storedKey } from '../../../../shared/adapters/dynamo/event-items';
import { dynamoEventRepository } from '../../../../shared/adapters/dynamo/event-repository';
import { dynamoTable } from '../../../../shared/adapters/dynamo/dynamo-table';
import { NEWS } from '../../../../shared/adapters/dynamo/news-items';
import { unpack } from '../../../../shared/adapters/dynamo/packed';
import { runKey } from '../../../../shared/adapters/dynamo/run-lease';
import type { Collection } from '../../../../shared/domain/collection';
import { countChanges } from '../../../../shared/use-cases/editing/count-changes';
import { ingest } from '../../../../shared/use-cases/editing/ingest';
import { OutOfTime, StoreDown } from '../../../../shared/use-cases/ports';
import { collectionOf, event, inEachLanguage } from '../../../support/events';
import { indexContents } from '../../../support/index-contents';
import { recordCalls } from '../../../support/recorded-calls';
import {
  INGEST_CLOCK,
  allItems,
  failAt,
  leaveUnprocessed,
  openTestTable,
  pauseAt,
  quickTime,
  restoreItems,
  withTable,
} from '../../../support/table';

const OLD = collectionOf(
  event('2015-09-03'),
  event('2024-05-16/2024-05-17'),
  event('2001'),
  event('2006/2007', { id: '2006-years' }),
);
/** One event as it was, one changed in its words, one moved to another day and rank, one gone, one new. */
const NEW = collectionOf(
  event('2015-09-03'),
  event('2024-05-17/2024-05-18', { id: '2024-05-16-event', importance: 5 }),
  event('2001', { title: inEachLanguage('Another title') }),
  event('2022-02-04'),
);

const ALL = { words: [], dates: [], order: 'importance' } as const;

const TIME = quickTime();

let table: LocalTable;
beforeEach(async () => {
  table = await openTestTable();
});
afterEach(() => table.close());

test('adds, changes and removes, and says how many', async () => {
  expect(await run(OLD)).toEqual({ added: 4, changed: 0, removed: 0, unchanged: 0 });
  expect(await run(NEW)).toEqual({ added: 1, changed: 2, removed: 1, unchanged: 1 });
  expect(await contents()).toEqual(await contentsOfNewTable(NEW));
  expect(await run(collectionOf())).toEqual({ added: 0, changed: 0, removed: 4, unchanged: 0 });
  expect(Object.keys(await contents())).toEqual(['COLLECTION META']);
});

test('what would change is counted beforehand, and nothing is written', async () => {
  const count = (collection: Collection) => countChanges(dynamoCollectionStore(table), collection, INGEST_CLOCK);
  expect(await count(OLD)).toEqual({ added: 4, changed: 0, removed: 0, unchanged: 0 });
  await run(OLD);
  const calls = recordCalls(table.client);
  expect(await count(NEW)).toEqual({ added: 1, changed: 2, removed: 1, unchanged: 1 });
  expect(await count(OLD)).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 4 });
  expect(calls.map(({ command }) => command)).toEqual([
    ...['GetItemCommand', 'GetItemCommand', 'QueryCommand'],
    'GetItemCommand',
  ]);
});

test('with nothing changed it writes nothing, and reads one item', async () => {
  await run(OLD);
  const calls = recordCalls(table.client);
  expect(await run(OLD)).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 4 });
  expect(calls.map(({ command }) => command)).toEqual(['GetItemCommand']);
});

test('only what differs is written', async () => {
  await run(OLD);
  const calls = recordCalls(table.client);
  await run({ ...OLD, description: inEachLanguage('Only the description differs.') });
  expect(calls.map(({ command }) => command)).toEqual([
    'GetItemCommand',
    // The lease is free, and is taken.
    'GetItemCommand',
    'PutItemCommand',
    'UpdateItemCommand',
    // Nothing is left over of a crashed run.
    'GetItemCommand',
    'QueryCommand',
    // What is stored of all events together is compared.
    'QueryCommand',
    'QueryCommand',
    'QueryCommand',
    'QueryCommand',
    'QueryCommand',
    'QueryCommand',
    'QueryCommand',
    'QueryCommand',
    // So is the index.
    'GetItemCommand',
    'QueryCommand',
    // The day of the last new event.
    'QueryCommand',
    'PutItemCommand',
    // The lease is given back.
    'DeleteItemCommand',
  ]);
});

test.each(['before', 'after'] as const)(
  'a crash %s any call is made good by the next run, with any collection',
  async (when) => {
    const nexts = [NEW, OLD, collectionOf(event('1949-10-02'))];
    const expected = await Promise.all(nexts.map(contentsOfNewTable));
    const stored = await storeOldAgain();
    let crashed = true;
    for (let call = 1; crashed; call += 1) {
      await restoreItems(table, stored);
      const fault = failAt(table.client, { when, call });
      crashed = await run(NEW).then(
        () => false,
        () => true,
      );
      fault.remove();
      const left = await allItems(table);
      for (const [n, next] of nexts.entries()) {
        await restoreItems(table, left);
        await run(next);
        expect(await contents()).toEqual(expected[n]);
      }
      expect(call).toBeLessThan(60);
    }
  },
);

describe('an event keeps the instant of its last change', () => {
  const LATER = { now: () => new Date('2026-10-02T03:04:05.678Z') };
  const changes = async () => {
    const cards = await dynamoEventRepository(table, LATER).all(10);
    return Object.fromEntries(cards.map(({ id, changed }) => [id, changed]));
  };
  const [FIRST, SECOND] = ['2026-09-01T12:00:00Z', '2026-10-02T03:04:05Z'];
  const AFTER_BOTH = {
    ...{ '2001-event': SECOND, '2015-09-03-event': FIRST, '2022-02-04-event': SECOND, '2024-05-16-event': SECOND },
  };

  test('on its card and in search', async () => {
    await run(OLD);
    await run(NEW, LATER);
    expect(await changes()).toEqual(AFTER_BOTH);
    const { lines } = await dynamoEventRepository(table, LATER).search(ALL, { size: 10, direction: 'forward' });
    expect(Object.fromEntries(lines.map(({ id, changed }) => [id, changed]))).toEqual(AFTER_BOTH);
  });

  test('when only the layout of what is stored is another', async () => {
    const store = dynamoCollectionStore(table);
    const olderLayout = { ...store, fingerprint: (value: unknown) => `older-${store.fingerprint(value)}` };
    await ingest(olderLayout, OLD, INGEST_CLOCK);
    expect(await run(NEW, LATER)).toMatchObject({ changed: 3 });
    expect(await changes()).toEqual(AFTER_BOTH);
  });

  test('when a run crashed before the same collection was stored again', async () => {
    await run(OLD);
    const before = await changes();
    for (let call = 1; call < 12; call += 1) {
      const fault = failAt(table.client, { when: 'before', call });
      await run(NEW, LATER).catch(() => undefined);
      fault.remove();
      if ((await allItems(table)).some(({ pk }) => pk === 'EVENT#2022-02-04-event')) break;
      await run(OLD, LATER);
      expect(await changes()).toEqual(before);
    }
  });
});

test('cards that an older version stored are replaced', async () => {
  const store = dynamoCollectionStore(table);
  await ingest({ ...store, fingerprint: (value) => `older-${store.fingerprint(value)}` }, OLD, INGEST_CLOCK);
  for (const { pk, sk, keys, ...rest } of await allItems(table)) {
    const id = (pk === storedKey('').pk ? sk : pk).replace('EVENT#', '');
    const [card, plain] = [cardKey(id), plainCardKey(id)];
    if (keyText({ pk, sk }) === keyText(card))
      await table.writeAll([{ remove: card }, { put: { ...plain, event: cardIn(rest) } }]);
    if (!Array.isArray(keys)) continue;
    const before = keys.map((key) => (key === keyText(card) ? keyText(plain) : String(key)));
    await table.put({ pk, sk, ...rest, keys: before });
  }
  await run(NEW);
  expect(await contents()).toEqual(await contentsOfNewTable(NEW));
  const [corrected] = await dynamoEventRepository(table, INGEST_CLOCK).cards(['2001-event']);
  expect(corrected?.versions?.map(({ was }) => was.title?.['en'])).toEqual(['Event of 2001']);
});

test('a run that DynamoDB leaves unfinished fails, and the next run completes it', async () => {
  const impatient = dynamoTable(table.client, table.tableName, { sleep: () => Promise.resolve() });
  const stop = leaveUnprocessed(table, Array<number>(100).fill(1));
  await expect(ingest(dynamoCollectionStore(impatient), OLD, INGEST_CLOCK)).rejects.toThrow(StoreDown);
  stop();
  await run(OLD);
  expect(await contents()).toEqual(await contentsOfNewTable(OLD));
});

describe('two runs at once', () => {
  const OTHER = collectionOf(event('1949-10-02'), event('2001', { title: inEachLanguage('Yet another title') }));

  test.each([
    ['of the same collection', NEW],
    ['of two collections', OTHER],
  ])('%s come one after the other', async (_name, second) => {
    await run(OLD);
    await Promise.all([run(NEW), run(second)]);
    expect([await contentsOfNewTable(NEW), await contentsOfNewTable(second)]).toContainEqual(await contents());
    expect((await allItems(table)).filter(({ sk }) => sk === runKey.sk)).toEqual([]);
  });

  test('one that stands still is taken over, and does no harm when it goes on', async () => {
    const { SEARCH, ...expected } = await contentsOfNewTable(NEW);
    expect(SEARCH).toBeDefined();
    const stored = await storeOldAgain();
    let goesOn = true;
    for (let call = 1; goesOn; call += 1) {
      await restoreItems(table, stored);
      const meanwhile = pauseAt(table.client, call, () => run(NEW));
      const ended = await run(NEW).then(
        () => undefined,
        (error: unknown) => error,
      );
      goesOn = meanwhile.remove();
      if (ended !== undefined) expect(ended).toBeInstanceOf(OutOfTime);
      // What it had begun to write may leave former states in blocks of the index, which no search reads any more.
      expect(await contents(table, { isIndexIncluded: false })).toEqual(expected);
      expect(await found()).toEqual(NEW.events.map(({ id }) => id).sort());
      expect(call).toBeLessThan(60);
    }
  });
});

test('a large collection goes in whole', async () => {
  const events = Array.from({ length: 260 }, (_, n) => event(String(1700 + n), { id: `${1700 + n}-event` }));
  expect(await run(collectionOf(...events))).toMatchObject({ added: 260 });
  expect(await run(collectionOf(...events.slice(1)))).toMatchObject({ removed: 1, unchanged: 259 });
});

async function found(): Promise<readonly string[]> {
  const { lines } = await dynamoEventRepository(table, INGEST_CLOCK).search(ALL, { size: 10, direction: 'forward' });
  return lines.map(({ id }) => id).sort();
}

/** Stores OLD in a table that has a history. */
async function storeOldAgain() {
  for (const collection of [OLD, NEW, OLD]) await run(collection);
  return allItems(table);
}

function run(collection: Collection, clock = INGEST_CLOCK) {
  return ingest(dynamoCollectionStore(table, TIME), collection, clock);
}

/**
 * Everything in the table, by key. The numbers that events are drawn by depend on what was stored before, and so do
 * former wordings and news, which corrections.test.ts and news.test.ts look at. A lease that was not given back ends by
 * itself.
 */
async function contents(
  of: LocalTable = table,
  { isIndexIncluded } = { isIndexIncluded: true },
): Promise<Record<string, unknown>> {
  const items = (await allItems(of)).filter(({ pk, sk }) => pk !== CORRECTIONS && pk !== NEWS && sk !== runKey.sk);
  const indexed = items.filter(({ pk }) => pk.startsWith('SEARCH#'));
  const found = Object.fromEntries(
    items
      .filter((item) => !indexed.includes(item))
      .map(({ pk, sk, ...rest }) => {
        const { body } = rest;
        if (sk === cardKey('').sk) return [`${pk} ${sk}`, withoutHistory(cardIn(rest))];
        const isDrawn = pk === DRAWS && body instanceof Uint8Array;
        const drawn = isDrawn && z.array(z.array(z.string())).parse(unpack(body)).map(String).sort();
        return [`${pk} ${sk}`, drawn || withoutHistory(rest)];
      }),
  );
  return isIndexIncluded && indexed.length > 0 ? { ...found, SEARCH: indexContents(indexed) } : found;
}

const HISTORY = [
  ...['versions', 'revision', 'lastAdded'],
  ...['searchIndex', 'searchVersion', 'searchNumbers', 'searchHasGaps'],
];

function withoutHistory(value: unknown): unknown {
  const text = JSON.stringify(value, (key, each: unknown) => {
    if (HISTORY.includes(key)) return undefined;
    return key === 'keys' && Array.isArray(each) ? each.filter((at) => !String(at).startsWith(CORRECTIONS)) : each;
  });
  return JSON.parse(text);
}

function contentsOfNewTable(collection: Collection): Promise<Record<string, unknown>> {
  return withTable(collection, contents);
}
