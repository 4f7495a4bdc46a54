import { boundedMap } from '../../../use-cases/cached';
import type { Query, Table } from '../table';
import { type ListName, searchPartition, unpack } from './index-items';
import { blockItemSchema } from './search-schemas';

/** The index does not exist any more: a deploy has replaced it. */
export class IndexGone extends Error {}

interface Block<Entry> {
  readonly first: string;
  /** The first text of the next block; absent in the last one. */
  readonly next: string | undefined;
  readonly entries: readonly Entry[];
}

/** The most blocks of a list in memory: all lists together take some 20 MB. */
export const CACHED_BLOCKS = 1000;

/**
 * Reads a sorted list of an index: all entries of the blocks in which the texts from one to another may be, or of the
 * first so many of these blocks. A block is read once and then cached. Throws IndexGone when it reads.
 */
export function blockList<Entry>(
  table: Pick<Table, 'query'>,
  {
    index,
    list,
    parse,
  }: { readonly index: string; readonly list: ListName; readonly parse: (body: unknown) => Entry[] },
) {
  const cache = boundedMap<string, Block<Entry>>(CACHED_BLOCKS);

  const reading = new Map<string, Promise<Entry[]>>();

  /** Words of one stem are looked up at the same time: what is being read is not read again. */
  return (from: string, to: string, limit = Infinity): Promise<Entry[]> => {
    const range = JSON.stringify([from, to, limit]);
    const known = reading.get(range);
    if (known) return known;
    const entries = entriesOf(from, to, limit).finally(() => reading.delete(range));
    reading.set(range, entries);
    return entries;
  };

  async function entriesOf(from: string, to: string, limit: number): Promise<Entry[]> {
    const blocks = cachedBlocks(from, to, limit);
    if (blocks.length === 0) blocks.push(await readBlockOf(from));
    const next = blocks.at(-1)?.next;
    if (next !== undefined && next <= to && blocks.length < limit)
      blocks.push(...(await read({ sk: { from: list + next, to: list + to }, limit: limit - blocks.length })));
    return blocks.flatMap(({ entries }) => entries);
  }

  /** The cached blocks of the range, up to the first that is not cached. */
  function cachedBlocks(from: string, to: string, limit: number): Block<Entry>[] {
    const blocks: Block<Entry>[] = [];
    let text: string | undefined = from;
    while (text !== undefined && text <= to && blocks.length < limit) {
      const block = cachedBlockOf(text);
      if (!block) break;
      blocks.push(block);
      text = block.next;
    }
    return blocks;
  }

  function cachedBlockOf(text: string): Block<Entry> | undefined {
    for (const block of cache) if (block.first <= text && (block.next === undefined || text < block.next)) return block;
    return undefined;
  }

  async function readBlockOf(text: string): Promise<Block<Entry>> {
    const [block] = await read({ sk: { from: list, to: list + text }, backward: true, limit: 1 });
    if (!block) throw new IndexGone();
    return block;
  }

  async function read(range: Omit<Query, 'pk'>): Promise<Block<Entry>[]> {
    const items = await table.query({ pk: searchPartition(index), ...range });
    return items.map((item) => {
      const { sk, next, body } = blockItemSchema.parse(item);
      const block = { first: sk.slice(list.length), next, entries: parse(unpack(body)) };
      cache.set(sk, block);
      return block;
    });
  }
}
