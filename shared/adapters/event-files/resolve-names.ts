import type { Collection } from '../../domain/collection';
import type { HistoricalEvent, LocalText, Outcome, Source } from '../../domain/historical-event';
import type { KnownName } from '../../domain/known-name';
import type { CollectionFile } from './collection-file-schema';
import type { EventFile } from './event-file-schema';
import { type RelatedEvent, resolveRelated } from './resolve-related';

type SourceInFile = EventFile['sources'][number];
type OutcomeInFile = NonNullable<EventFile['outcome']>;

/** The collection from its files, with each English name turned into a text in every language. */
export function resolveNames({ names = {}, ...header }: CollectionFile, events: readonly EventFile[]): Collection {
  const local = (name: string): LocalText =>
    Object.fromEntries(header.languages.map((language) => [language, names[name]?.text[language] ?? name]));
  return {
    ...header,
    names: Object.keys(names).flatMap((name) => knownName(name, names, local)),
    events: resolveRelated(events).map((event) => resolveEvent(event, local)),
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
  for (const each of found) for (const wider of names[each]?.within ?? []) found.add(wider);
  return [...found].slice(1);
}

function resolveEvent(event: RelatedEvent, local: (name: string) => LocalText): HistoricalEvent {
  const { attribution = [], places = [], people = [], organisations = [], sources } = event;
  const { outcome, originalDate, ...rest } = event;
  const resolved = (source: SourceInFile): Source => ({ ...source, outlet: local(source.outlet) });
  return {
    ...rest,
    ...(originalDate !== undefined && { originalDate: [originalDate].flat() }),
    attribution: attribution.map(({ speaker, via }) => ({ speaker: local(speaker), via: local(via) })),
    ...(outcome && { outcome: resolveOutcome(outcome, resolved) }),
    places: places.map(local),
    people: people.map(local),
    organisations: organisations.map(local),
    sources: sources.map(resolved),
  };
}

/** Without sources and without a basis, an outcome is known from outside. */
function resolveOutcome(
  { sources = [], basis, ...outcome }: OutcomeInFile,
  resolved: (source: SourceInFile) => Source,
): Outcome {
  return {
    ...outcome,
    basis: basis ?? (sources.length > 0 ? 'source' : 'general-knowledge'),
    sources: sources.map(resolved),
  };
}
