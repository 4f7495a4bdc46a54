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
import { DAY_INDEX, dayIndexItemsOf } from './day-index';
import { DRAWS, drawItemsOf, storedDraws } from './draw-items';
import {
  LAYOUT,
  STORED_PREFIX,
  cardKey,
  itemsOf,
  keyText,
  movedKey,
  parseKey,
  storedKey,
  summaryKey,
} from './event-items';
import { HIGHLIGHTS, highlightItemsOf } from './highlight-items';
import { PAIRS, pairItemsOf } from './pair-items';
import { NAMED, namedItemsOf } from './named-items';
import { indexItemsOf, searchPartition } from './search/index-items';
import { cardSchema, storedEventSchema, summaryItemSchema } from './stored-schemas';
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

    async cards(ids) {
      const items = await table.getAll(ids.map(cardKey));
      return new Map(items.map((item) => cardSchema.parse(item).event).map((event) => [event.id, event]));
    },

    async begin(header) {
      await table.update(summaryKey, { expression: 'REMOVE fingerprint' });
      return storeRun(table, header);
    },
  };
}

function storeRun(table: Table, header: CollectionHeader): StoreRun {
  const events: HistoricalEvent[] = [];
  /** A former id may go from one event to another, which must not lose it again. */
  const moved = new Set<string>();
  return {
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
      for (const formerId of event.formerIds ?? []) moved.add(keyText(movedKey(formerId)));
    },

    /** Switches search to the new index before it removes stale ones; the fingerprint comes last. */
    async finish(summary, pairs, whole) {
      await syncPartition(table, TURNS, turnItemsOf(events));
      await syncPartition(table, YEARS, yearItemsOf(events));
      await syncPartition(table, NAMED, namedItemsOf(events, header));
      await syncPartition(table, HIGHLIGHTS, highlightItemsOf(events));
      await syncPartition(table, DAY_INDEX, dayIndexItemsOf(events));
      await syncPartition(table, DRAWS, drawItemsOf(events, await storedDraws(table)));
      await syncPartition(table, PAIRS, pairItemsOf(pairs));
      const index =
        events.length > 0 ? fingerprint([LAYOUT, header.topics, header.names, events.map(fingerprint)]) : undefined;
      const stale = await writeIndex(index);
      const state = { ...summaryKey, summary, searchIndex: index };
      if (stale.length > 0) await table.put({ ...state, searchIndexes: new Set(stale) });
      for (const name of stale) {
        const items = await table.query({ pk: searchPartition(name), consistent: true, keysOnly: true });
        await table.writeAll(items.map((item) => ({ remove: keySchema.parse(item) })));
      }
      await table.put({ ...state, fingerprint: whole });
    },
  };

  /** Names the index before any of it is written, so that no part of it can be left over unknown. Gives the others. */
  async function writeIndex(index: string | undefined): Promise<readonly string[]> {
    const item = await table.update(summaryKey, {
      expression: `REMOVE fingerprint${index === undefined ? '' : ' ADD searchIndexes :index'}`,
      ...(index !== undefined && { values: { ':index': new Set([index]) } }),
    });
    const { searchIndex: inUse, searchIndexes = [] } = summaryItemSchema.parse(item);
    if (index !== undefined && inUse !== index)
      await table.writeAll(indexItemsOf(index, { ...header, events }).map(put));
    return [...new Set([...searchIndexes, ...(inUse === undefined ? [] : [inUse])])].filter((each) => each !== index);
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
