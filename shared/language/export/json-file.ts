import type { Collection } from '../../domain/collection';
import type { HistoricalEvent } from '../../domain/historical-event';

export interface JsonOptions {
  readonly collection: Omit<Collection, 'events' | 'names'>;
  /** When the file is made, or as of when it is. */
  readonly now: Date;
  /** For a file with a part of the events: the address of the next one, and how many there are in all. */
  readonly rest?: { readonly next: string | undefined; readonly total: number } | undefined;
}

/** The collection as JSON, whole and in every language: what was made of it by `events:import` exports the same. Dates are EDTF. */
export function jsonFile(events: readonly HistoricalEvent[], { collection, now, rest }: JsonOptions): string {
  const { title, description, isUnsourced, sourcesNote, searchExample, languages, topics } = collection;
  const file = {
    ...{ title, description, sources: isUnsourced ? 'none' : undefined, sourcesNote, searchExample, languages, topics },
    exported: now.toISOString(),
    ...rest,
    // When an event was stored says nothing of the event.
    events: events.map((event) => ({ ...event, changed: undefined, versions: undefined, revision: undefined })),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
