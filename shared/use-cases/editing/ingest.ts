import { type Collection, type CollectionStream, streamOf } from '../../domain/collection';
import { summariser } from '../../domain/collection-summary';
import { pairFinder } from '../../domain/event-pair';
import type { HistoricalEvent } from '../../domain/historical-event';
import { utcDay } from '../../domain/utc-day';
import { titleRules } from '../../language/game/title-rules';
import type { CollectionStore, EventChange, StoreRun, StoredEvent } from '../collection-ports';
import type { Clock } from '../ports';
import { withFormerWordings } from './former-wordings';
import { joinStored } from './join-stored';

export interface IngestResult {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** How many events are changed together: bounds what is held at once. */
const BATCH = 100;

/**
 * Makes the store hold exactly the collection, and reads it as a stream. Writes only what differs; nothing when nothing
 * does. After a crash at any point, the next run completes the work, whichever collection it is given.
 */
export async function ingest(
  store: CollectionStore,
  collection: Collection | CollectionStream,
  clock: Clock,
): Promise<IngestResult> {
  const stream = 'read' in collection ? collection : streamOf(collection, store.contentFingerprint);
  const fingerprint = store.fingerprint(stream.fingerprint);
  const counts = { added: 0, changed: 0, removed: 0, unchanged: 0 };
  const nothing = { ...counts, unchanged: stream.count };
  if ((await store.storedFingerprint()) === fingerprint) return nothing;

  const now = `${clock.now().toISOString().slice(0, 19)}Z`;
  const summing = summariser(stream.header);
  const pairing = pairFinder(titleRules, utcDay(clock.now()));
  const run = await store.begin(stream.header, fingerprint);
  if (!run) return nothing;
  let batch: EventChange[] = [];
  try {
    // They come last: an event that was renamed has its former wordings under its old id.
    const removals: EventChange[] = [];
    for await (const { event, stored } of joinStored(stream.read(), store.stored())) {
      const change = event ? wanted(event, stored) : stored && { stored };
      if (!change) continue;
      if (change.event) {
        summing.add(change.event);
        pairing.add(change.event);
        await run.add(change.event);
      }
      const isChange = !change.event || change.fingerprint !== stored?.fingerprint;
      counts[!isChange ? 'unchanged' : !change.event ? 'removed' : stored ? 'changed' : 'added'] += 1;
      if (isChange) (change.event ? batch : removals).push(change);
      if (batch.length === BATCH) await apply(run);
    }
    await apply(run);
    for (let from = 0; from < removals.length; from += BATCH) {
      batch = removals.slice(from, from + BATCH);
      await apply(run);
    }
    const pairs = pairing.pairs();
    const summary = { ...summing.summary(), pairs: pairs.length, changed: now.slice(0, 10) };
    await run.finish(summary, pairs, fingerprint);
  } finally {
    await run.close();
  }
  return counts;

  async function apply(to: StoreRun): Promise<void> {
    if (batch.length === 0) return;
    const added = to.isNew ? [] : batch.flatMap(newIn);
    if (added.length > 0) await to.noteNew(added, clock.now());
    await to.apply(await withFormerWordings(store, batch, now));
    batch = [];
  }

  /** A crashed run may have named an event without storing it. One that was renamed is not new. */
  function newIn({ event, stored }: EventChange): HistoricalEvent[] {
    const isNew = stored?.content === undefined && (event?.formerIds ?? []).length === 0;
    return event && isNew ? [event] : [];
  }

  /** An event is changed when its content is, not when only the layout of its items is. */
  function wanted(event: HistoricalEvent, stored: StoredEvent | undefined): EventChange {
    const content = store.contentFingerprint(event);
    const changed = (stored?.content === content && stored.changed) || now;
    return { event: { ...event, changed }, fingerprint: store.fingerprint(event), content, stored };
  }
}
