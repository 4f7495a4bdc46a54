import { type HistoricalEvent, isEventId } from '../../domain/historical-event';
import { historicalEventSchema } from '../event-schema';
import { cardKey, plainCardKey } from './event-items';
import { unpackBody } from './packed';
import { movedSchema } from './stored-schemas';
import type { Item, Key, Table } from './table';

/** The event with an id, or the one that had it before; undefined when there is none, or the text is not an id. */
export async function readCard(table: Pick<Table, 'query'>, id: string): Promise<HistoricalEvent | undefined> {
  if (!isEventId(id)) return undefined;
  const found = await firstItem(table, id);
  const item = isMoved(found) ? await firstItem(table, movedSchema.parse(found).to) : found;
  return item && !isMoved(item) ? cardIn(item) : undefined;
}

/** The events with these ids, by id. */
export async function readCards(
  table: Pick<Table, 'getAll'>,
  ids: readonly string[],
): Promise<Map<string, HistoricalEvent>> {
  const cards = await cardsAt(ids.map(cardKey));
  const left = ids.filter((id) => !cards.has(id));
  return left.length > 0 ? new Map([...cards, ...(await cardsAt(left.map(plainCardKey)))]) : cards;

  async function cardsAt(keys: readonly Key[]): Promise<Map<string, HistoricalEvent>> {
    const events = (await table.getAll(keys)).map(cardIn);
    return new Map(events.map((event) => [event.id, event]));
  }
}

/** The event of a card, which an older version stored without compression. */
export function cardIn(item: Item): HistoricalEvent {
  return historicalEventSchema.parse('event' in item ? item['event'] : unpackBody(item));
}

/** A card sorts before one of an older version, and that before what leads to another id. */
async function firstItem(table: Pick<Table, 'query'>, id: string): Promise<Item | undefined> {
  const [item] = await table.query({ pk: cardKey(id).pk, limit: 1 });
  return item;
}

function isMoved(item: Item = {}): boolean {
  return 'to' in item;
}
