import { csvFile } from '../../language/export/csv-file';
import { jsonFile } from '../../language/export/json-file';
import type { ReadPorts } from '../answer-ports';
import type { FeedRequest } from './feed-request';

/** The events of a page: their rows and cards are some 550 read units at most, and 2 MB. */
const MOST_EVENTS = 500;

/** A page of the whole collection, and the address of the next page if there is one. */
export interface EventsPage {
  readonly content: string;
  readonly next?: string | undefined;
}

/** The events after an id, in the order of ids, as a file; undefined before the first ingest. */
export async function loadEvents(
  { events }: Pick<ReadPorts, 'events'>,
  format: 'json' | 'csv',
  { language, self, after }: Pick<FeedRequest, 'language' | 'self'> & { readonly after?: string | undefined },
): Promise<EventsPage | undefined> {
  const collection = await events.summary();
  if (!collection) return undefined;
  const found = await events.all(MOST_EVENTS + 1, after);
  const page = found.slice(0, MOST_EVENTS);
  const last = found.length > page.length ? page.at(-1) : undefined;
  const next = last && `${self}?after=${last.id}`;
  if (format === 'csv') return { content: csvFile(page, language), next };
  const now = new Date(collection.changed ?? 0);
  return { content: jsonFile(page, { collection, now, rest: { next, total: collection.events } }), next };
}
