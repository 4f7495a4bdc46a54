import { type EventPage, LEAST_EFFORT, MOST_EFFORT, type PageRequest } from '../../use-cases/event-ports';
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
 * are filtered out or a partition ends before. A page of wanted events ends when its effort is spent.
 */
export async function readPage(
  table: Table,
  list: StoredList,
  { size, direction, cursor, wanted, effort = MOST_EFFORT }: PageRequest,
): Promise<EventPage> {
  const backward = direction === 'backward';
  const partitions = backward ? list.partitions.toReversed() : list.partitions;
  const start = startOf(partitions, cursor === undefined ? undefined : list.parseCursor(cursor));
  const found: StoredEntry[] = [];
  const ends: { first?: StoredEntry | undefined; last?: StoredEntry | undefined } = {};
  let [events, effortLeft, stopped] = [0, effort, false];
  let after = start.key;
  for (const { pk, low, high, keep } of partitions.slice(start.index)) {
    let isRead = false;
    while (!isRead && found.length <= size && !stopped) {
      // Without an entry there would be nothing to go on from.
      stopped = wanted !== undefined && effortLeft <= 0 && ends.last !== undefined;
      if (stopped) break;
      const limit = wanted ? FILTERED_LIMIT : size + 1 - found.length;
      const items = await table.query({ pk, sk: { from: low, to: high }, backward, limit, after });
      const entries = items.map((item) => entrySchema.parse(item));
      found.push(...entries.filter((entry) => (keep?.(entry) ?? true) && (wanted?.(entry.line) ?? true)));
      events += entries.length;
      effortLeft -= Math.max(entries.length, LEAST_EFFORT);
      ends.first ??= entries[0];
      ends.last = entries.at(-1) ?? ends.last;
      isRead = entries.length < limit;
      after = isRead ? undefined : entries.at(-1);
    }
  }
  const shown = found.slice(0, size);
  const [first, last] = stopped ? [shown[0] ?? ends.first, ends.last] : [shown[0], shown.at(-1)];
  const back = start.key && first;
  const on = found.length > size || stopped ? last : undefined;
  const [previous, next] = backward ? [on, back] : [back, on];
  return {
    lines: (backward ? shown.toReversed() : shown).map(({ line }) => line),
    previous: previous && { direction: 'backward', cursor: cursorOf(previous) },
    next: next && { direction: 'forward', cursor: cursorOf(next) },
    looked: wanted && { events, effortLeft, stopped: stopped ? direction : undefined },
  };
}

/** The partition and the key to start after; the beginning of the list if the key is not in the list. */
function startOf(
  partitions: readonly Partition[],
  key: Key | undefined,
): { readonly index: number; readonly key?: Key } {
  const index = partitions.findIndex(({ pk, low, high }) => key?.pk === pk && low <= key.sk && key.sk <= high);
  return index < 0 || !key ? { index: 0 } : { index, key };
}
