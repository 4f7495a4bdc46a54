import type { Collection } from '../../domain/collection';
import { summarise } from '../../domain/collection-summary';
import type { HistoricalEvent } from '../../domain/historical-event';
import type { EventChange, CollectionStore, StoredEvent } from '../collection-ports';
import type { Clock } from '../ports';

export interface IngestResult {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** How many events are changed together: bounds what is held at once. */
const BATCH = 100;

/**
 * Makes the store hold exactly the collection. Writes only what differs; nothing when nothing does.
 * After a crash at any point, the next run completes the work, whichever collection it is given.
 */
export async function ingest(store: CollectionStore, collection: Collection, clock: Clock): Promise<IngestResult> {
  const { events, ...header } = collection;
  const wanted = new Map(events.map((event) => [event.id, { event, fingerprint: store.fingerprint(event) }]));
  const prints = [...wanted].map(([id, { fingerprint }]) => [id, fingerprint]).sort();
  const whole = store.fingerprint([header, prints]);
  if ((await store.finished()) === whole) return { added: 0, changed: 0, removed: 0, unchanged: events.length };

  const stored = new Map((await store.stored()).map((each) => [each.id, each]));
  const changes = [...removals(stored, wanted), ...writes(stored, wanted)];
  const indexes = await store.begin(
    events.length > 0 ? store.fingerprint([header.topics, header.names, prints]) : undefined,
  );
  for (let from = 0; from < changes.length; from += BATCH) await store.apply(changes.slice(from, from + BATCH));
  if (!indexes.isWritten) await store.writeIndex(indexes, collection);
  await store.writeSurroundings(events);
  const today = clock.now().toISOString().slice(0, 10);
  await store.finish({ ...summarise(collection), changed: today }, whole, indexes);

  const added = changes.filter((change) => !change.stored).length;
  const removed = changes.filter((change) => !change.event).length;
  const changed = changes.length - added - removed;
  return { added, changed, removed, unchanged: events.length - added - changed };
}

type Stored = ReadonlyMap<string, StoredEvent>;
type Wanted = ReadonlyMap<string, { readonly event: HistoricalEvent; readonly fingerprint: string }>;

function removals(stored: Stored, wanted: Wanted): EventChange[] {
  return [...stored.values()].filter(({ id }) => !wanted.has(id)).map((each) => ({ stored: each }));
}

function writes(stored: Stored, wanted: Wanted): EventChange[] {
  return [...wanted.values()]
    .filter(({ event, fingerprint }) => stored.get(event.id)?.fingerprint !== fingerprint)
    .map(({ event }) => ({ event, stored: stored.get(event.id) }));
}
