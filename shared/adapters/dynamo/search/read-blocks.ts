import { BatchGetItemCommand, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { EventLine } from '../../../domain/event-line';
import { LINES_IN_BLOCK, type ListName, type TermEntry, lineBlockKey, searchPartition, unpack } from './index-items';
import { blockItemSchema, lineBlockSchema, termBlockSchema, wordBlockSchema } from './search-schemas';

/** The index that was asked is not there (any more): a deploy has put another in its place. */
export class IndexGone extends Error {}

/** What search reads of an index. Texts are compared as DynamoDB does; all words are below its highest characters. */
export interface SearchIndex {
  /** How many events it is of. */
  readonly events: number;
  /** The terms from one text to another, both included, of as many blocks as allowed. */
  terms(from: string, to: string, mostBlocks?: number): Promise<TermEntry[]>;
  /** All words that are written with letters and lie between two texts. */
  words(from: string, to: string): Promise<string[]>;
  /** The events of these numbers, in this order. */
  lines(numbers: readonly number[]): Promise<EventLine[]>;
}

/** Sorts after every continuation of a word. */
export const END = '\uffff';

interface Block<T> {
  readonly first: string;
  readonly next: string | undefined;
  readonly entries: readonly T[];
}

/** Blocks are kept in the order they were read in, the oldest forgotten first: some 20 MB at most. */
const MOST_KEPT = 1000;
/** As many keys as one BatchGetItem takes. Source: DynamoDB API reference. */
const MOST_KEYS = 100;
const ALL = 1000;

/** The index of that name in the table, of so many events. What was read is kept as long as what is returned here is. */
export function readIndex(client: DynamoDBClient, tableName: string, index: string, events: number): SearchIndex {
  const pk = searchPartition(index);
  const terms = blockList('T', (body) => termBlockSchema.parse(body));
  const words = blockList('V', (body) => wordBlockSchema.parse(body));
  const kept = new Map<number, EventLine[]>();

  return {
    events,

    async terms(from, to, mostBlocks = ALL) {
      const entries = (await terms(from, to, mostBlocks)).flatMap((block) => block.entries);
      return entries.filter(([term]) => from <= term && term <= to);
    },

    async words(from, to) {
      const all = (await words(from, to, ALL)).flatMap((block) => block.entries);
      return all.filter((word) => from <= word && word <= to);
    },

    async lines(numbers) {
      const blocks = [...new Set(numbers.map((number) => Math.floor(number / LINES_IN_BLOCK)))];
      const missing = blocks.filter((block) => !kept.has(block));
      for (let at = 0; at < missing.length; at += MOST_KEYS) await readLines(missing.slice(at, at + MOST_KEYS));
      const found = numbers.map((number) => kept.get(Math.floor(number / LINES_IN_BLOCK))?.[number % LINES_IN_BLOCK]);
      forgetOldest(kept);
      return found.map((line) => {
        if (!line) throw new IndexGone();
        return line;
      });
    },
  };

  function blockList<T>(list: ListName, parse: (body: unknown) => T[]) {
    const kept = new Map<string, Block<T>>();

    /** The block the first text would be in, and those after it that begin no later than the last. */
    return async (from: string, to: string, most: number): Promise<Block<T>[]> => {
      const found: Block<T>[] = [];
      let at: string | undefined = from;
      for (; at !== undefined && at <= to && found.length < most; at = found.at(-1)?.next) {
        const block = keptAt(at);
        if (!block) break;
        found.push(block);
      }
      if (at === undefined || at > to || found.length === most) return found;
      if (found.length === 0) {
        const [first] = await query(at, { backward: true, limit: 1 });
        if (!first) throw new IndexGone();
        found.push(first);
        at = first.next;
      }
      if (at === undefined || at > to || found.length === most) return found;
      return [...found, ...(await query(at, { to, limit: most - found.length }))];
    };

    function keptAt(text: string): Block<T> | undefined {
      for (const block of kept.values())
        if (block.first <= text && (block.next === undefined || text < block.next)) return block;
      return undefined;
    }

    async function query(
      from: string,
      how:
        | { readonly backward: true; readonly limit: 1 }
        | { readonly backward?: false; readonly to: string; readonly limit: number },
    ): Promise<Block<T>[]> {
      const [low, high] = how.backward ? [list, list + from] : [list + from, list + how.to];
      const blocks: Block<T>[] = [];
      let start: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: 'pk = :pk AND sk BETWEEN :low AND :high',
            ExpressionAttributeValues: marshall({ ':pk': pk, ':low': low, ':high': high }),
            ScanIndexForward: !how.backward,
            Limit: how.limit - blocks.length,
            ExclusiveStartKey: start && marshall(start),
          }),
        );
        for (const item of page.Items ?? []) {
          const { sk, next, body } = blockItemSchema.parse(unmarshall(item));
          const block = { first: sk.slice(1), next, entries: parse(unpack(body)) };
          kept.set(sk, block);
          blocks.push(block);
        }
        start = page.LastEvaluatedKey && unmarshall(page.LastEvaluatedKey);
      } while (start && blocks.length < how.limit);
      forgetOldest(kept);
      return blocks;
    }
  }

  async function readLines(blocks: readonly number[]): Promise<void> {
    let keys: Record<string, never>[] | undefined = blocks.map(
      (block) => marshall(lineBlockKey(index, block)) as never,
    );
    for (let attempt = 0; keys && keys.length > 0 && attempt < 3; attempt += 1) {
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: keys } } }),
      );
      for (const item of Responses?.[tableName] ?? []) {
        const { sk, body } = blockItemSchema.parse(unmarshall(item));
        kept.set(Number(sk.slice(1)), lineBlockSchema.parse(unpack(body)));
      }
      keys = UnprocessedKeys?.[tableName]?.Keys as Record<string, never>[] | undefined;
    }
  }
}

function forgetOldest(kept: Map<unknown, unknown>): void {
  for (const key of kept.keys()) {
    if (kept.size <= MOST_KEPT) return;
    kept.delete(key);
  }
}
