import { marshall } from '@aws-sdk/util-dynamodb';
import type { Item, Key, Table } from '../../shared/adapters/dynamo/table';
import { itemSize } from '../support/capacity';

interface Stored {
  readonly item: Item & Key;
  readonly size: number;
}

/**
 * Items in a table in memory, without a network or an engine, so that only our own time is measured. Counts read units as
 * DynamoDB does (eventually consistent: half a unit for each 4 KB of a Query, or of an item).
 */
export function memoryTable(items: readonly Key[]) {
  const partitions = new Map<string, Stored[]>();
  for (const item of items) {
    const stored = { item: { ...item }, size: itemSize(marshall(item, { removeUndefinedValues: true })) };
    const partition = partitions.get(item.pk);
    if (partition) partition.push(stored);
    else partitions.set(item.pk, [stored]);
  }
  for (const partition of partitions.values()) partition.sort((a, b) => compareBytes(a.item.sk, b.item.sk));
  const used = { units: 0, calls: 0 };
  const use = (units: number) => {
    used.calls += 1;
    used.units += units;
  };
  const table: Pick<Table, 'get' | 'getAll' | 'query'> = {
    query({ pk, sk, backward, limit = Infinity, after, keysOnly }) {
      if ((sk && 'prefix' in sk) || keysOnly) throw new Error('answers read ranges of whole items only');
      const all = partitions.get(pk) ?? [];
      const { from, to } = sk ?? { from: '', to: undefined };
      let low = firstAt(all, (each) => compareBytes(each, from) >= 0);
      let high = to === undefined ? all.length : firstAt(all, (each) => compareBytes(each, to) > 0);
      if (after && backward)
        high = Math.min(
          high,
          firstAt(all, (each) => compareBytes(each, after.sk) >= 0),
        );
      else if (after)
        low = Math.max(
          low,
          firstAt(all, (each) => compareBytes(each, after.sk) > 0),
        );
      const found = backward
        ? all.slice(Math.max(low, high - limit), Math.max(low, high)).reverse()
        : all.slice(low, Math.min(high, low + limit));
      use(Math.max(1, Math.ceil(found.reduce((sum, { size }) => sum + size, 0) / 4096)) / 2);
      return Promise.resolve(found.map(({ item }) => item));
    },
    get(key) {
      const found = stored(key);
      use(Math.max(1, Math.ceil((found?.size ?? 0) / 4096)) / 2);
      return Promise.resolve(found?.item);
    },
    getAll(keys) {
      const found = keys.flatMap((key) => stored(key) ?? []);
      use(found.reduce((sum, { size }) => sum + Math.ceil(size / 4096) / 2, 0));
      return Promise.resolve(found.map(({ item }) => item));
    },
  };
  return { table, used };

  function stored({ pk, sk }: Key): Stored | undefined {
    const all = partitions.get(pk) ?? [];
    const found = all[firstAt(all, (each) => compareBytes(each, sk) >= 0)];
    return found?.item.sk === sk ? found : undefined;
  }
}

/** As DynamoDB sorts keys. */
function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function firstAt(all: readonly Stored[], isPast: (sk: string) => boolean): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(all[middle]?.item.sk ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}
