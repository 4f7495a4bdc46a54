import type { EventLine } from '../../../domain/event-line';
import { boundedMap } from '../../../use-cases/cached';
import type { Table } from '../table';
import { CACHED_BLOCKS, IndexGone, blockList } from './block-list';
import { LINES_IN_BLOCK, PLACES_IN_BLOCK, type TermEntry, blockKey, numbersOf, unpack } from './index-items';
import { blockItemSchema, lineBlockSchema, placeBlockSchema, termBlockSchema, wordBlockSchema } from './search-schemas';

/**
 * A search index as search reads it. DynamoDB compares texts by their bytes, which is the order of JavaScript for all
 * characters that words have. All methods throw IndexGone.
 */
export interface SearchIndex {
  /** The number of events in the index. */
  readonly events: number;
  /** The terms whose keys are from one text to another, both included, in the first so many blocks of that range. */
  terms(from: string, to: string, maxBlocks?: number): Promise<TermEntry[]>;
  /** The words from one text to another: the shortest of each stem. */
  words(from: string, to: string): Promise<string[]>;
  /** The events with these numbers, in this order. */
  lines(numbers: readonly number[]): Promise<EventLine[]>;
  /** For each number of an event, its place in the order of time, the earliest first. */
  placesInTime(): Promise<readonly number[]>;
}

/** Sorts after every continuation of a word. */
export const END = '\uffff';

/** The index of that name, of so many events. What it reads is cached for as long as the returned object lives. */
export function searchIndex(table: Pick<Table, 'query' | 'getAll'>, index: string, events: number): SearchIndex {
  const readTerms = blockList(table, { index, list: 'T', parse: (body) => termBlockSchema.parse(body) });
  const readWords = blockList(table, { index, list: 'V', parse: (body) => wordBlockSchema.parse(body) });
  let placesInTime: readonly number[] | undefined;
  const lineBlocks = boundedMap<number, EventLine[]>(CACHED_BLOCKS);

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
      const wanted = new Set(numbers.map(blockOf));
      await readLineBlocks([...wanted].filter((block) => !lineBlocks.get(block)));
      return numbers.map((number) => {
        const line = lineBlocks.get(blockOf(number))?.[number % LINES_IN_BLOCK];
        if (!line) throw new IndexGone();
        return line;
      });
    },

    async placesInTime() {
      return (placesInTime ??= await readPlaces());
    },
  };

  async function readPlaces(): Promise<number[]> {
    const blocks = Array.from({ length: Math.ceil(events / PLACES_IN_BLOCK) }, (_, block) => block);
    const items = await table.getAll(blocks.map((block) => blockKey(index, 'O', block)));
    const parsed = items.map((item) => blockItemSchema.parse(item)).sort((a, b) => (a.sk < b.sk ? -1 : 1));
    const differences = parsed.flatMap(({ body }) => placeBlockSchema.parse(unpack(body)));
    if (differences.length !== events) throw new IndexGone();
    return numbersOf(differences);
  }

  async function readLineBlocks(blocks: readonly number[]): Promise<void> {
    for (const item of await table.getAll(blocks.map((block) => blockKey(index, 'L', block)))) {
      const { sk, body } = blockItemSchema.parse(item);
      lineBlocks.set(Number(sk.slice(1)), lineBlockSchema.parse(unpack(body)));
    }
  }
}

function blockOf(number: number): number {
  return Math.floor(number / LINES_IN_BLOCK);
}
