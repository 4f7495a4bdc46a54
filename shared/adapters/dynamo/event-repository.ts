import type { CollectionSummary } from '../../domain/collection-summary';
import type { SearchQuery } from '../../domain/search-query';
import { type MonthDay, daysBetween, formatMonthDay } from '../../domain/month-day';
import { decadeOf, sortableRange } from '../../domain/sortable-date';
import { cached, cachedByKey } from '../../use-cases/cached';
import type { Clock, EventRepository, FoundPage, PageRequest } from '../../use-cases/ports';
import { STORED_PREFIX, cardKey, movedKey, summaryKey } from './event-items';
import { type StoredList, readPage } from './read-page';
import { findEvents } from './search/find-events';
import { IndexGone } from './search/block-list';
import { type SearchIndex, searchIndex } from './search/search-index';
import { dayList, spanList } from './stored-lists';
import { cardSchema, movedSchema, storedEventSchema, summaryItemSchema } from './stored-schemas';
import type { Table } from './table';

const NOTHING_FOUND: FoundPage = { lines: [], total: 0, corrections: [], unknown: [], near: [], everyWord: true };

/** The events, for answers. A page within a day, a month, a year or a decade is one Query. */
export function dynamoEventRepository(table: Table, clock: Clock): EventRepository {
  const collection = storedCollection(table, clock);
  const page = (list: StoredList, request: PageRequest) => readPage(table, list, request);

  return {
    async card(id) {
      const item = (await table.get(cardKey(id))) ?? (await movedCard(id));
      return item && cardSchema.parse(item).event;
    },

    cards,

    async all(limit) {
      const items = await table.query({ pk: summaryKey.pk, sk: { prefix: STORED_PREFIX }, limit });
      return cards(items.map((item) => storedEventSchema.parse(item).id));
    },

    onDays: async (from, to, request) => page(dayList(await daysWithin(from, to)), request),

    async inSpan(span, request) {
      const { low, high } = sortableRange(span);
      return page(spanList(span, await decadesWithin(decadeOf(low), decadeOf(high))), request);
    },

    async search(query, request) {
      try {
        return await find(query, request);
      } catch (error) {
        if (!(error instanceof IndexGone)) throw error;
        return find(query, request, 0);
      }
    },

    summary,
  };

  async function cards(ids: readonly string[]) {
    const items = await table.getAll(ids.map(cardKey));
    const found = new Map(items.map((item) => cardSchema.parse(item).event).map((event) => [event.id, event]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  async function movedCard(formerId: string) {
    const moved = await table.get(movedKey(formerId));
    return moved && table.get(cardKey(movedSchema.parse(moved).to));
  }

  async function find(query: SearchQuery, request: PageRequest, maxAge?: number): Promise<FoundPage> {
    const index = (await collection(maxAge))?.index;
    return index ? findEvents(index, query, request) : NOTHING_FOUND;
  }

  async function summary(): Promise<CollectionSummary | undefined> {
    return (await collection())?.summary;
  }

  /** The days that have events; a single day is returned as it is, without a look at the summary. */
  async function daysWithin(from: MonthDay, to: MonthDay): Promise<readonly MonthDay[]> {
    const days = daysBetween(from, to);
    if (days.length === 1) return days;
    const covered = new Set((await summary())?.days);
    return days.filter((day) => covered.has(formatMonthDay(day)));
  }

  /** The decades that have events; a single decade is returned as it is. */
  async function decadesWithin(first: string, last: string): Promise<readonly string[]> {
    if (first === last) return [first];
    const decades = (await summary())?.decades ?? [];
    return decades.map(([decade]) => decade).filter((decade) => first <= decade && decade <= last);
  }
}

/** The summary and the search index, cached; undefined before the first ingest. */
function storedCollection(table: Table, clock: Clock) {
  const indexes = cachedByKey<SearchIndex>({ maxEntries: 1 });
  const current = cached(
    async () => {
      const item = await table.get(summaryKey);
      const { summary, searchIndex: name } = item ? summaryItemSchema.parse(item) : {};
      return summary && { summary, index: name && indexes(name, () => searchIndex(table, name, summary.events)) };
    },
    { clock },
  );
  // A first ingest is noticed at once.
  return async (maxAge?: number) => (await current(maxAge)) ?? current(0);
}
