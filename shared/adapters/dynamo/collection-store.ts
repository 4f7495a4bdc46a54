import { setTimeout as wait } from 'node:timers/promises';
import type { CollectionHeader } from '../../domain/collection';
import type { HistoricalEvent } from '../../domain/historical-event';
import type {
  CollectionStore,
  EventChange,
  StoreRun,
  StoredEvent,
  WantedEvent,
} from '../../use-cases/collection-ports';
import { fingerprint } from '../fingerprint';
import { readCards } from './cards';
import { DAY_INDEX, dayIndexItemsOf } from './day-index';
import { DRAWS, drawItemsOf, storedDraws } from './draw-items';
import { LAYOUT, itemsOf, keyText, movedKey, parseKey, storedKey, summaryKey } from './event-items';
import { HIGHLIGHTS, highlightItemsOf } from './highlight-items';
import { PAIRS, pairItemsOf } from './pair-items';
import { NAMED, namedContent } from './named-items';
import { lastNewsDay, noteNews } from './news-items';
import { indexContent } from './search/index-content';
import { searchPartition } from './search/index-lists';
import { type StoredIndex, storeIndex } from './search/store-index';
import { cleanBlocks } from './search/write-index';
import { fieldsOf, indexIn, summaryItemSchema } from './stored-schemas';
import { type LeaseTime, type PendingEvent, type RunLease, overtaken, takeLease } from './run-lease';
import { storedEvents } from './stored-events';
import { syncPartition } from './sync-partition';
import { systemClock } from '../system-clock';
import { type Key, type Table, type Write, keySchema } from './table';
import { TURNS, YEARS, turnItemsOf, yearItemsOf } from './turn-items';

const SYSTEM_TIME: LeaseTime = { clock: systemClock, sleep: wait };

/** The events in the table, as `ingest` writes them. */
export function dynamoCollectionStore(table: Table, time = SYSTEM_TIME): CollectionStore {
  return {
    fingerprint: (value) => fingerprint([LAYOUT, value]),
    contentFingerprint: fingerprint,

    async storedFingerprint() {
      const item = await table.get(summaryKey, { consistent: true });
      return item && summaryItemSchema.parse(item).fingerprint;
    },

    stored: () => storedEvents(table),

    cards: (ids) => readCards(table, ids),

    async begin(header, whole) {
      const lease = await takeLease(table, time);
      const item = await table.update(summaryKey, {
        expression: 'SET #run = :run REMOVE fingerprint',
        condition: 'attribute_not_exists(fingerprint) OR fingerprint <> :whole',
        names: { '#run': 'run' },
        values: { ':run': lease.id, ':whole': whole },
      });
      if (item) return storeRun(table, lease, header, summaryItemSchema.parse(item).summary === undefined);
      await lease.release(true);
      return undefined;
    },
  };
}

function storeRun(own: Table, lease: RunLease, header: CollectionHeader, isNew: boolean): StoreRun {
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
      await sync(TURNS, turnItemsOf(events));
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

/** The table of a run, which keeps its lease. */
function underLease(table: Table, lease: RunLease): Table {
  return {
    ...table,
    get: (...given) => lease.keep().then(() => table.get(...given)),
    query: (query) => lease.keep().then(() => table.query(query)),
    queryPages: (query) => keeping(lease, table.queryPages(query)),
    getAll: (keys) => lease.keep().then(() => table.getAll(keys)),
    writeAll: (writes) => lease.keep().then(() => table.writeAll(writes)),
  };
}

/** Keeps the lease while things come that take time. */
async function* keeping<Each>(lease: RunLease, all: Iterable<Each> | AsyncIterable<Each>): AsyncGenerator<Each> {
  for await (const each of all) {
    await lease.keep();
    yield each;
  }
}

interface Steps {
  readonly pending: PendingEvent;
  readonly items: readonly Write[];
  readonly result: Write;
}

function stepsOf(change: EventChange, moved: ReadonlySet<string>): Steps {
  const { event, stored } = change;
  const { id } = change.event ?? change.stored;
  const items = event ? itemsOf(event) : [];
  const keys = items.map(keyText);
  const stale = stored?.keys.filter((key) => !keys.includes(key) && !moved.has(key)) ?? [];
  return {
    pending: { id, keys: [...keys, ...stale] },
    items: [...items.map(put), ...stale.map((key) => ({ remove: parseKey(key) }))],
    result: event ? put({ ...storedKey(id), id, ...resultOf(change), keys }) : { remove: storedKey(id) },
  };
}

function resultOf({ event, fingerprint, content }: WantedEvent): Omit<StoredEvent, 'id' | 'keys'> {
  return { fingerprint, content, changed: event.changed };
}

function put(item: object): Write {
  return { put: item };
}
