import * as z from 'zod/mini';
import type { EventPair } from '../../domain/event-pair';
import { type ShapeOf, lineSchema } from '../event-schema';
import { onFirstUse } from '../on-first-use';
import type { Key, Table } from './table';

/** The pairs of events that the game asks about, numbered from 0. */

export const PAIRS = 'PAIR';

const pairKey = (place: number): Key => ({ pk: PAIRS, sk: String(place).padStart(6, '0') });

interface PairItem extends Key {
  readonly body: string;
}

export function pairItemsOf(pairs: readonly EventPair[]): readonly PairItem[] {
  return pairs.map((pair, place) => ({ ...pairKey(place), body: JSON.stringify(pair) }));
}

/** A pair has the lines of both events, so that a question and its answer are one read of half a unit. */
export async function readPair(table: Table, place: number): Promise<EventPair | undefined> {
  const item = await table.get(pairKey(place));
  return item && pairSchema.parse(JSON.parse(itemSchema.parse(item).body));
}

const itemSchema = onFirstUse(() => z.object({ body: z.string() }));
const pairSchema = onFirstUse(() =>
  z.object({ first: lineSchema(), second: lineSchema() } satisfies ShapeOf<EventPair>),
);
