import type { Collection } from '../../domain/collection';
import { summarise } from '../../domain/collection-summary';
import type { HistoricalEvent } from '../../domain/historical-event';
import type { CollectionStore, EventChange, StoredEvent, WantedEvent } from '../collection-ports';
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
  const prints = events.map((event) => [event.id, store.fingerprint(event)]).sort();
  const whole = store.fingerprint([header, prints]);
  if ((await store.finished()) === whole) return { added: 0, changed: 0, removed: 0, unchanged: events.length };

  const stored = new Map((await store.stored()).map((each) => [each.id, each]));
  const now = `${clock.now().toISOString().slice(0, 19)}Z`;
  const wanted = events.map((event) => wantedEvent(event, stored.get(event.id)));
  const changes = [...removals(stored, wanted), ...writes(stored, wanted)];
  const indexes = await store.begin(
    events.length > 0 ? store.fingerprint([header.topics, header.names, prints]) : undefined,
  );
  for (let from = 0; from < changes.length; from += BATCH) await store.apply(changes.slice(from, from + BATCH));
  if (!indexes.isWritten) await store.writeIndex(indexes, { ...collection, events: wanted.map(({ event }) => event) });
  await store.writeSurroundings(events);
  await store.finish({ ...summarise(collection), changed: now.slice(0, 10) }, whole, indexes);

  const added = changes.filter((change) => !change.stored).length;
  const removed = changes.filter((change) => !change.event).length;
  const changed = changes.length - added - removed;
  return { added, changed, removed, unchanged: events.length - added - changed };

  /** An event is changed when its content is, not when only the layout of its items is. */
  function wantedEvent(event: HistoricalEvent, before: StoredEvent | undefined): WantedEvent {
    const content = store.contentFingerprint(event);
    const changed = (before?.content === content && before.changed) || now;
    return { event: { ...event, changed }, fingerprint: store.fingerprint(event), content };
  }
}

type Stored = ReadonlyMap<string, StoredEvent>;

function removals(stored: Stored, wanted: readonly WantedEvent[]): EventChange[] {
  const ids = new Set(wanted.map(({ event }) => event.id));
  return [...stored.values()].filter(({ id }) => !ids.has(id)).map((each) => ({ stored: each }));
}

function writes(stored: Stored, wanted: readonly WantedEvent[]): EventChange[] {
  return wanted
    .filter(({ event, fingerprint }) => stored.get(event.id)?.fingerprint !== fingerprint)
    .map((each) => ({ ...each, stored: stored.get(each.event.id) }));
}
