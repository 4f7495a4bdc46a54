import { basename } from 'node:path';
import * as z from 'zod/mini';
import { nearestChoice } from '../../language/searching/spelling';
import type { Fault } from './file-check';
import type { EventEntry } from './file-entries';
import { ownText } from '../own-text';

/** Checks of ids that involve all events. */

const id = z.string();

/** The ids in a file. What cannot be read is left out: the schema reports it. */
const idsSchema = z.object({
  id: z.catch(z.optional(id), undefined),
  related: z.catch(z._default(z.array(z.catch(z.object({ id }), { id: '' })), []), []),
  formerIds: z.catch(z._default(z.array(z.catch(id, '')), []), []),
});

/** What is kept of an event: not its value, so that a folder of any size can be checked. */
interface IdsOfEntry extends z.infer<typeof idsSchema>, Pick<EventEntry, 'path' | 'name' | 'placeOf'> {
  /** Whether the id is in the file, and not made. */
  readonly isGiven: boolean;
  readonly id: string;
}

/** To advise, a wrong id is compared with all others. */
const MOST_ADVISED = 100;

/**
 * Checks events that are added one after another: an id is that of one event, and the name of its file; related events
 * exist; former ids are of one event.
 */
export function idChecker() {
  const known: IdsOfEntry[] = [];
  /** An event that cannot be read may be one that others are related to. */
  let isComplete = true;
  return {
    /** The id is undefined when it cannot be told. */
    add({ path, name, value, placeOf }: EventEntry, id: string | undefined): void {
      const { data } = idsSchema.safeParse(value);
      isComplete &&= id !== undefined && value !== undefined;
      if (data && id !== undefined)
        known.push({
          id: ownText(id),
          isGiven: data.id !== undefined,
          related: data.related.map((other) => ({ id: ownText(other.id) })),
          formerIds: data.formerIds.map(ownText),
          ...{ path, placeOf },
          ...(name !== undefined && { name }),
        });
    },

    faults(): Fault[] {
      const byId = grouped(known, (each) => [each.id]);
      const byFormerId = grouped(known, ({ formerIds }) => formerIds);
      const advise = adviser(byId);
      return known.flatMap((each) => [
        ...nameFaults(each),
        ...sameIdFaults(each, byId),
        ...(isComplete ? relatedFaults(each, byId, advise) : []),
        ...formerIdFaults(each, byId, byFormerId),
      ]);
    },
  };
}

type ById = ReadonlyMap<string, readonly IdsOfEntry[]>;

function adviser(byId: ById): (id: string) => string {
  let advised = 0;
  return (id) => {
    const nearest = advised < MOST_ADVISED ? nearestChoice(id, [...byId.keys()]) : undefined;
    advised += 1;
    return nearest === undefined ? '' : `: did you mean "${nearest}"?`;
  };
}

function nameFaults(each: IdsOfEntry): Fault[] {
  const { id, isGiven, name } = each;
  if (!isGiven || name === undefined || name === id) return [];
  return [fault(each, ['id'], `id "${id}" is not the name of the file, "${name}"`)];
}

function sameIdFaults(each: IdsOfEntry, byId: ById): Fault[] {
  const { id, isGiven } = each;
  return (byId.get(id) ?? [])
    .filter((other) => other !== each)
    .map((other) => {
      const { line, column } = other.placeOf(['id']);
      const place = `${basename(other.path)}:${line}:${column}`;
      return isGiven
        ? fault(each, ['id'], `id "${id}" is also in ${place}`)
        : fault(each, ['title'], `the same date and title are also in ${place}: leave one out, or give it an "id"`);
    });
}

function relatedFaults(each: IdsOfEntry, byId: ById, advise: (id: string) => string): Fault[] {
  return each.related.flatMap((other, index) => {
    const path = ['related', index, 'id'];
    if (other.id === each.id) return [fault(each, path, 'an event is not related to itself')];
    if (other.id === '' || byId.has(other.id)) return [];
    return [fault(each, path, `there is no event "${other.id}"${advise(other.id)}`)];
  });
}

function formerIdFaults(each: IdsOfEntry, byId: ById, byFormerId: ById): Fault[] {
  return each.formerIds.flatMap((former, index) => {
    const path = ['formerIds', index];
    const [current] = byId.get(former) ?? [];
    if (current) return [fault(each, path, `former id "${former}" is the id of ${basename(current.path)}`)];
    const rival = byFormerId.get(former)?.find((other) => other !== each && former !== '');
    return rival ? [fault(each, path, `former id "${former}" is also in ${basename(rival.path)}`)] : [];
  });
}

function fault({ path: file, placeOf }: IdsOfEntry, path: readonly PropertyKey[], message: string): Fault {
  return { file, ...placeOf(path), message };
}

function grouped(all: readonly IdsOfEntry[], keysOf: (each: IdsOfEntry) => readonly string[]): ById {
  const groups = new Map<string, IdsOfEntry[]>();
  for (const each of all)
    for (const key of keysOf(each)) {
      const group = groups.get(key);
      if (group) group.push(each);
      else groups.set(key, [each]);
    }
  return groups;
}
