import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { DeleteTableCommand, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type LocalTable, openLocalTable } from '../../infra/local/local-table';
import { dynamoCollectionStore } from '../../shared/adapters/dynamo/collection-store';
import type { LeaseTime } from '../../shared/adapters/dynamo/run-lease';
import { type Item, type Key, keySchema } from '../../shared/adapters/dynamo/table';
import type { Collection } from '../../shared/domain/collection';
import { ingest } from '../../shared/use-cases/editing/ingest';
import type { Clock } from '../../shared/use-cases/ports';
import { fingerprint } from '../../shared/adapters/fingerprint';
import { oncePerRun } from './once-per-run';
import { ENVIRONMENT } from '../../shared/contract/environment';

/** A table of its own, on the engine at that address or the one DYNAMODB_ENDPOINT names, else embedded. */
export async function openTestTable(endpoint = process.env[ENVIRONMENT.dynamoEndpoint]): Promise<LocalTable> {
  const table = await openLocalTable({ endpoint, tableName: `test-${randomUUID()}` });
  const { client, tableName, close } = table;
  return {
    ...table,
    async close() {
      await client.send(new DeleteTableCommand({ TableName: tableName }));
      await close();
    },
  };
}

/** When collections of tests are stored. */
export const INGEST_CLOCK: Clock = { now: () => new Date('2026-09-01T12:00:00Z') };

/** Time that passes only when somebody waits: of runs of which some crash, the next one takes over at once. */
export function quickTime(): LeaseTime {
  let now = 0;
  const sleep = (milliseconds: number) => Promise.resolve((now += milliseconds));
  return { clock: { now: () => new Date(now) }, sleep };
}

/** A table of its own that holds the collection. */
export async function openTableWith(collection: Collection, endpoint?: string): Promise<LocalTable> {
  const table = await openTestTable(endpoint);
  const store = () => ingest(dynamoCollectionStore(table), collection, INGEST_CLOCK);
  if (collection.events.length < LARGE) {
    await store();
    return table;
  }
  let own: (Item & Key)[] | undefined;
  const items = await oncePerRun(`table-${fingerprint(collection)}`, async () => {
    await store();
    return (own = await allItems(table));
  });
  if (items !== own) await table.writeAll(items.map((put) => ({ put })));
  return table;
}

/** Of how many events on it is quicker to write what is stored of a collection than to work it out. */
const LARGE = 50;

/** Runs `use` with a table of its own that holds the collection, and that is closed whatever happens. */
export async function withTable<Result>(
  collection: Collection,
  use: (table: LocalTable) => Promise<Result>,
): Promise<Result> {
  const table = await openTableWith(collection);
  try {
    return await use(table);
  } finally {
    await table.close();
  }
}

/** Everything in the table. */
export async function allItems({ client, tableName }: LocalTable): Promise<(Item & Key)[]> {
  const items: (Item & Key)[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName }))
    items.push(...Items.map((item) => unmarshall(item)).map((item) => ({ ...item, ...keySchema.parse(item) })));
  return items;
}

/** Makes the table hold these items again, and nothing else. */
export async function restoreItems(table: LocalTable, items: readonly (Item & Key)[]): Promise<void> {
  const found = new Map((await allItems(table)).map((item) => [nameOf(item), item]));
  const put = items.filter((item) => !isDeepStrictEqual(item, found.get(nameOf(item)))).map((item) => ({ put: item }));
  for (const item of items) found.delete(nameOf(item));
  await table.writeAll([...put, ...Array.from(found.values(), ({ pk, sk }) => ({ remove: { pk, sk } }))]);

  function nameOf({ pk, sk }: Key): string {
    return `${pk} ${sk}`;
  }
}

/**
 * Leaves the first requests of batches unprocessed, as DynamoDB does under load: of each batch as many as the next
 * number says. Returns a function that ends it.
 */
export function leaveUnprocessed({ client, tableName }: LocalTable, counts: readonly number[]): () => void {
  const left = [...counts];
  client.middlewareStack.add(
    (next) => async (args) => {
      const { RequestItems } = args.input as { RequestItems?: Record<string, unknown[] | { Keys: unknown[] }> };
      const batch = RequestItems?.[tableName] ?? [];
      const requests = Array.isArray(batch) ? batch : batch.Keys;
      const count = requests.length > 0 ? left.shift() : undefined;
      if (count === undefined) return next(args);
      const asBatch = (part: unknown[]) => ({ [tableName]: Array.isArray(batch) ? part : { Keys: part } });
      const unprocessed = asBatch(requests.slice(0, count));
      const output = { UnprocessedItems: unprocessed, UnprocessedKeys: unprocessed };
      if (count >= requests.length) return { response: {}, output: { $metadata: {}, ...output } };
      const result = await next({ ...args, input: { ...args.input, RequestItems: asBatch(requests.slice(count)) } });
      Object.assign(result.output, output);
      return result;
    },
    { step: 'initialize', name: 'leaveUnprocessed' },
  );
  return () => client.middlewareStack.remove('leaveUnprocessed');
}

/** What the client is made to suffer at the n-th call that matches, once or for more calls. */
export interface Fault {
  /** Before the call is made, or after it had its effect. */
  readonly when: 'before' | 'after';
  readonly call: number;
  readonly times?: number;
}

/** Makes the client's n-th call fail, as a crash of the caller would look to the table. Returns how many calls came. */
export function failAt(client: DynamoDBClient, fault: Fault): { readonly calls: () => number; remove(): void } {
  let count = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      count += 1;
      const hit = count >= fault.call && count < fault.call + (fault.times ?? 1);
      if (hit && fault.when === 'before') throw new Error('crashed before the call');
      const result = await next(args);
      if (hit) throw new Error('crashed after the call');
      return result;
    },
    { step: 'initialize', name: 'failAt', priority: 'high' },
  );
  return {
    calls: () => count,
    remove: () => {
      client.middlewareStack.remove('failAt');
    },
  };
}

/** Has something else happen before the client's n-th call goes on. `remove` says whether there was such a call. */
export function pauseAt(
  client: DynamoDBClient,
  call: number,
  meanwhile: () => Promise<unknown>,
): { remove(): boolean } {
  let count = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      count += 1;
      if (count === call) await meanwhile();
      return next(args);
    },
    { step: 'initialize', name: 'pauseAt', priority: 'high' },
  );
  return {
    remove() {
      client.middlewareStack.remove('pauseAt');
      return count >= call;
    },
  };
}
