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
import { LAYOUT, STORED_PREFIX, itemsOf, keyText, movedKey, parseKey, storedKey, summaryKey } from './event-items';
import { HIGHLIGHTS, highlightItemsOf } from './highlight-items';
import { PAIRS, pairItemsOf } from './pair-items';
import { NAMED, namedItemsOf } from './named-items';
import { lastNewsDay, noteNews } from './news-items';
import { indexContent } from './search/index-content';
import { searchPartition } from './search/index-lists';
import { type StoredIndex, storeIndex } from './search/store-index';
import { cleanBlocks } from './search/write-index';
import { fieldsOf, indexIn, storedEventSchema, summaryItemSchema } from './stored-schemas';
import { syncPartition } from './sync-partition';
import { type Table, type Write, keySchema } from './table';
import { TURNS, YEARS, turnItemsOf, yearItemsOf } from './turn-items';

/** The events in the table, as `ingest` writes them. */
export function dynamoCollectionStore(table: Table): CollectionStore {
  return {
    fingerprint: (value) => fingerprint([LAYOUT, value]),
    contentFingerprint: fingerprint,

    async state() {
      const item = await table.get(summaryKey, { consistent: true });
      const { summary, fingerprint: whole } = item ? summaryItemSchema.parse(item) : {};
      return { fingerprint: whole, isNew: summary === undefined };
    },

    async *stored() {
      const rows = { pk: summaryKey.pk, sk: { prefix: STORED_PREFIX }, consistent: true };
      for await (const items of table.queryPages(rows))
        yield* items.map((item): StoredEvent => storedEventSchema.parse(item));
    },

    cards: (ids) => readCards(table, ids),

    async begin(header) {
      await table.update(summaryKey, { expression: 'REMOVE fingerprint' });
      return storeRun(table, header);
    },
  };
}

function storeRun(table: Table, header: CollectionHeader): StoreRun {
  const events: HistoricalEvent[] = [];
  const content = indexContent(header);
  /** A former id may go from one event to another, which must not lose it again. */
  const moved = new Set<string>();
  return {
    noteNew: (added, at) => noteNews(table, added, at),

    /**
     * Three steps, so that a row of the collection names every item for as long as it may exist: name the items that
     * will exist, write and remove items, name those that exist.
     */
    async apply(changes) {
      const steps = changes.map((change) => stepsOf(change, moved));
      await table.writeAll(steps.flatMap(({ intent }) => intent));
      await table.writeAll(steps.flatMap(({ items }) => items));
      await table.writeAll(steps.flatMap(({ result }) => result));
    },

    add(event) {
      events.push(event);
      content.add(event);
      for (const formerId of event.formerIds ?? []) moved.add(keyText(movedKey(formerId)));
    },

    /** Switches search to the new index before it removes what was before it; the fingerprint comes last. */
    async finish(summary, pairs, whole) {
      await syncPartition(table, TURNS, turnItemsOf(events));
      await syncPartition(table, YEARS, yearItemsOf(events));
      await syncPartition(table, NAMED, namedItemsOf(events, header));
      await syncPartition(table, HIGHLIGHTS, highlightItemsOf(events));
      await syncPartition(table, DAY_INDEX, dayIndexItemsOf(events));
      await syncPartition(table, DRAWS, drawItemsOf(events, await storedDraws(table)));
      await syncPartition(table, PAIRS, pairItemsOf(pairs));
      const { index, toClean, stale } = await writeIndex();
      const state = { ...summaryKey, summary: { ...summary, lastAdded: await lastNewsDay(table) }, ...fieldsOf(index) };
      if (stale.length + toClean.length > 0)
        await table.put({ ...state, searchIndexes: stale.length > 0 ? new Set(stale) : undefined });
      if (index) await cleanBlocks(table, index.name, toClean);
      for (const name of stale) {
        const items = await table.query({ pk: searchPartition(name), consistent: true, keysOnly: true });
        await table.writeAll(items.map((item) => ({ remove: keySchema.parse(item) })));
      }
      await table.put({ ...state, fingerprint: whole });
    },

    close: () => {
      content.close();
    },
  };

  /** Names an index before any of it is written, so that no part of it can be left over unknown. */
  async function writeIndex(): Promise<StoredIndex & { readonly stale: readonly string[] }> {
    let item = await table.get(summaryKey, { consistent: true });
    const vocabulary = fingerprint([LAYOUT, header.topics, header.names]);
    const stored = await storeIndex(
      table,
      content,
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

function stepsOf(change: EventChange, moved: ReadonlySet<string>): Record<'intent' | 'items' | 'result', Write[]> {
  const { event, stored } = change;
  const { id } = change.event ?? change.stored;
  const items = event ? itemsOf(event) : [];
  const keys = items.map(keyText);
  const stale = stored?.keys.filter((key) => !keys.includes(key) && !moved.has(key)) ?? [];
  const row = (given: Omit<StoredEvent, 'id'>) => put({ ...storedKey(id), id, ...given });
  return {
    // The last complete version stays known until there is a new one.
    intent: [row({ ...stored, fingerprint: '', keys: [...keys, ...stale] })],
    items: [...items.map(put), ...stale.map((key) => ({ remove: parseKey(key) }))],
    result: [event ? row({ ...resultOf(change), keys }) : { remove: storedKey(id) }],
  };
}

function resultOf({ event, fingerprint, content }: WantedEvent): Omit<StoredEvent, 'id' | 'keys'> {
  return { fingerprint, content, changed: event.changed };
}

function put(item: object): Write {
  return { put: item };
}
