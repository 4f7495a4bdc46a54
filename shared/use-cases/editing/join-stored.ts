import type { HistoricalEvent } from '../../domain/historical-event';
import type { StoredEvent } from '../collection-ports';

/** An event of a collection and what is stored of it; at least one of them. */
export interface Joined {
  readonly event?: HistoricalEvent | undefined;
  readonly stored?: StoredEvent | undefined;
}

/** Joins events with the stored ones, both in the order of their ids. Throws when they are not in order. */
export async function* joinStored(
  events: AsyncIterable<HistoricalEvent>,
  stored: AsyncIterable<StoredEvent>,
): AsyncGenerator<Joined> {
  const rows = stored[Symbol.asyncIterator]();
  let row = await nextRow();
  let last = '';
  for await (const event of events) {
    if (event.id <= last) throw new Error(`event "${event.id}" comes after "${last}"`);
    last = event.id;
    for (; row && row.id < event.id; row = await nextRow()) yield { stored: row };
    const isSame = row?.id === event.id;
    yield { event, stored: isSame ? row : undefined };
    if (isSame) row = await nextRow();
  }
  for (; row; row = await nextRow()) yield { stored: row };

  async function nextRow(): Promise<StoredEvent | undefined> {
    const next = await rows.next();
    return next.done === true ? undefined : next.value;
  }
}
