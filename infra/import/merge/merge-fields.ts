import { type Fields, type RecordedEvent, digestOf } from './record';

/** What an import does to an event that is there already. */
export interface Merge {
  /** The new values of fields; undefined for one that is left out now. */
  readonly changes: ReadonlyMap<string, unknown>;
  /** Fields that differ in the file, but were edited since: they stay as they are. */
  readonly kept: readonly string[];
}

/** Takes over what has changed in the imported file since the last import, but for what a person has edited. */
export function mergeFields(current: Fields, imported: Fields, last: RecordedEvent['fields'] | undefined): Merge {
  const changes = new Map<string, unknown>();
  const kept: string[] = [];
  for (const name of new Set([...Object.keys(imported), ...Object.keys(last ?? {})])) {
    const next = digestOf(imported[name]);
    const before = last?.[name] ?? '';
    const now = digestOf(current[name]);
    if (next === now || (last && next === before)) continue;
    if (last && now === before) changes.set(name, imported[name]);
    else kept.push(name);
  }
  return { changes, kept };
}
