import { isDeepStrictEqual } from 'node:util';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type Item, type Key, type Query, type Table, type Write, keySchema } from '../../shared/adapters/dynamo/table';
import { itemSize, writeUnitsOf } from './capacity';

/** What a table was used for. */
export interface Usage {
  calls: number;
  puts: number;
  removes: number;
  readUnits: number;
  writeUnits: number;
}

/** As DynamoDB gives them. */
const PAGE_BYTES = 1 << 20;

/**
 * A table in memory that is written and read, as `ingest` does, without an engine; it counts what DynamoDB would. `before`
 * is called before each call, and may throw.
 */
export function tableInMemory(before: () => void = () => undefined) {
  const partitions = new Map<string, Map<string, Item & Key>>();
  const sorted = new Map<string, readonly string[]>();
  const used: Usage = { calls: 0, puts: 0, removes: 0, readUnits: 0, writeUnits: 0 };
  const call = () => {
    before();
    used.calls += 1;
  };
  const read = (bytes: number, consistent = false) => {
    used.readUnits += Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5);
  };
  const at = ({ pk, sk }: Key) => partitions.get(pk)?.get(sk);

  function write(change: Write): void {
    const item: unknown = 'put' in change ? change.put : change.remove;
    const { pk, sk } = keySchema.parse(item);
    const known = at({ pk, sk });
    if ('put' in change) {
      const put = withoutUndefined(change.put, { pk, sk });
      used.puts += 1;
      used.writeUnits += writeUnitsOf(Math.max(sizeOf(put), known ? sizeOf(known) : 0));
      const partition = partitions.get(pk) ?? new Map<string, Item & Key>();
      partitions.set(pk, partition.set(sk, put));
    } else {
      used.removes += 1;
      used.writeUnits += writeUnitsOf(known ? sizeOf(known) : 0);
      partitions.get(pk)?.delete(sk);
    }
    if ((known === undefined) === 'put' in change) sorted.delete(pk);
  }

  function keysOf(pk: string): readonly string[] {
    const keys = sorted.get(pk) ?? [...(partitions.get(pk)?.keys() ?? [])].sort(compareBytes);
    sorted.set(pk, keys);
    return keys;
  }

  function* pages({ pk, sk, backward = false, limit = Infinity, after, consistent }: Query): Generator<Item[]> {
    const isIn = (key: string) =>
      !sk ||
      ('prefix' in sk ? key.startsWith(sk.prefix) : compareBytes(sk.from, key) <= 0 && compareBytes(key, sk.to) <= 0);
    const isAfter = (key: string) => !after || (compareBytes(key, after.sk) > 0 === !backward && key !== after.sk);
    const keys = keysOf(pk).filter((key) => isIn(key) && isAfter(key));
    const wanted = (backward ? keys.toReversed() : keys).slice(0, limit);
    let [page, bytes]: [Item[], number] = [[], 0];
    for (const key of wanted) {
      const item = at({ pk, sk: key });
      if (!item) continue;
      page.push(item);
      bytes += sizeOf(item);
      if (bytes < PAGE_BYTES) continue;
      call();
      read(bytes, consistent);
      yield page;
      [page, bytes] = [[], 0];
    }
    call();
    read(bytes, consistent);
    yield page;
  }

  const table: Table = {
    async get(key, { consistent } = {}) {
      call();
      const item = at(key);
      read(item ? sizeOf(item) : 0, consistent);
      return Promise.resolve(item);
    },
    async put(item) {
      call();
      write({ put: item });
      return Promise.resolve(true);
    },
    async update(key, { expression, names, values }) {
      call();
      const item = { ...key, ...at(key) };
      const [, field = '', given = '', removed] = /^SET (#\w+) = (:\w+) REMOVE (\w+)$/.exec(expression) ?? [];
      const [, added, some, set = '', value] = /^ADD (\w+) (:\w+)(?: SET (#\w+) = (:\w+))?$/.exec(expression) ?? [];
      if (removed !== undefined)
        write({ put: { ...item, [names?.[field] ?? field]: values?.[given], [removed]: undefined } });
      else if (added === undefined) throw new Error(`the table in memory knows no "${expression}"`);
      else {
        const also = value === undefined ? {} : { [names?.[set] ?? set]: values?.[value] };
        write({ put: { ...item, ...sum(item, added, values?.[some ?? '']), ...also } });
      }
      return Promise.resolve(at(key));
    },
    async remove(key) {
      call();
      write({ remove: key });
      return Promise.resolve(true);
    },
    query: async (query) => Promise.resolve([...pages(query)].flat()),
    async *queryPages(query) {
      for (const page of pages(query)) yield await Promise.resolve(page);
    },
    slotPages() {
      throw new Error('there are no slots');
    },
    async getAll(keys) {
      for (let from = 0; from < keys.length; from += 100) call();
      const items = keys.flatMap((key) => at(key) ?? []);
      for (const item of items) read(sizeOf(item));
      return Promise.resolve(items);
    },
    async writeAll(writes) {
      for (let from = 0; from < writes.length; from += 25) {
        call();
        for (const change of writes.slice(from, from + 25)) write(change);
        await Promise.resolve();
      }
    },
  };
  return {
    table,
    used,
    unitsOf: (item: object) => writeUnitsOf(sizeOf({ ...item })),
    items: (): (Item & Key)[] => [...partitions.values()].flatMap((partition) => [...partition.values()]),
  };
}

function sum(item: Item, name: string, value: unknown): Item {
  const known = item[name];
  if (!(value instanceof Set)) throw new Error('only sets are added to');
  return { [name]: new Set([...(known instanceof Set ? known : []), ...value]) };
}

function withoutUndefined(item: object, key: Key): Item & Key {
  return {
    ...Object.fromEntries(Object.entries(item).filter(([, value]) => !isDeepStrictEqual(value, undefined))),
    ...key,
  };
}

function sizeOf(item: Item): number {
  return itemSize(marshall(item, { removeUndefinedValues: true }));
}

function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
