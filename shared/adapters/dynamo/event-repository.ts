import { type CollectionSummary, MOST_WHOLE } from '../../domain/collection-summary';
import type { SearchQuery } from '../../domain/search-query';
import { type MonthDay, daysBetween, formatMonthDay } from '../../domain/month-day';
import { cached, cachedByKey } from '../../use-cases/cached';
import { type EventRepository, type FoundPage, NOTHING_FOUND, type PageRequest } from '../../use-cases/event-ports';
import type { Clock } from '../../use-cases/ports';
import { readCard, readCards } from './cards';
import { readDayIndex } from './day-index';
import { drawEvent } from './draw-items';
import { CORRECTIONS, STORED_PREFIX, cursorInTime, storedAfter, summaryKey } from './event-items';
import { readHighlights } from './highlight-items';
import { readPair } from './pair-items';
import { readNamed } from './named-items';
import { readNews } from './news-items';
import { type StoredList, readPage } from './read-page';
import { findEvents } from './search/find-events';
import { IndexGone } from './search/block-list';
import { type SearchIndex, searchIndex } from './search/search-index';
import { datedList, dayList, sideList } from './stored-lists';
import { correctionItemSchema, indexIn, storedEventSchema, summaryItemSchema } from './stored-schemas';
import type { Table } from './table';
import { readSurroundings, readYearMarks } from './turning-point-items';

const ALL_TIME = { from: null, to: null } as const;
/** As many lines on each side of an event as one Query reads for half a unit. */
const MOST_NEAR = 4;

/** Sort before and after all instants. */
const [FIRST_INSTANT, LAST_INSTANT] = ['0', '~'];

/** The events, for answers. A page of a day or a span is one Query, and what surrounds a day is another one. */
export function dynamoEventRepository(table: Table, clock: Clock): EventRepository {
  const collection = storedCollection(table, clock);
  const page = (list: StoredList, request: PageRequest) => readPage(table, list, request);

  return {
    card: (id) => readCard(table, id),

    cards,

    async all(limit, after) {
      const sk = after === undefined ? { prefix: STORED_PREFIX } : storedAfter(after);
      const items = await table.query({ pk: summaryKey.pk, sk, limit });
      return cards(items.map((item) => storedEventSchema.parse(item).id));
    },

    onDays: async (from, to, request) => page(dayList(await daysWithin(from, to)), request),

    inSpan: (span, request) => page(datedList(span), request),

    around: (day) => readSurroundings(table, day),

    beside(span, part, request) {
      const list = sideList(span, part);
      // Few of those that are read may belong to it, so that it ends as a list of wanted events does.
      return page(list, { ...request, wanted: request.wanted ?? (() => true) });
    },

    async neighboursOf(event, wanted = () => true) {
      const cursor = cursorInTime(event);
      const near = async (direction: PageRequest['direction']) =>
        (await page(datedList(ALL_TIME), { size: MOST_NEAR, direction, cursor })).lines.filter(wanted);
      const [before, after] = await Promise.all([near('backward'), near('forward')]);
      return { before: before.at(-1), after: after[0] };
    },
    pair: (place) => readPair(table, place),

    newIn: (days) => readNews(table, days),

    namedOn: (day) => readNamed(table, day),

    marksOf: (year) => readYearMarks(table, year),

    highlights: (years) => readHighlights(table, years),

    async search(query, request) {
      try {
        return await find(query, request);
      } catch (error) {
        if (!(error instanceof IndexGone)) throw error;
        return find(query, request, 0);
      }
    },

    async candidatesOn(day) {
      const isDense = (await summary())?.denseDays.includes(formatMonthDay(day));
      const indexed = isDense ? await readDayIndex(table, day) : undefined;
      return indexed ?? (await page(dayList([day]), { size: MOST_WHOLE, direction: 'forward' })).lines;
    },

    async draw(filter, chance) {
      const drawn = async (found: CollectionSummary | undefined) =>
        found && drawEvent(table, found.draws, filter, chance);
      return (await drawn(await summary())) ?? drawn(await summary(0));
    },

    async corrections(limit, since = FIRST_INSTANT) {
      const sk = { from: since, to: LAST_INSTANT };
      const items = await table.query({ pk: CORRECTIONS, sk, backward: true, limit });
      return items.map((item) => correctionItemSchema.parse(item));
    },

    summary: () => summary(),
  };

  async function cards(ids: readonly string[]) {
    const found = await readCards(table, ids);
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  async function find(query: SearchQuery, request: PageRequest, maxAge?: number): Promise<FoundPage> {
    const index = (await collection(maxAge))?.index;
    return index ? findEvents(index, query, request) : NOTHING_FOUND;
  }

  async function summary(maxAge?: number): Promise<CollectionSummary | undefined> {
    return (await collection(maxAge))?.summary;
  }

  /** The days that have events, so that nothing is read of the others. */
  async function daysWithin(from: MonthDay, to: MonthDay): Promise<readonly MonthDay[]> {
    const covered = new Set((await summary())?.days);
    return daysBetween(from, to).filter((day) => covered.has(formatMonthDay(day)));
  }
}

/** The summary and the search index, cached; undefined before the first ingest. */
function storedCollection(table: Table, clock: Clock) {
  const indexes = cachedByKey<SearchIndex>({ maxEntries: 1 });
  const current = cached(
    async () => {
      const item = await table.get(summaryKey);
      const stored = item && summaryItemSchema.parse(item);
      const state = stored && indexIn(stored);
      const index = state && indexes(`${state.name}@${state.version}`, () => searchIndex(table, state));
      return stored?.summary && { summary: stored.summary, index };
    },
    { clock },
  );
  // A first ingest is noticed at once.
  return async (maxAge?: number) => (await current(maxAge)) ?? current(0);
}
