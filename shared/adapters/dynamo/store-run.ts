import type { CollectionHeader } from '../../domain/collection';
import type { HistoricalEvent } from '../../domain/historical-event';
import type { StoreRun } from '../../use-cases/collection-ports';
import { fingerprint } from '../fingerprint';
import { stepsOf } from './change-steps';
import { DAY_INDEX, dayIndexItemsOf } from './day-index';
import { DRAWS, drawItemsOf, storedDraws } from './draw-items';
import { LAYOUT, keyText, movedKey, summaryKey } from './event-items';
import { HIGHLIGHTS, highlightItemsOf } from './highlight-items';
import { keeping, underLease } from './leased-table';
import { NAMED, namedContent } from './named-items';
import { lastNewsDay, noteNews } from './news-items';
import { PAIRS, pairItemsOf } from './pair-items';
import { type RunLease, overtaken } from './run-lease';
import { indexContent } from './search/index-content';
import { searchPartition } from './search/index-lists';
import { type StoredIndex, storeIndex } from './search/store-index';
import { cleanBlocks } from './search/write-index';
import { fieldsOf, indexIn, summaryItemSchema } from './stored-schemas';
import { syncPartition } from './sync-partition';
import { type Key, type Table, keySchema } from './table';
import { TURNING_POINTS, YEARS, turningPointItemsOf, yearItemsOf } from './turning-point-items';

/** One run of ingest, as long as it has the lease. `isNew`: nothing was stored before. */
export function storeRun(own: Table, lease: RunLease, header: CollectionHeader, isNew: boolean): StoreRun {
  const table = underLease(own, lease);
  let isFinished = false;
  const events: HistoricalEvent[] = [];
  const content = indexContent(header);
  const named = namedContent(header);
  /** A former id may go from one event to another, which must not lose it again. */
  const moved = new Set<string>();
  return {
    isNew,

    noteNew: (added, at) => noteNews(table, added, at),

    /**
     * Three steps, so that every item is named for as long as it may exist: name the items that will exist, in the lease;
     * write and remove items; name those that exist, each in the row of its event.
     */
    async apply(changes) {
      const steps = changes.map((change) => stepsOf(change, moved));
      await lease.announce(steps.map(({ pending }) => pending));
      await table.writeAll(steps.flatMap(({ items }) => items));
      await table.writeAll(steps.map(({ result }) => result));
    },

    async add(event) {
      events.push(event);
      await lease.keep();
      content.add(event);
      named.add(event);
      for (const formerId of event.formerIds ?? []) moved.add(keyText(movedKey(formerId)));
    },

    /** Switches search to the new index before it removes what was before it; the fingerprint comes last. */
    async finish(summary, pairs, whole) {
      await sync(TURNING_POINTS, turningPointItemsOf(events));
      await sync(YEARS, yearItemsOf(events));
      await sync(NAMED, named.items());
      await sync(HIGHLIGHTS, highlightItemsOf(events));
      await sync(DAY_INDEX, dayIndexItemsOf(events));
      await sync(DRAWS, drawItemsOf(events, await storedDraws(table)));
      await sync(PAIRS, pairItemsOf(pairs));
      const { index, toClean, stale } = await writeIndex();
      const state = { ...summaryKey, summary: { ...summary, lastAdded: await lastNewsDay(table) }, ...fieldsOf(index) };
      if (stale.length + toClean.length > 0)
        await putState({ ...state, run: lease.id, searchIndexes: stale.length > 0 ? new Set(stale) : undefined });
      if (index) await cleanBlocks(table, index.name, toClean);
      for (const name of stale) {
        const items = await table.query({ pk: searchPartition(name), consistent: true, keysOnly: true });
        await table.writeAll(items.map((item) => ({ remove: keySchema.parse(item) })));
      }
      await putState({ ...state, fingerprint: whole });
      isFinished = true;
    },

    async close() {
      content.close();
      // The fault that ended the run counts. A lease that is not given back ends by itself.
      await lease.release(isFinished).catch(() => undefined);
    },
  };

  async function sync(partition: string, items: Iterable<Key>): Promise<void> {
    await syncPartition(table, partition, keeping(lease, items));
  }

  /** Only while no other run has begun. */
  async function putState(state: object): Promise<void> {
    const isOwn = { condition: '#run = :run', names: { '#run': 'run' }, values: { ':run': lease.id } };
    if (!(await table.put(state, isOwn))) throw overtaken();
  }

  /** Names an index before any of it is written, so that no part of it can be left over unknown. */
  async function writeIndex(): Promise<StoredIndex & { readonly stale: readonly string[] }> {
    let item = await table.get(summaryKey, { consistent: true });
    const vocabulary = fingerprint([LAYOUT, header.topics, header.names]);
    const stored = await storeIndex(
      table,
      { events: content.events, blocks: (...given) => keeping(lease, content.blocks(...given)) },
      { vocabulary, inUse: item && indexIn(summaryItemSchema.parse(item)) },
      async (name) => {
        const update = { expression: 'ADD searchIndexes :name', values: { ':name': new Set([name]) } };
        item = await table.update(summaryKey, update);
      },
    );
    const { searchIndex, searchIndexes = [] } = summaryItemSchema.parse(item ?? {});
    const all = new Set([...searchIndexes, ...(searchIndex === undefined ? [] : [searchIndex])]);
    return { ...stored, stale: [...all].filter((name) => name !== stored.index?.name) };
  }
}
