import type { CollectionHeader } from '../../domain/collection';
import type { LocalText, Source } from '../../domain/historical-event';
import type { KnownName } from '../../domain/known-name';
import type { CollectionFile } from './collection-file-schema';
import type { CompleteEvent, CompleteSource } from './complete-event';
import type { FileEvent } from './resolve-related';

/** A collection but its events, with each English name turned into a text in every language. */
export function headerOf(file: CollectionFile): CollectionHeader {
  const { names = {}, topics = {}, sources, title, description, sourcesNote, searchExample, languages } = file;
  const local = nameTexts(file);
  return {
    ...{ title, description, sourcesNote, searchExample, languages, topics },
    ...(sources === 'none' && { isUnsourced: true }),
    names: Object.keys(names).flatMap((name) => knownName(name, names, local)),
  };
}

/** Turns the names in events into texts, too. */
export function nameResolver(file: CollectionFile): (event: CompleteEvent) => FileEvent {
  const local = nameTexts(file);
  return (event) => resolveEvent(event, local);
}

/** The text of a name in every language, the same object each time. */
function nameTexts({ names = {}, languages }: CollectionFile): (name: string) => LocalText {
  const texts = new Map<string, LocalText>();
  return (name) => {
    const known = texts.get(name);
    if (known) return known;
    // A name may be any word: "constructor" is one of every object.
    const translated = Object.hasOwn(names, name) ? names[name]?.text : undefined;
    const text = Object.fromEntries(languages.map((language) => [language, translated?.[language] ?? name]));
    texts.set(name, text);
    return text;
  };
}

type Names = NonNullable<CollectionFile['names']>;

/** Nothing for a name that is only translated. */
function knownName(name: string, names: Names, local: (name: string) => LocalText): readonly KnownName[] {
  const aliases = names[name]?.aliases ?? [];
  const within = widerPlaces(name, names);
  return aliases.length + within.length === 0 ? [] : [{ text: local(name), aliases, within: within.map(local) }];
}

/** The places that it lies in, the nearest first. */
function widerPlaces(name: string, names: Names): readonly string[] {
  const found = new Set<string>([name]);
  for (const each of found)
    for (const wider of (Object.hasOwn(names, each) ? names[each]?.within : undefined) ?? []) found.add(wider);
  return [...found].slice(1);
}

function resolveEvent(event: CompleteEvent, local: (name: string) => LocalText): FileEvent {
  const { attribution = [], places = [], people = [], organisations = [], sources } = event;
  const { outcome, originalDate, reason, ...rest } = event;
  const resolved = (source: CompleteSource): Source => ({ ...source, outlet: local(source.outlet) });
  return {
    ...rest,
    ...(originalDate !== undefined && { originalDate: [originalDate].flat() }),
    ...(reason !== undefined && { reason: typeof reason === 'string' ? local(reason) : reason }),
    attribution: attribution.map(({ speaker, via }) => ({ speaker: local(speaker), via: local(via) })),
    ...(outcome && { outcome: { ...outcome, sources: outcome.sources.map(resolved) } }),
    places: places.map(local),
    people: people.map(local),
    organisations: organisations.map(local),
    sources: sources.map(resolved),
  };
}
