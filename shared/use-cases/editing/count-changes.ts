import type { Collection } from '../../domain/collection';
import type { CollectionStore } from '../collection-ports';
import type { Clock } from '../ports';
import { type IngestResult, ingest } from './ingest';

/** What `ingest` would do with the collection. Writes nothing, and reads one item when nothing would change. */
export function countChanges(
  store: Pick<CollectionStore, 'fingerprint' | 'contentFingerprint' | 'finished' | 'stored'>,
  collection: Collection,
  clock: Clock,
): Promise<IngestResult> {
  const nothing = () => Promise.resolve();
  const begin = () => Promise.resolve({ wanted: undefined, isWritten: true, stale: [] });
  return ingest(
    { ...store, begin, apply: nothing, writeIndex: nothing, writeSurroundings: nothing, finish: nothing },
    collection,
    clock,
  );
}
