import { setTimeout as wait } from 'node:timers/promises';
import type { CollectionStore } from '../../use-cases/collection-ports';
import { fingerprint } from '../fingerprint';
import { systemClock } from '../system-clock';
import { readCards } from './cards';
import { LAYOUT, summaryKey } from './event-items';
import { type LeaseTime, takeLease } from './run-lease';
import { storeRun } from './store-run';
import { summaryItemSchema } from './stored-schemas';
import { storedEvents } from './stored-events';
import type { Table } from './table';

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
