import { createHash } from 'node:crypto';
import type { CollectionStore, EventChange, StoredEvent, WantedEvent } from '../../use-cases/collection-ports';
import { DRAWS, drawItemsOf, storedDraws } from './draw-items';
import { LAYOUT, STORED_PREFIX, itemsOf, keyText, parseKey, storedKey, summaryKey } from './event-items';
import { indexItemsOf, searchPartition } from './search/index-items';
import { storedEventSchema, summaryItemSchema } from './stored-schemas';
import { syncPartition } from './sync-partition';
import { type Table, type Write, keySchema } from './table';
import { TURNS, YEARS, turnItemsOf, yearItemsOf } from './turn-items';

/** The events in the table, as `ingest` writes them. */
export function dynamoCollectionStore(table: Table): CollectionStore {
  return {
    fingerprint: (value) => hash([LAYOUT, value]),
    contentFingerprint: hash,

    async finished() {
      const item = await table.get(summaryKey, { consistent: true });
      return item && summaryItemSchema.parse(item).fingerprint;
    },

    async stored() {
      const items = await table.query({ pk: summaryKey.pk, sk: { prefix: STORED_PREFIX }, consistent: true });
      return items.map((item) => storedEventSchema.parse(item));
    },

    /** Names the index before any of it is written, so that no part of it can be left over unknown. */
    async begin(index) {
      const item = await table.update(summaryKey, {
        expression: `REMOVE fingerprint${index === undefined ? '' : ' ADD searchIndexes :index'}`,
        ...(index !== undefined && { values: { ':index': new Set([index]) } }),
      });
      const { searchIndex: inUse, searchIndexes = [] } = summaryItemSchema.parse(item);
      const all = new Set([...searchIndexes, ...(inUse === undefined ? [] : [inUse])]);
      return { wanted: index, isWritten: inUse === index, stale: [...all].filter((each) => each !== index) };
    },

    /**
     * Three steps, so that a row of the collection names every item for as long as it may exist: name the items that
     * will exist, write and remove items, name those that exist.
     */
    async apply(changes) {
      const steps = changes.map((change) => stepsOf(change));
      await table.writeAll(steps.flatMap(({ intent }) => intent));
      await table.writeAll(steps.flatMap(({ items }) => items));
      await table.writeAll(steps.flatMap(({ result }) => result));
    },

    async writeIndex({ wanted }, collection) {
      if (wanted !== undefined) await table.writeAll(indexItemsOf(wanted, collection).map(put));
    },

    async writeSurroundings(events) {
      await syncPartition(table, TURNS, turnItemsOf(events));
      await syncPartition(table, YEARS, yearItemsOf(events));
      await syncPartition(table, DRAWS, drawItemsOf(events, await storedDraws(table)));
    },

    /** Switches search to the new index before it removes stale ones; the fingerprint comes last. */
    async finish(summary, fingerprint, { wanted, stale }) {
      const state = { ...summaryKey, summary, searchIndex: wanted };
      if (stale.length > 0) await table.put({ ...state, searchIndexes: new Set(stale) });
      for (const index of stale) {
        const items = await table.query({ pk: searchPartition(index), consistent: true, keysOnly: true });
        await table.writeAll(items.map((item) => ({ remove: keySchema.parse(item) })));
      }
      await table.put({ ...state, fingerprint });
    },
  };
}

function stepsOf(change: EventChange): Record<'intent' | 'items' | 'result', Write[]> {
  const { event, stored } = change;
  const { id } = change.event ?? change.stored;
  const items = event ? itemsOf(event) : [];
  const keys = items.map(keyText);
  const stale = stored?.keys.filter((key) => !keys.includes(key)) ?? [];
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

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}

function put(item: object): Write {
  return { put: item };
}
