import { dynamoCollectionStore } from '../../../shared/adapters/dynamo/collection-store';
import { dynamoEventRepository } from '../../../shared/adapters/dynamo/event-repository';
import type { Table } from '../../../shared/adapters/dynamo/table';
import { systemClock } from '../../../shared/adapters/system-clock';
import type { Collection } from '../../../shared/domain/collection';
import type { LocalText } from '../../../shared/domain/historical-event';
import { languages } from '../../../shared/language/languages';
import { textIn } from '../../../shared/language/local-text';
import { countChanges } from '../../../shared/use-cases/editing/count-changes';
import type { IngestResult } from '../../../shared/use-cases/editing/ingest';
import { isDenied } from './account';

/** What a deploy does to the deployed collection. */
export interface CollectionChange {
  /** Undefined when the deployed events cannot be read. */
  readonly counts: IngestResult | undefined;
  /** The title of the deployed collection, if there is one. */
  readonly title?: string | undefined;
}

/** Compares a collection with what the table holds, if there is a table. */
export async function collectionChange(collection: Collection, table: Table | undefined): Promise<CollectionChange> {
  if (!table) return { counts: { added: collection.events.length, changed: 0, removed: 0, unchanged: 0 } };
  try {
    const counts = await countChanges(dynamoCollectionStore(table), collection, systemClock);
    const deployed = await dynamoEventRepository(table, systemClock).summary();
    return { counts, title: deployed && titleOf(deployed) };
  } catch (error) {
    if (isDenied(error)) return { counts: undefined };
    throw error;
  }
}

export function titleOf({ title }: { readonly title: LocalText }): string {
  return textIn(languages[0], title);
}

/** "3 added, 1 changed, 0 removed, 8 unchanged". */
export function formatCounts({ added, changed, removed, unchanged }: IngestResult): string {
  return `${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`;
}

/** Which part of the deployed events may be removed without a question. */
const UNASKED = 1 / 10;

/**
 * What makes the change one to ask about: it takes another collection in the place of the deployed one, or removes many of
 * its events. Undefined when nothing does.
 */
export function doubtAbout(collection: Collection, { counts, title }: CollectionChange): string | undefined {
  if (!counts) return 'the deployed events cannot be read, so it is not known what would be removed';
  const { changed, removed, unchanged } = counts;
  const before = changed + removed + unchanged;
  if (removed <= before * UNASKED) return undefined;
  const [old = 'the deployed one', ours] = [title, titleOf(collection)];
  return changed + unchanged === 0
    ? `this replaces the collection “${old}”, all ${before} events of it, with “${ours}”`
    : `this removes ${removed} of the ${before} events of “${old}”`;
}
