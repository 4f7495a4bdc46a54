import { basename } from 'node:path';
import * as z from 'zod/mini';
import { nearestChoice } from '../../language/searching/spelling';
import type { Fault } from './file-check';
import type { EventEntry } from './file-entries';

/** Checks of ids that involve all events. */

const id = z.string();

/** The ids in a file. What cannot be read is left out: the schema reports it. */
const idsSchema = z.object({
  id: z.catch(z.optional(id), undefined),
  related: z.catch(z._default(z.array(z.catch(z.object({ id }), { id: '' })), []), []),
  formerIds: z.catch(z._default(z.array(z.catch(id, '')), []), []),
});

export interface IdentifiedEntry {
  readonly entry: EventEntry;
  /** Undefined when it cannot be told. */
  readonly id: string | undefined;
}

interface IdsOfEntry extends z.infer<typeof idsSchema> {
  readonly entry: EventEntry;
  /** Whether the id is in the file, and not made. */
  readonly isGiven: boolean;
  readonly id: string;
}

/** An id is that of one event, and the name of its file; related events exist; former ids are of one event. */
export function checkIds(entries: readonly IdentifiedEntry[]): Fault[] {
  const known = entries.flatMap(({ entry, id }): IdsOfEntry[] => {
    const { data } = idsSchema.safeParse(entry.value);
    return data && id !== undefined ? [{ entry, ...data, isGiven: data.id !== undefined, id }] : [];
  });
  const byId = grouped(known, (each) => each.id);
  const byFormerId = grouped(
    known.flatMap(({ entry, formerIds }) => formerIds.map((former) => ({ entry, former }))),
    ({ former }) => former,
  );
  // An event that cannot be read may be one that others are related to.
  const isComplete = entries.every((each) => each.id !== undefined && each.entry.value !== undefined);
  return known.flatMap((each) => [
    ...nameFaults(each),
    ...sameIdFaults(each, byId),
    ...(isComplete ? relatedFaults(each, [...byId.keys()], byId) : []),
    ...formerIdFaults(each, byId, byFormerId),
  ]);
}

function nameFaults({ id, isGiven, entry }: IdsOfEntry): Fault[] {
  if (!isGiven || entry.name === undefined || entry.name === id) return [];
  return [fault(entry, ['id'], `id "${id}" is not the name of the file, "${entry.name}"`)];
}

function sameIdFaults({ id, isGiven, entry }: IdsOfEntry, byId: ReadonlyMap<string, readonly IdsOfEntry[]>): Fault[] {
  return (byId.get(id) ?? [])
    .filter((other) => other.entry !== entry)
    .map((other) => {
      const { line, column } = other.entry.placeOf(['id']);
      const place = `${basename(other.entry.path)}:${line}:${column}`;
      return isGiven
        ? fault(entry, ['id'], `id "${id}" is also in ${place}`)
        : fault(entry, ['title'], `the same date and title are also in ${place}: leave one out, or give it an "id"`);
    });
}

function relatedFaults(
  { id, related, entry }: IdsOfEntry,
  ids: readonly string[],
  byId: ReadonlyMap<string, unknown>,
): Fault[] {
  return related.flatMap((other, index) => {
    const path = ['related', index, 'id'];
    if (other.id === id) return [fault(entry, path, 'an event is not related to itself')];
    if (other.id === '' || byId.has(other.id)) return [];
    const nearest = nearestChoice(other.id, ids);
    const advice = nearest === undefined ? '' : `: did you mean "${nearest}"?`;
    return [fault(entry, path, `there is no event "${other.id}"${advice}`)];
  });
}

function formerIdFaults(
  { formerIds, entry }: IdsOfEntry,
  byId: ReadonlyMap<string, readonly IdsOfEntry[]>,
  byFormerId: ReadonlyMap<string, readonly { readonly entry: EventEntry }[]>,
): Fault[] {
  return formerIds.flatMap((former, index) => {
    const path = ['formerIds', index];
    const [current] = byId.get(former) ?? [];
    if (current) return [fault(entry, path, `former id "${former}" is the id of ${basename(current.entry.path)}`)];
    const rival = byFormerId.get(former)?.find((other) => other.entry !== entry && former !== '');
    return rival ? [fault(entry, path, `former id "${former}" is also in ${basename(rival.entry.path)}`)] : [];
  });
}

function fault(entry: EventEntry, path: readonly PropertyKey[], message: string): Fault {
  return { file: entry.path, ...entry.placeOf(path), message };
}

function grouped<Each>(all: readonly Each[], keyOf: (each: Each) => string): ReadonlyMap<string, readonly Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}
