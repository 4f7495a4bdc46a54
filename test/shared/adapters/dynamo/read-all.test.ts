import type { BatchGetItemCommandInput, BatchGetItemCommandOutput } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { LocalTable } from '../../../../infra/local/local-table';
import { readAll } from '../../../../shared/adapters/dynamo/read-all';
import { writeAll } from '../../../../shared/adapters/dynamo/write-all';
import { StoreDown } from '../../../../shared/use-cases/ports';
import { recordCalls } from '../../../support/recorded-calls';
import { openTestTable } from '../../../support/table';

let table: LocalTable;
beforeEach(async () => {
  table = await openTestTable();
});
afterEach(() => table.close());

const keys = (count: number) => Array.from({ length: count }, (_, n) => ({ pk: 'A', sk: String(n) }));

/** The engine leaves all but the first key of each batch unread, that often. */
function leaveUnread(times: number): void {
  let left = times;
  table.client.middlewareStack.add(
    (next) => async (args) => {
      const { RequestItems } = args.input as BatchGetItemCommandInput;
      const all = RequestItems?.[table.tableName]?.Keys ?? [];
      if (left === 0 || all.length === 0) return next(args);
      left -= 1;
      const first = { ...args, input: { RequestItems: { [table.tableName]: { Keys: all.slice(0, 1) } } } };
      const result = await next(first);
      const output = result.output as BatchGetItemCommandOutput;
      output.UnprocessedKeys = { [table.tableName]: { Keys: all.slice(1) } };
      return result;
    },
    { step: 'initialize', name: 'leaveUnread' },
  );
}

async function fill(count: number): Promise<void> {
  const puts = keys(count).map((key) => ({ PutRequest: { Item: marshall(key) } }));
  await writeAll(table.client, table.tableName, puts);
}

test('reads as many as asked for, a hundred at a time, without those that are not there', async () => {
  await fill(230);
  const calls = recordCalls(table.client);
  const items = await readAll(table.client, table.tableName, keys(250));
  expect(new Set(items.map(({ sk }) => sk)).size).toBe(230);
  expect(calls.map(({ command }) => command)).toEqual(Array<string>(3).fill('BatchGetItemCommand'));
});

test('of no keys it asks nobody', async () => {
  const calls = recordCalls(table.client);
  expect(await readAll(table.client, table.tableName, [])).toEqual([]);
  expect(calls).toEqual([]);
});

test('what the engine leaves out is asked for again', async () => {
  await fill(5);
  leaveUnread(3);
  expect(await readAll(table.client, table.tableName, keys(5))).toHaveLength(5);
});

test('an engine that leaves out ever more is down', async () => {
  await fill(20);
  leaveUnread(20);
  await expect(readAll(table.client, table.tableName, keys(20))).rejects.toThrow(StoreDown);
});
