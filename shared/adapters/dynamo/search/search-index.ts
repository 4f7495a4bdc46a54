import type { EventLine } from '../../../domain/event-line';
import { boundedMap } from '../../../domain/bounded-map';
import type { Table } from '../table';
import { CACHED_BLOCKS, IndexGone, blockList } from './block-list';
import {
  type IndexState,
  LINES_IN_BLOCK,
  ORDER_KEY,
  TIMES_IN_BLOCK,
  type TermEntry,
  numberedKey,
  numbersOf,
  searchPartition,
} from './index-lists';
import { type RankOrder, rankOrder } from './rank-order';
import { lineBlockSchema, orderSchema, termBlockSchema, timeBlockSchema, wordBlockSchema } from './search-schemas';
import { stateAt, versionedSchema } from './versioned-block';

/**
 * A search index as search reads it. DynamoDB compares texts by their bytes, which is the order of JavaScript for all
 * characters that words have. All methods throw IndexGone.
 */
export interface SearchIndex {
  /** More than the highest number of an event. */
  readonly events: number;
  /** The terms whose keys are from one text to another, both included, in the first so many blocks of that range. */
  terms(from: string, to: string, maxBlocks?: number): Promise<TermEntry[]>;
  /** The words from one text to another: the shortest of each stem. */
  words(from: string, to: string): Promise<string[]>;
  /** The events with these numbers, in this order. */
  lines(numbers: readonly number[]): Promise<EventLine[]>;
  /** For each number of an event, where it stands in time: the later, the higher. */
  times(): Promise<readonly number[]>;
  /** The order of rank, where it is not that of the numbers. */
  order(): Promise<RankOrder | undefined>;
}

/** Sorts after every continuation of a word. */
export const END = '\uffff';

/** An index. What it reads is cached for as long as the returned object lives. */
export function searchIndex(table: Pick<Table, 'query' | 'getAll'>, index: IndexState): SearchIndex {
  const { name, version, numbers: events, hasGaps } = index;
  const readTerms = blockList(table, { index, list: 'T', parse: (body) => termBlockSchema.parse(body) });
  const readWords = blockList(table, { index, list: 'V', parse: (body) => wordBlockSchema.parse(body) });
  let times: Promise<readonly number[]> | undefined;
  let order: Promise<RankOrder> | undefined;
  const lineBlocks = boundedMap<number, (EventLine | null)[]>(CACHED_BLOCKS);

  return {
    events,

    async terms(from, to, maxBlocks) {
      const terms = await readTerms(from, to, maxBlocks);
      return terms.filter(([key]) => from <= key && key <= to);
    },

    async words(from, to) {
      const words = await readWords(from, to);
      return words.filter((word) => from <= word && word <= to);
    },

    async lines(numbers) {
      const wanted = [...new Set(numbers.map(blockOf))].filter((block) => !lineBlocks.get(block));
      const bodies = await readBlocks(wanted.map((block) => numberedKey('L', block)));
      for (const [at, block] of wanted.entries()) lineBlocks.set(block, lineBlockSchema.parse(bodies[at]));
      return numbers.map((number) => {
        const line = lineBlocks.get(blockOf(number))?.[number % LINES_IN_BLOCK];
        if (!line) throw new IndexGone();
        return line;
      });
    },

    times: () => (times ??= readTimes()),

    order: async () => (hasGaps ? (order ??= readOrder()) : undefined),
  };

  async function readTimes(): Promise<number[]> {
    const count = Math.ceil(events / TIMES_IN_BLOCK);
    const bodies = await readBlocks(Array.from({ length: count }, (_, block) => numberedKey('O', block)));
    return numbersOf(bodies.flatMap((body) => timeBlockSchema.parse(body)));
  }

  async function readOrder(): Promise<RankOrder> {
    const [body] = await readBlocks([ORDER_KEY]);
    return rankOrder(events, orderSchema.parse(body));
  }

  /** The content of blocks, in the order of the keys. */
  async function readBlocks(sks: readonly string[]): Promise<unknown[]> {
    const items = await table.getAll(sks.map((sk) => ({ pk: searchPartition(name), sk })));
    const contents = new Map<string, unknown>(
      items.map((item) => {
        const block = versionedSchema.parse(item);
        const state = stateAt(block, version);
        return [block.sk, state && state !== 'unknown' ? JSON.parse(state.text) : undefined];
      }),
    );
    return sks.map((sk) => {
      const content = contents.get(sk);
      if (content === undefined) throw new IndexGone();
      return content;
    });
  }
}

function blockOf(number: number): number {
  return Math.floor(number / LINES_IN_BLOCK);
}
