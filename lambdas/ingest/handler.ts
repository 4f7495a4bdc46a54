import type { LoadedCollection } from '../../shared/adapters/event-files/load-collection';
import { type IngestResult, ingest } from '../../shared/use-cases/editing/ingest';
import type { CollectionStore } from '../../shared/use-cases/collection-ports';
import type { Clock } from '../../shared/use-cases/ports';

export interface IngestDependencies {
  readonly store: CollectionStore;
  readonly load: () => Promise<LoadedCollection>;
  readonly clock: Clock;
}

/**
 * Makes the table hold the events of the deploy. When they have faults nothing is stored, and the error names the first
 * and counts the others. Deleting the step deletes no events: they go with the table.
 */
export function createHandler({ store, load, clock }: IngestDependencies) {
  return {
    async put(): Promise<IngestResult> {
      const { collection, faults } = await load();
      if (collection) return ingest(store, collection, clock);
      const [first, ...others] = faults.map(
        ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
      );
      throw new Error(
        `${first ?? 'there are no events'}${others.length > 0 ? ` (and ${others.length} more: npm run events:check shows all)` : ''}`,
      );
    },
  };
}
