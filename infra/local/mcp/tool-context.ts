import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { PagePlace } from '../../../shared/domain/action';
import { isTimeZone } from '../../../shared/domain/time-zone';
import { type EventData, eventData } from '../../../shared/language/export/event-data';
import { languageFor } from '../../../shared/language/languages';
import { type Asker, todayOf } from '../../../shared/use-cases/asker';
import { pageAsker } from '../../../shared/use-cases/pages/page-asker';
import type { ReadPorts } from '../../../shared/use-cases/answer-ports';
import { MOST_LISTED } from './schemas';

/** Who asks through an assistant. */
interface Given {
  readonly language?: string | undefined;
  readonly time_zone?: string | undefined;
  readonly limit?: number | undefined;
}

/** Throws an error that the assistant is shown. */
export function personOf({ language, time_zone: timeZone = 'UTC', limit = MOST_LISTED }: Given): Asker {
  if (!isTimeZone(timeZone)) throw new Error(`unknown time zone "${timeZone}": use an IANA name such as Asia/Shanghai`);
  return { ...pageAsker(languageFor(language)), timeZone, assumedZone: timeZone, pageSize: limit };
}

/** The events of those ids with their sources, in that order. */
export async function eventsData(
  { clock, events }: ReadPorts,
  person: Asker,
  ids: readonly string[],
): Promise<readonly EventData[]> {
  const found = await events.cards([...new Set(ids)]);
  return found.map((event) => eventData(event, { language: person.language, today: todayOf(person, clock) }));
}

/** An answer in words, and the same as data. */
export function result(words: string, data: object): CallToolResult {
  return { content: [{ type: 'text', text: words }], structuredContent: { ...data } };
}

/** The place of a page as an assistant hands it back. */
export function formatPlace(place: PagePlace | undefined): string | undefined {
  return place && `${place.direction}:${place.cursor}`;
}

/** Undefined for the first page. Throws an error that the assistant is shown: it would read the first page for ever. */
export function parsePlace(page = ''): PagePlace | undefined {
  if (page === '') return undefined;
  const [, direction, cursor] = /^(forward|backward):(.+)$/s.exec(page) ?? [];
  if (cursor === undefined || (direction !== 'forward' && direction !== 'backward'))
    throw new Error(`unknown page "${page}": use the "next" of an earlier answer`);
  return { direction, cursor };
}
