import type { Collection } from '../../domain/collection';
import type { CollectionStore } from '../collection-ports';
import type { Clock } from '../ports';
import { type IngestResult, ingest } from './ingest';

/** What `ingest` would do with the collection. Writes nothing, and reads one item when nothing would change. */
export function countChanges(store: CollectionStore, collection: Collection, clock: Clock): Promise<IngestResult> {
  const nothing = () => Promise.resolve();
  const begin = () =>
    Promise.resolve({
      isNew: true,
      noteNew: nothing,
      apply: nothing,
      add: nothing,
      finish: nothing,
      close: nothing,
    });
  // What is stored would only be kept as the former wording.
  const cards = () => Promise.resolve(new Map());
  return ingest({ ...store, cards, begin }, collection, clock);
}
