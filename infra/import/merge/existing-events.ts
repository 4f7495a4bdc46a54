import { readdir } from 'node:fs/promises';
import { checkCollection } from '../../../shared/adapters/event-files/check-collection';
import { COLLECTION_FILE } from '../../../shared/adapters/event-files/read-folder';
import type { RecordedEvent } from './record';

/** The ids of the events that a folder has. */
export interface ExistingEvents {
  /** Those with a file of their own, which has the name of the id. */
  readonly ownFiles: ReadonlySet<string>;
  /** Those in lists and tables, which an import leaves alone. */
  readonly listed: ReadonlySet<string>;
}

/** Files that no import has written may be lists: only then is the whole folder read. */
export async function existingEvents(dir: string, recorded: readonly RecordedEvent[]): Promise<ExistingEvents> {
  const names = (await readdir(dir)).filter((name) => /\.(?:ya?ml|csv)$/.test(name) && name !== COLLECTION_FILE);
  const written = new Set(recorded.map(({ id }) => `${id}.yaml`));
  const listed = new Set<string>();
  if (names.some((name) => !written.has(name)))
    await checkCollection(dir, ({ id, entry }) => {
      if (id !== undefined && entry.name === undefined) listed.add(id);
    });
  const ownFiles = names.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
  return { ownFiles: new Set(ownFiles), listed };
}
