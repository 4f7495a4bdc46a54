import { areAlike, wordsOf } from '../../local/check/alike-titles';
import type { RecordedEvent } from './record';

/** By what an event is known again. */
export type Identity = Pick<RecordedEvent, 'key' | 'date' | 'title' | 'fields'>;

/**
 * The event of the last import that each is: the one with its key, or with its date and title, or the only one of that
 * title in the same file, or else the only one that has been given another title. Undefined for a new event.
 */
export function matchRecord(
  events: readonly Identity[],
  recorded: readonly RecordedEvent[],
  file: string,
): (RecordedEvent | undefined)[] {
  const left = new Set(recorded);
  const found = events.map((): RecordedEvent | undefined => undefined);
  const inFile = recorded.filter((each) => each.file === file);
  const passes: [candidates: readonly RecordedEvent[], by: (each: Identity) => string | undefined, unique: boolean][] =
    [
      [inFile, ({ key }) => key, false],
      [recorded, ({ date, title }) => `${date} ${title}`, false],
      [inFile, ({ title }) => title, true],
    ];
  for (const [candidates, by, unique] of passes) {
    const known = groupedBy(
      [...candidates].filter((each) => left.has(each)),
      by,
    );
    const open = groupedBy(
      [...events.keys()].filter((index) => !found[index]),
      (index) => {
        const event = events[index];
        return event && by(event);
      },
    );
    for (const [name, indexes] of open) {
      const matches = known.get(name) ?? [];
      if (unique && (indexes.length > 1 || matches.length > 1)) continue;
      indexes.forEach((index, nth) => {
        const match = matches[nth];
        if (!match) return;
        found[index] = match;
        left.delete(match);
      });
    }
  }
  events.forEach((event, index) => {
    if (found[index]) return;
    const [match, another] = inFile.filter((each) => left.has(each) && isRetitled(each, event));
    if (!match || another) return;
    found[index] = match;
    left.delete(match);
  });
  return found;
}

/** The title has changed, and of date, source and summary enough has not. */
function isRetitled(before: Identity, now: Identity): boolean {
  const isSame = (field: string) => before.fields[field] !== undefined && before.fields[field] === now.fields[field];
  if (before.date !== now.date && !isSame('sources')) return false;
  if (before.date === now.date && (isSame('sources') || isSame('summary'))) return true;
  return areAlike(wordsOf(before.title), wordsOf(now.title));
}

function groupedBy<Thing>(things: readonly Thing[], by: (thing: Thing) => string | undefined): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const name = by(thing);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), thing]);
  }
  return groups;
}
