import * as z from 'zod/mini';
import {
  type DrawCounts,
  type DrawFilter,
  type DrawList,
  type DrawPlace,
  chanceToTake,
  drawPlace,
  listsOf,
  listsToDraw,
  renumbered,
} from '../../domain/draw';
import type { HistoricalEvent } from '../../domain/historical-event';
import type { Chance } from '../../use-cases/ports';
import { onFirstUse } from '../on-first-use';
import { pack, unpackBody } from './packed';
import { type Key, type Table, keySchema } from './table';

/** The numbered lists that events are drawn from, in blocks. */
export const DRAWS = 'DRAW';

/** The event of a place. */
type Row = readonly [id: string, ...topics: string[]];

interface DrawItem extends Key {
  readonly body: Uint8Array;
}

/** This many rows stay below 4 KB, which cost half a read unit. */
const ROWS_IN_BLOCK = 48;
const BLOCK_DIGITS = 6;

const listPrefix = (list: DrawList): string => `${list}#`;
const blockKey = (list: DrawList, block: number): Key => ({
  pk: DRAWS,
  sk: listPrefix(list) + String(block).padStart(BLOCK_DIGITS, '0'),
});

const blockSchema = onFirstUse(() => z.array(z.tuple([z.string()], z.string())));

/** The ids of the stored lists, in the order of their numbers. */
export async function storedDraws(table: Pick<Table, 'query'>): Promise<Map<DrawList, string[]>> {
  const ids = new Map<DrawList, string[]>();
  for (const item of await table.query({ pk: DRAWS, consistent: true })) {
    const list = keySchema.parse(item).sk.slice(0, -BLOCK_DIGITS - 1);
    const known = ids.get(list) ?? [];
    known.push(...rowsIn(item).map(([id]) => id));
    ids.set(list, known);
  }
  return ids;
}

/** The items of the lists, in the order of their keys. An event that comes or goes changes at most two in each. */
export function* drawItemsOf(
  events: Iterable<Pick<HistoricalEvent, 'id' | 'topics' | 'sensitive'>>,
  before: ReadonlyMap<DrawList, readonly string[]> = new Map(),
): Generator<DrawItem> {
  const byList = new Map<DrawList, Map<string, Row>>();
  for (const event of events)
    for (const list of listsOf(event)) {
      const rows = byList.get(list) ?? new Map<string, Row>();
      byList.set(list, rows.set(event.id, [event.id, ...event.topics]));
    }
  for (const [list, rows] of [...byList].sort(([a], [b]) => (listPrefix(a) < listPrefix(b) ? -1 : 1))) {
    const ids = renumbered(before.get(list) ?? [], rows.keys());
    for (let from = 0; from < ids.length; from += ROWS_IN_BLOCK) {
      const block = ids.slice(from, from + ROWS_IN_BLOCK).map((id) => rows.get(id));
      yield { ...blockKey(list, from / ROWS_IN_BLOCK), body: pack(block) };
    }
  }
}

/** Two are enough on average; this bounds the reads when a chance is not random. */
const MOST_DRAWS = 20;

/**
 * The id of an event by chance, by one Get as a rule; undefined when none passes the filter, or when the lists have
 * changed since they were counted.
 */
export async function drawEvent(
  table: Pick<Table, 'get'>,
  counts: DrawCounts,
  filter: DrawFilter,
  chance: Chance,
): Promise<string | undefined> {
  const lists = listsToDraw(counts, filter);
  for (let drawn = 0; drawn < MOST_DRAWS; drawn += 1) {
    const place = drawPlace(counts, lists, chance);
    const row = place && (await readRow(table, place));
    if (!row) return undefined;
    const [id, ...topics] = row;
    if (chance() < chanceToTake(place, topics, filter)) return id;
  }
  return undefined;
}

async function readRow(table: Pick<Table, 'get'>, { list, number }: DrawPlace): Promise<Row | undefined> {
  const item = await table.get(blockKey(list, Math.floor(number / ROWS_IN_BLOCK)));
  return item && rowsIn(item)[number % ROWS_IN_BLOCK];
}

function rowsIn(item: unknown): Row[] {
  return blockSchema.parse(unpackBody(item));
}
