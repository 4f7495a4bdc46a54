import type { Collection, CollectionStream } from '../../shared/domain/collection';
import { type IngestResult, ingest } from '../../shared/use-cases/editing/ingest';
import type { CollectionStore } from '../../shared/use-cases/collection-ports';
import type { Clock } from '../../shared/use-cases/ports';

export interface IngestDependencies {
  readonly store: CollectionStore;
  readonly load: () => Promise<Collection | CollectionStream>;
  readonly clock: Clock;
}

/** Makes the table hold the events of the deploy. Deleting the step deletes no events: they go with the table. */
export function createHandler({ store, load, clock }: IngestDependencies) {
  return {
    async put(): Promise<IngestResult> {
      return ingest(store, await load(), clock);
    },
  };
}
