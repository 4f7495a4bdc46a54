import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { CollectionSummary } from '../../domain/collection-summary';
import type { SearchQuery } from '../../domain/search-query';
import { type MonthDay, daysBetween, formatMonthDay } from '../../domain/month-day';
import { decadeOf, sortableRange } from '../../domain/sortable-date';
import type { Clock, EventRepository, FoundPage, PageRequest } from '../../use-cases/ports';
import { readPartition } from './read-partition';
import { type Key, STORED_PREFIX, cardKey, summaryKey } from './event-items';
import { readAll } from './read-all';
import { type StoredList, readPage } from './read-page';
import { findEvents } from './search/find-events';
import { IndexGone, type SearchIndex, readIndex } from './search/read-blocks';
import { dayList, spanList } from './stored-lists';
import { cardSchema, storedEventSchema, summaryItemSchema } from './stored-schemas';

/** How long a summary is kept before it is read again: a deploy may have changed it. */
const SUMMARY_KEPT_MS = 5 * 60_000;

const NOTHING_FOUND: FoundPage = { lines: [], total: 0, corrections: [], unknown: [], everyWord: true };

/** What is read of the collection as a whole. */
interface Stored {
  readonly summary: CollectionSummary;
  readonly name: string | undefined;
  readonly index: SearchIndex | undefined;
}

/** The events in the table, for answers. A page within a day, a month, a year or ten years is one Query. */
export function dynamoEventRepository(client: DynamoDBClient, tableName: string, clock: Clock): EventRepository {
  let kept: (Stored & { readonly readAt: number }) | undefined;
  const page = (list: StoredList, request: PageRequest) => readPage(client, tableName, list, request);

  return {
    async card(id) {
      const item = await read(cardKey(id));
      return item && cardSchema.parse(item).event;
    },

    cards,

    async all(limit) {
      const ids: string[] = [];
      for await (const item of readPartition(client, tableName, { pk: summaryKey.pk, prefix: STORED_PREFIX })) {
        ids.push(storedEventSchema.parse(item).id);
        if (ids.length >= limit) break;
      }
      return cards(ids);
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
        kept = undefined;
        return find(query, request);
      }
    },

    summary,
  };

  async function cards(ids: readonly string[]) {
    const items = await readAll(client, tableName, ids.map(cardKey));
    const found = new Map(items.map((item) => cardSchema.parse(item).event).map((event) => [event.id, event]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  async function find(query: SearchQuery, request: PageRequest): Promise<FoundPage> {
    const index = (await stored())?.index;
    return index ? findEvents(index, query, request) : NOTHING_FOUND;
  }

  async function summary(): Promise<CollectionSummary | undefined> {
    return (await stored())?.summary;
  }

  async function stored(): Promise<Stored | undefined> {
    const now = clock.now().getTime();
    if (kept && Math.abs(now - kept.readAt) < SUMMARY_KEPT_MS) return kept;
    const item = await read(summaryKey);
    const { summary: parsed, searchIndex: name } = item ? summaryItemSchema.parse(item) : {};
    const index = kept?.name === name ? kept?.index : indexOf(name, parsed);
    kept = parsed && { summary: parsed, name, index, readAt: now };
    return kept;
  }

  function indexOf(name: string | undefined, of: CollectionSummary | undefined): SearchIndex | undefined {
    return name !== undefined && of ? readIndex(client, tableName, name, of.events) : undefined;
  }

  /** The days with events; a single day is not looked up. */
  async function daysWithin(from: MonthDay, to: MonthDay): Promise<readonly MonthDay[]> {
    const days = daysBetween(from, to);
    if (days.length === 1) return days;
    const covered = new Set((await summary())?.days);
    return days.filter((day) => covered.has(formatMonthDay(day)));
  }

  /** The ten years with events; a single ten years is not looked up. */
  async function decadesWithin(first: string, last: string): Promise<readonly string[]> {
    if (first === last) return [first];
    const decades = (await summary())?.decades ?? [];
    return decades.map(([decade]) => decade).filter((decade) => first <= decade && decade <= last);
  }

  async function read(key: Key): Promise<Record<string, unknown> | undefined> {
    const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key: marshall(key) }));
    return Item && unmarshall(Item);
  }
}
