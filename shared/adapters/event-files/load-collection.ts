import type { Collection } from '../../domain/collection';
import { type CheckedCollection, type SeenEvent, checkCollection } from './check-collection';
import { headerOf } from './resolve-names';
import { type FileEvent, resolveRelated } from './resolve-related';

export interface LoadedCollection extends CheckedCollection {
  /** Absent when there are faults. */
  readonly collection?: Collection;
}

/** Reads a folder into memory. `see` is given each event as its file has it. */
export async function loadCollection(dir: string, see?: (seen: SeenEvent) => void): Promise<LoadedCollection> {
  const events: FileEvent[] = [];
  const checked = await checkCollection(dir, (seen) => {
    if (seen.sound) events.push(seen.sound.event);
    see?.(seen);
  });
  const { file } = checked;
  return file ? { ...checked, collection: { ...headerOf(file), events: resolveRelated(events) } } : checked;
}
