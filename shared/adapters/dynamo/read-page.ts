import type { EventPage, PageRequest } from '../../use-cases/ports';
import { cursorOf } from './event-items';
import { type StoredEntry, entrySchema } from './stored-schemas';
import type { Key, Table } from './table';

/** The entries of a partition between two sort keys, both included. */
export interface Partition {
  readonly pk: string;
  readonly low: string;
  readonly high: string;
  /** Whether an entry belongs to the list; all do by default. */
  readonly keep?: (entry: StoredEntry) => boolean;
}

/** A list: its partitions in order, and the parser of its cursors. */
export interface StoredList {
  readonly partitions: readonly Partition[];
  readonly parseCursor: (cursor: string) => Key | undefined;
}

/** How many entries one Query reads when the page has a filter. */
const FILTERED_LIMIT = 50;

/**
 * Reads one page of a list, and one entry more to know whether there is another page. That is one Query, unless entries
 * are filtered out or a partition ends before.
 */
export async function readPage(
  table: Table,
  list: StoredList,
  { size, direction, cursor, wanted }: PageRequest,
): Promise<EventPage> {
  const backward = direction === 'backward';
  const partitions = backward ? list.partitions.toReversed() : list.partitions;
  const start = startOf(partitions, cursor === undefined ? undefined : list.parseCursor(cursor));
  const found: StoredEntry[] = [];
  let after = start.key;
  for (const { pk, low, high, keep } of partitions.slice(start.index)) {
    let isRead = false;
    while (!isRead && found.length <= size) {
      const limit = wanted ? FILTERED_LIMIT : size + 1 - found.length;
      const items = await table.query({ pk, sk: { from: low, to: high }, backward, limit, after });
      const entries = items.map((item) => entrySchema.parse(item));
      found.push(...entries.filter((entry) => (keep?.(entry) ?? true) && (wanted?.(entry.line) ?? true)));
      isRead = entries.length < limit;
      after = isRead ? undefined : entries.at(-1);
    }
  }
  const goesOn = found.length > size;
  return pageOf(found.slice(0, size), { forward: !backward, goesOn, cameFromAnother: start.key !== undefined });
}

/** The partition and the key to start after; the beginning of the list if the key is not in the list. */
function startOf(
  partitions: readonly Partition[],
  key: Key | undefined,
): { readonly index: number; readonly key?: Key } {
  const index = partitions.findIndex(({ pk, low, high }) => key?.pk === pk && low <= key.sk && key.sk <= high);
  return index < 0 || !key ? { index: 0 } : { index, key };
}

interface PageEnds {
  readonly forward: boolean;
  /** There are more entries in the direction of reading. */
  readonly goesOn: boolean;
  readonly cameFromAnother: boolean;
}

function pageOf(found: readonly StoredEntry[], { forward, goesOn, cameFromAnother }: PageEnds): EventPage {
  const entries = forward ? found : found.toReversed();
  const [first, last] = [entries[0], entries.at(-1)];
  const [before, after] = forward ? [cameFromAnother, goesOn] : [goesOn, cameFromAnother];
  return {
    lines: entries.map(({ line }) => line),
    previous: before && first ? { direction: 'backward', cursor: cursorOf(first) } : undefined,
    next: after && last ? { direction: 'forward', cursor: cursorOf(last) } : undefined,
  };
}
