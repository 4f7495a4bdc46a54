import { languages } from '../../language/languages';
import { nearestChoice } from '../../language/searching/spelling';
import { mentionFinder } from '../../language/searching/name-mentions';
import { wordFormsOf } from '../../language/searching/word-forms';
import type { CollectionFile } from './collection-file-schema';
import type { CompleteEvent } from './complete-event';
import type { Fault, FolderFile } from './file-check';

/** Checks that what collection.yaml tells search about names is of use: the names stand in events, wider places exist. */
export function checkNames(
  file: FolderFile,
  { names = {} }: CollectionFile,
  events: readonly CompleteEvent[],
): Fault[] {
  const named = new Set(events.flatMap(namesIn));
  const told = Object.entries(names).filter(([, { aliases, within }]) => aliases.length + within.length > 0);
  const wider = new Set(told.flatMap(([, { within }]) => within));
  const rest = told.filter(([name]) => !named.has(name) && !wider.has(name));
  const mentioned = mentionedIn(
    events,
    rest.map(([name, { text, aliases }]) => ({ name, text: { en: name, ...text }, aliases })),
  );
  return [
    ...rest
      .filter(([name]) => !mentioned.has(name))
      .map(([name]) => fault([], name, `no event has the name "${name}": its aliases find nothing`)),
    ...told.flatMap(([name, { within }]) =>
      within.flatMap((place) => {
        if (place === name) return [fault([name], 'within', `"${name}" is not within itself`)];
        if (place in names || named.has(place)) return [];
        const nearest = nearestChoice(place, Object.keys(names));
        return [fault([name], 'within', `there is no name "${place}"${nearest ? `: did you mean "${nearest}"?` : ''}`)];
      }),
    ),
  ];

  function fault(path: readonly string[], key: string, message: string): Fault {
    return { file: file.path, ...file.placeOfKey(['names', ...path], key), message };
  }
}

function namesIn({ places = [], people = [], organisations = [] }: CompleteEvent): string[] {
  return [...places, ...people, ...organisations];
}

function mentionedIn(
  events: readonly CompleteEvent[],
  names: readonly {
    readonly name: string;
    readonly text: Readonly<Record<string, string>>;
    readonly aliases: string[];
  }[],
): ReadonlySet<string> {
  const find = mentionFinder(names, wordFormsOf(languages));
  const texts =
    names.length === 0 ? [] : events.flatMap(({ title, summary, outcome }) => [title, summary, outcome?.text]);
  const found = texts.flatMap((text) => Object.values(text ?? {}).flatMap(find));
  return new Set(found.map(({ name }) => name));
}
