import { boundedMap } from '../../../use-cases/cached';
import type { Query, Table } from '../table';
import { unpack } from '../packed';
import { type IndexState, type ListName, searchPartition } from './index-lists';
import { type BlockState, stateAt, versionedSchema } from './versioned-block';

/** The index does not exist any more as it was: a deploy has replaced it. */
export class IndexGone extends Error {}

interface Block<Entry> {
  readonly first: string;
  /** The first text of the next block; absent in the last one. */
  readonly next: string | undefined;
  readonly entries: readonly Entry[];
}

/** So many blocks of an unfinished deploy are passed over to find the one that was there before. */
const MOST_PASSED = 64;

/** The most blocks of a list in memory: all lists together take some 20 MB. */
export const CACHED_BLOCKS = 1000;

/**
 * Reads a sorted list of an index: all entries of the blocks in which the texts from one to another may be, or of the
 * first so many of these blocks. A block is read once and then cached. Throws IndexGone when it reads.
 */
export function blockList<Entry>(
  table: Pick<Table, 'query'>,
  {
    index: { name, version },
    list,
    parse,
  }: { readonly index: IndexState; readonly list: ListName; readonly parse: (body: unknown) => Entry[] },
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
    requireWhole(blocks);
    return blocks.flatMap(({ entries }) => entries);
  }

  /** Each block says with what the next one begins; where that is not so, blocks were cached before a deploy. */
  function requireWhole(blocks: readonly Block<Entry>[]): void {
    for (const [at, { first }] of blocks.slice(1).entries()) if (blocks[at]?.next !== first) throw new IndexGone();
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
    // Blocks of a deploy that is not finished do not count.
    for (let limit = 1; limit <= MOST_PASSED; limit *= 4) {
      const [block] = await read({ sk: { from: list, to: list + text }, backward: true, limit });
      if (block) return block;
    }
    throw new IndexGone();
  }

  async function read(range: Omit<Query, 'pk'>): Promise<Block<Entry>[]> {
    const items = await table.query({ pk: searchPartition(name), ...range });
    return items.flatMap((item) => {
      const stored = versionedSchema.parse(item);
      const state = stateAt(stored, version);
      if (state === 'unknown') throw new IndexGone();
      return state ? cachedBlock(stored.sk, state) : [];
    });
  }

  function cachedBlock(sk: string, { next, body }: BlockState): Block<Entry> {
    const block = { first: sk.slice(list.length), next, entries: parse(unpack(body)) };
    cache.set(sk, block);
    return block;
  }
}
