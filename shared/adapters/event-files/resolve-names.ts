import type { Collection } from '../../domain/collection';
import type { HistoricalEvent, LocalText } from '../../domain/historical-event';
import type { CollectionFile } from './collection-file-schema';
import type { EventFile } from './event-file-schema';

/** The collection from its files, with each English name turned into a text in every language. */
export function resolveNames({ names = {}, ...header }: CollectionFile, events: readonly EventFile[]): Collection {
  const local = (name: string): LocalText =>
    Object.fromEntries(header.languages.map((language) => [language, names[name]?.[language] ?? name]));
  return { ...header, events: events.map((event) => resolveEvent(event, local)) };
}

function resolveEvent(event: EventFile, local: (name: string) => LocalText): HistoricalEvent {
  const { attribution = [], places = [], people = [], organisations = [], sources } = event;
  return {
    ...event,
    attribution: attribution.map(({ speaker, via }) => ({ speaker: local(speaker), via: local(via) })),
    places: places.map(local),
    people: people.map(local),
    organisations: organisations.map(local),
    sources: sources.map((source) => ({ ...source, outlet: local(source.outlet) })),
  };
}
