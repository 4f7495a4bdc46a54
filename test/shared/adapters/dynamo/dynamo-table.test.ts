import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoTable } from '../../../../shared/adapters/dynamo/dynamo-table';
import { type Key, type Table, type Write, keySchema } from '../../../../shared/adapters/dynamo/table';
import { StoreDown } from '../../../../shared/use-cases/ports';
import { recordCalls } from '../../../support/recorded-calls';
import { allItems, leaveUnprocessed, openTestTable } from '../../../support/table';

let local: LocalTable;
let table: Table;
let pauses: number[];
beforeEach(async () => {
  local = await openTestTable();
  pauses = [];
  table = dynamoTable(local.client, local.tableName, {
    sleep: (ms) => Promise.resolve(pauses.push(ms)),
    chance: () => 0.5,
  });
});
afterEach(() => local.close());

const keys = (count: number): Key[] =>
  Array.from({ length: count }, (_, n) => ({ pk: 'A', sk: String(n).padStart(3, '0') }));
const puts = (count: number): Write[] => keys(count).map((put) => ({ put }));
const sortKeys = (items: readonly object[]) => items.map((item) => keySchema.parse(item).sk);

describe('a conditional write', () => {
  const [key = { pk: '', sk: '' }] = keys(1);
  const isNew = { condition: 'attribute_not_exists(pk)' };
  const isOne = { condition: '#value = :one', names: { '#value': 'value' }, values: { ':one': 1 } };

  test('says whether its condition held, and changes nothing if it did not', async () => {
    expect(await table.put({ ...key, value: 1, absent: undefined }, isNew)).toBe(true);
    expect(await table.put({ ...key, value: 2 }, isNew)).toBe(false);
    expect(await table.get(key)).toEqual({ ...key, value: 1 });
    const toTwo = { expression: 'SET #value = :two', ...isOne, values: { ':one': 1, ':two': 2 } };
    expect(await table.update(key, toTwo)).toEqual({ ...key, value: 2 });
    expect(await table.update(key, toTwo)).toBeUndefined();
    expect(await table.remove(key, isOne)).toBe(false);
    expect(await table.remove(key)).toBe(true);
    expect(await table.get(key)).toBeUndefined();
  });
});

describe('a query', () => {
  beforeEach(() => table.writeAll([...puts(10), { put: { pk: 'B', sk: '005' } }]));

  test.each<[string, Parameters<Table['query']>[0], string[]]>([
    ['of a range has both its ends', { pk: 'A', sk: { from: '003', to: '005' } }, ['003', '004', '005']],
    ['backward begins at the end', { pk: 'A', backward: true, limit: 2 }, ['009', '008']],
    ['goes on after a key', { pk: 'A', after: { pk: 'A', sk: '007' } }, ['008', '009']],
    ['of a prefix has what begins so', { pk: 'B', sk: { prefix: '00' } }, ['005']],
    ['of nothing has nothing', { pk: 'C' }, []],
  ])('%s', async (_name, query, found) => {
    expect(sortKeys(await table.query(query))).toEqual(found);
  });

  test('reads no more than its limit, and only as many pages as it needs', async () => {
    const calls = recordCalls(local.client);
    expect(await table.query({ pk: 'A', limit: 3 })).toHaveLength(3);
    expect(calls).toHaveLength(1);
  });

  test('of keys leaves out all else', async () => {
    await table.put({ pk: 'D', sk: '0', value: 1 });
    expect(await table.query({ pk: 'D', keysOnly: true })).toEqual([{ pk: 'D', sk: '0' }]);
  });
});

describe('many at once', () => {
  test('are read a hundred at a time; items that do not exist are left out', async () => {
    await table.writeAll(puts(230));
    const calls = recordCalls(local.client);
    const items = await table.getAll(keys(250));
    expect(new Set(sortKeys(items)).size).toBe(230);
    expect(calls.map(({ command }) => command)).toEqual(Array<string>(3).fill('BatchGetItemCommand'));
  });

  test('that are none make no call', async () => {
    const calls = recordCalls(local.client);
    await table.writeAll([]);
    expect([await table.getAll([]), calls]).toEqual([[], []]);
  });

  test('are written and removed, also those that were left unprocessed, after growing pauses', async () => {
    leaveUnprocessed(local, [25, 1, 1]);
    await table.writeAll(puts(30));
    expect(pauses).toEqual([37.5, 75, 150]);
    await table.writeAll(keys(29).map((remove) => ({ remove })));
    expect(sortKeys(await allItems(local))).toEqual(['029']);
  });

  test('are read, also those that were left unprocessed', async () => {
    await table.writeAll(puts(5));
    leaveUnprocessed(local, [5, 3, 1]);
    expect(await table.getAll(keys(5))).toHaveLength(5);
    expect(pauses).toEqual([37.5, 75, 150]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['reads', () => table.getAll(keys(5))],
    ['writes', () => table.writeAll(puts(5))],
  ])('%s that stay unprocessed throw StoreDown', async (_name, call) => {
    leaveUnprocessed(local, Array<number>(20).fill(1));
    await expect(call()).rejects.toThrow(StoreDown);
    expect(pauses).toHaveLength(7);
  });
});
