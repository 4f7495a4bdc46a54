import type { StoredEvent } from '../../use-cases/collection-ports';
import { STORED_PREFIX, summaryKey } from './event-items';
import { type PendingEvent, readPending } from './run-lease';
import { storedEventSchema } from './stored-schemas';
import type { Table } from './table';

/** The stored events in the order of their ids, with those that a crashed run has stored in part. */
export async function* storedEvents(table: Pick<Table, 'get' | 'queryPages'>): AsyncGenerator<StoredEvent> {
  const pending = await readPending(table);
  const rows = { pk: summaryKey.pk, sk: { prefix: STORED_PREFIX }, consistent: true };
  let next = pending.shift();
  for await (const items of table.queryPages(rows))
    for (const row of items.map((item): StoredEvent => storedEventSchema.parse(item))) {
      for (; next && next.id < row.id; next = pending.shift()) yield inPart(next);
      if (next?.id === row.id) {
        yield inPart(next, row);
        next = pending.shift();
      } else yield row;
    }
  for (; next; next = pending.shift()) yield inPart(next);
}

/** The last complete version stays known until there is a new one. */
function inPart({ id, keys }: PendingEvent, row?: StoredEvent): StoredEvent {
  return { ...row, id, fingerprint: '', keys: [...new Set([...(row?.keys ?? []), ...keys])] };
}
