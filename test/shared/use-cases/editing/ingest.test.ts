import { paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoCollectionStore } from '../../../../shared/adapters/dynamo/collection-store';
import type { Collection } from '../../../../shared/domain/collection';
import { ingest } from '../../../../shared/use-cases/editing/ingest';
import { collectionOf, event, inEachLanguage } from '../../../support/events';
import { recordCalls } from '../../../support/recorded-calls';
import { failAt, openTableWith, openTestTable } from '../../../support/table';

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
    'QueryCommand',
    'UpdateItemCommand',
    'PutItemCommand',
  ]);
});

describe.each(['before', 'after'] as const)('a crash %s any call', (when) => {
  test.each([
    ['the same collection', NEW],
    ['the one before', OLD],
    ['another one', collectionOf(event('1949-10-02'))],
  ])('is made good by the next run, with %s', async (_name, next) => {
    const expected = await contentsOfNewTable(next);
    let crashed = true;
    for (let call = 1; crashed; call += 1) {
      await run(OLD);
      const fault = failAt(table.client, { when, call });
      crashed = await run(NEW).then(
        () => false,
        () => true,
      );
      fault.remove();
      await run(next);
      expect(await contents()).toEqual(expected);
      expect(call).toBeLessThan(20);
    }
  });
});

describe('what DynamoDB leaves unprocessed', () => {
  test('is tried again, after growing pauses', async () => {
    const pauses: number[] = [];
    leaveUnprocessed(table, [3, 1, 2]);
    await run(OLD, (ms) => Promise.resolve(pauses.push(ms)));
    expect(await contents()).toEqual(await contentsOfNewTable(OLD));
    expect(pauses).toEqual([50, 100, 200]);
  });

  test('for long ends the run with a clear error, and the next run completes it', async () => {
    const stop = leaveUnprocessed(table, Array<number>(100).fill(1));
    await expect(run(OLD, () => Promise.resolve())).rejects.toThrow(/left 1 of \d+ writes .* run ingest again/);
    stop();
    await run(OLD);
    expect(await contents()).toEqual(await contentsOfNewTable(OLD));
  });
});

test('a large collection goes in whole', async () => {
  const events = Array.from({ length: 260 }, (_, n) => event(String(1700 + n), { id: `${1700 + n}-event` }));
  expect(await run(collectionOf(...events))).toMatchObject({ added: 260 });
  expect(await run(collectionOf(...events.slice(1)))).toMatchObject({ removed: 1, unchanged: 259 });
});

function run(collection: Collection, pause?: (ms: number) => Promise<unknown>) {
  return ingest(dynamoCollectionStore(table.client, table.tableName, pause), collection);
}

/** Everything in the table, by key. */
async function contents(of: LocalTable = table): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for await (const { Items = [] } of paginateScan({ client: of.client }, { TableName: of.tableName }))
    for (const item of Items) {
      const { pk, sk, ...rest } = unmarshall(item) as { pk: string; sk: string };
      found[`${pk} ${sk}`] = rest;
    }
  return found;
}

async function contentsOfNewTable(collection: Collection): Promise<Record<string, unknown>> {
  const fresh = await openTableWith(collection);
  const found = await contents(fresh);
  await fresh.close();
  return found;
}

/** Takes from each batch as many writes as the next number says, as DynamoDB does under load. */
function leaveUnprocessed({ client, tableName }: LocalTable, counts: number[]): () => void {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const count = context.commandName === 'BatchWriteItemCommand' ? counts.shift() : undefined;
      if (count === undefined) return next(args);
      const { RequestItems } = args.input as { RequestItems: Record<string, unknown[]> };
      const requests = RequestItems[tableName] ?? [];
      const left = requests.slice(0, count);
      const taken = requests.slice(count);
      if (taken.length === 0)
        return { response: {}, output: { $metadata: {}, UnprocessedItems: { [tableName]: left } } };
      const result = await next({ ...args, input: { ...args.input, RequestItems: { [tableName]: taken } } });
      Object.assign(result.output, { UnprocessedItems: { [tableName]: left } });
      return result;
    },
    { step: 'initialize', name: 'leaveUnprocessed' },
  );
  return () => client.middlewareStack.remove('leaveUnprocessed');
}
