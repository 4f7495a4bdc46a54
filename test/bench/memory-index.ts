import { marshall } from '@aws-sdk/util-dynamodb';
import type { BlockItem } from '../../shared/adapters/dynamo/search/index-items';
import type { Table } from '../../shared/adapters/dynamo/table';
import { itemSize } from '../support/capacity';

/**
 * The items of an index in a table in memory, without a network or an engine, so that only our own time is measured.
 * Counts read units as DynamoDB does (eventually consistent: half a unit for each 4 KB of a Query, or of an item).
 */
export function memoryIndex(items: readonly BlockItem[]) {
  const stored = [...items]
    .sort((a, b) => Buffer.compare(Buffer.from(a.sk), Buffer.from(b.sk)))
    .map((item) => ({ item: { ...item }, sk: item.sk, size: itemSize(marshall(item)) }));
  const bySortKey = new Map(stored.map((each) => [each.sk, each]));
  const used = { units: 0, calls: 0 };
  const table: Pick<Table, 'query' | 'getAll'> = {
    query({ sk: range, backward, limit = Infinity }) {
      if (!range || !('from' in range)) throw new Error('search reads ranges only');
      const [low, high] = [firstAt((sk) => sk >= range.from), firstAt((sk) => sk > range.to)];
      const found = backward
        ? stored.slice(Math.max(low, high - limit), high).reverse()
        : stored.slice(low, Math.min(high, low + limit));
      used.calls += 1;
      used.units += Math.max(1, Math.ceil(found.reduce((sum, { size }) => sum + size, 0) / 4096)) / 2;
      return Promise.resolve(found.map(({ item }) => item));
    },
    getAll(keys) {
      const found = keys.flatMap(({ sk }) => bySortKey.get(sk) ?? []);
      used.calls += 1;
      used.units += found.reduce((sum, { size }) => sum + Math.ceil(size / 4096) / 2, 0);
      return Promise.resolve(found.map(({ item }) => item));
    },
  };
  return { table, used };

  function firstAt(isPast: (sk: string) => boolean): number {
    let [low, high] = [0, stored.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isPast(stored[middle]?.sk ?? '')) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
