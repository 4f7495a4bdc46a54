import type { CollectionSummary } from '../../domain/collection-summary';
import type { EventLine } from '../../domain/event-line';
import type { SearchQuery } from '../../domain/search-query';
import { languages } from '../../language/languages';
import { parseSearch } from '../../language/searching/parse-search';
import { type Asker, todayOf } from '../asker';
import { listOf, readListPage, readingDirection } from './list-events';
import type { AnswerPorts } from '../answer-ports';
import type { FoundPage, PageRequest } from '../ports';

/** How a text was understood. */
export interface ParsedText {
  readonly query: SearchQuery;
  readonly topics: CollectionSummary['topics'];
  /** The same text when its date is taken as words like all others. */
  readonly undated: SearchQuery;
}

/** Understands the text of a search. `unfinished`: it is still being typed. */
export async function understand(
  { events, clock }: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  text: string,
  unfinished = false,
): Promise<ParsedText> {
  const topics = (await events.summary())?.topics ?? {};
  const { language, dateOrder } = asker;
  const context = { language: language.code, today: todayOf(asker, clock), dateOrder, topics, unfinished };
  const query = parseSearch(text, context, languages);
  const undated = query.dates.length > 0 ? parseSearch(text, { ...context, withoutDates: true }, languages) : query;
  return { query, topics, undated };
}

/** A page of what was found; `otherDates`: there was nothing in the date that was asked for. */
export interface Found extends FoundPage {
  readonly otherDates: boolean;
}

/** Searches; when there is nothing in the date, for the whole text as words. */
export async function searchFor(
  ports: Pick<AnswerPorts, 'events'>,
  parsed: ParsedText,
  page: PageRequest,
): Promise<Found> {
  const { query, undated } = parsed;
  const found = await ports.events.search(query, page);
  if (found.total > 0 || query.dates.length === 0) return { ...found, otherDates: false };
  const anyDate = await ports.events.search(undated, page);
  if (anyDate.total > 0 && anyDate.everyWord && anyDate.unknown.length === 0) return { ...anyDate, otherDates: false };
  const ofOtherDates = await ports.events.search({ ...query, dates: [] }, page);
  return ofOtherDates.total > 0 ? { ...ofOtherDates, otherDates: true } : { ...found, otherDates: false };
}

export interface SuggestedLines {
  readonly lines: readonly EventLine[];
  /** For the next page, at most 52 characters; absent on the last. */
  readonly next?: string | undefined;
}

/** Events for a text that is still being typed: those of its date when it is one, else those with its words. */
export async function suggestEvents(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  text: string,
  { size, cursor }: { readonly size: number; readonly cursor?: string | undefined },
): Promise<SuggestedLines> {
  const parsed = await understand(ports, asker, text, true);
  const [date] = parsed.query.dates;
  if (date && isDateAlone(parsed.query)) {
    const list = listOf(date);
    const direction = readingDirection(list);
    const place = cursor === undefined ? undefined : { direction, cursor };
    const page = await readListPage(ports, asker, list, { size, place });
    return { lines: page.lines, next: (direction === 'forward' ? page.next : page.previous)?.cursor };
  }
  const { lines, next } = await searchFor(ports, parsed, { size, direction: 'forward', cursor });
  return { lines, next: next?.cursor };
}

/** Whether nothing but a date is asked for. */
export function isDateAlone({ words, topics, dates }: SearchQuery): boolean {
  return dates.length > 0 && words.length === 0 && topics.length === 0;
}
