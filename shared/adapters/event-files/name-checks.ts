import { publishedForms } from '../../language/published-forms';
import { nearestChoice } from '../../language/searching/spelling';
import { mentionFinder } from '../../language/searching/name-mentions';
import type { CollectionFile } from './collection-file-schema';
import type { CompleteEvent } from './complete-event';
import type { Fault, FolderFile } from './file-check';

/**
 * Checks that what collection.yaml tells search about names is of use, against events that are added one after another:
 * the names stand in events, wider places exist.
 */
export function nameChecker(file: FolderFile, { names = {} }: CollectionFile) {
  const told = Object.entries(names).filter(([, { aliases, within }]) => aliases.length + within.length > 0);
  const wider = new Set(told.flatMap(([, { within }]) => within));
  const named = new Set<string>();
  const unseen = new Set(told.map(([name]) => name).filter((name) => !wider.has(name)));
  const find = mentionFinder(
    told.map(([name, { text, aliases }]) => ({ name, text: { en: name, ...text }, aliases })),
    publishedForms(),
  );
  return {
    add(event: CompleteEvent): void {
      for (const name of namesIn(event)) {
        named.add(name);
        unseen.delete(name);
      }
      if (unseen.size === 0) return;
      for (const text of textsOf(event)) for (const { name } of find(text)) unseen.delete(name);
    },

    faults: (): Fault[] => [
      ...[...unseen].map((name) => fault([], name, `no event has the name "${name}": its aliases find nothing`)),
      ...told.flatMap(([name, { within }]) =>
        within.flatMap((place) => {
          if (place === name) return [fault([name], 'within', `"${name}" is not within itself`)];
          if (place in names || named.has(place)) return [];
          const nearest = nearestChoice(place, Object.keys(names));
          const advice = nearest === undefined ? '' : `: did you mean "${nearest}"?`;
          return [fault([name], 'within', `there is no name "${place}"${advice}`)];
        }),
      ),
    ],
  };

  function fault(path: readonly string[], key: string, message: string): Fault {
    return { file: file.path, ...file.placeOfKey(['names', ...path], key), message };
  }
}

function namesIn({ places = [], people = [], organisations = [] }: CompleteEvent): string[] {
  return [...places, ...people, ...organisations];
}

function textsOf({ title, summary, outcome }: CompleteEvent): string[] {
  return [title, summary, outcome?.text].flatMap((text) => Object.values(text ?? {}));
}
