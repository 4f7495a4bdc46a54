import { boundedMap } from '../../../domain/bounded-map';
import type { Query, Table } from '../table';
import type { BlockState } from './former-text';
import { type IndexState, type ListName, searchPartition } from './index-lists';
import { stateAt, versionedSchema } from './versioned-block';

/** The index does not exist any more as it was: a deploy has replaced it. */
export class IndexGone extends Error {}

interface Block<Entry> {
  readonly first: string;
  /** The first text of the next block; absent in the last one. */
  readonly next: string | undefined;
  readonly entries: readonly Entry[];
}

/** How many blocks of an unfinished deploy are skipped to find the one that was there before. */
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
  }: { readonly index: IndexState; readonly list: ListName; readonly parse: (content: unknown) => Entry[] },
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
    for (let next = nextOf(blocks); next !== undefined && next <= to && blocks.length < limit; next = nextOf(blocks)) {
      const sk = { from: list + next, to: list + to };
      blocks.push(...following(next, await read({ sk, limit: limit - blocks.length })));
    }
    return blocks.flatMap(({ entries }) => entries);
  }

  function nextOf(blocks: readonly Block<Entry>[]): string | undefined {
    return blocks.at(-1)?.next;
  }

  /** Each block says with which text the next one begins. Where another follows, or none, a deploy has come between. */
  function following(text: string, blocks: readonly Block<Entry>[]): readonly Block<Entry>[] {
    const isWhole = blocks.every(({ first }, at) => first === (at === 0 ? text : blocks[at - 1]?.next));
    if (!isWhole || blocks.length === 0) throw new IndexGone();
    return blocks;
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
      if (block && (block.next === undefined || text < block.next)) return block;
      if (block) break;
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

  function cachedBlock(sk: string, { next, text }: BlockState): Block<Entry> {
    const block = { first: sk.slice(list.length), next, entries: parse(JSON.parse(text)) };
    cache.set(sk, block);
    return block;
  }
}
