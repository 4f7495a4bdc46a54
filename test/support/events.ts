import { join } from 'node:path';
import type { Collection } from '../../shared/domain/collection';
import type { Basis, HistoricalEvent, LocalText, Outcome } from '../../shared/domain/historical-event';
import { oncePerRun } from './once-per-run';

/** The same text in each language, marked with it. */
export function inEachLanguage(text: string): LocalText {
  return { en: text, ru: `${text} (ru)`, zh: `${text} (zh)` };
}

/**
 * The built-in events that rest on the source documents of the collection's owner. Events that editors add later are not
 * among them, so that tests stay as they are while the collection grows. Throws when the collection has faults.
 */
export async function builtInCollection(): Promise<Collection> {
  const collection = await deployedCollection();
  const events = collection.events.filter(({ sources }) => sources.some(({ document }) => document !== undefined));
  return { ...collection, events };
}

/** All built-in events, as they are deployed. Throws when the collection has faults. */
export function deployedCollection(): Promise<Collection> {
  return oncePerRun('deployed-collection', async () => {
    const { loadCollection } = await import('../../shared/adapters/event-files/load-collection');
    const { collection } = await loadCollection(join(__dirname, '../../events'));
    if (!collection) throw new Error('the built-in collection has faults');
    return collection;
  });
}

/** An event with everything it needs; its id begins with its date. */
export function event(date: string, given: Partial<HistoricalEvent> = {}): HistoricalEvent {
  const id = given.id ?? `${date.replace(/^\.\./, '').replaceAll(/[/~.]/g, '').toLowerCase().slice(0, 10)}-event`;
  return {
    id,
    date,
    dateBasis: 'source',
    dateNote: inEachLanguage('The source prints the date.'),
    kind: 'held',
    importance: 3,
    title: inEachLanguage(`Event of ${date}`),
    summary: inEachLanguage('A paper reported that it took place.'),
    attribution: [{ speaker: inEachLanguage('A speaker'), via: inEachLanguage('A paper') }],
    places: [inEachLanguage('Beijing')],
    people: [],
    organisations: [],
    topics: ['visit'],
    sources: [
      {
        outlet: inEachLanguage('A paper'),
        quote: 'it took place',
        supports: inEachLanguage('that it took place'),
        document: 'a.txt',
      },
    ],
    ...given,
  };
}

/** The outcome of a plan that took place. */
export function happened(text: LocalText, basis: Basis = 'resolved'): Outcome {
  return { status: 'happened', text, basis, sources: [] };
}

export function collectionOf(...events: HistoricalEvent[]): Collection {
  return {
    title: inEachLanguage('Test events'),
    description: inEachLanguage('Events made up for tests.'),
    languages: ['en', 'ru', 'zh'],
    topics: { visit: inEachLanguage('Visits') },
    events,
  };
}
