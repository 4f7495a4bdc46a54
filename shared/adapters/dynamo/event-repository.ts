import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { CollectionSummary } from '../../domain/collection-summary';
import { type MonthDay, daysBetween, formatMonthDay } from '../../domain/month-day';
import { decadeOf, isPlaceInside, sortableRange } from '../../domain/sortable-date';
import type { Clock, EventRepository, PageRequest } from '../../use-cases/ports';
import { type StoredList, readPage } from './read-page';
import {
  type Key,
  cardKey,
  dayPartition,
  decadePartition,
  parseDayCursor,
  parseTimeCursor,
  summaryKey,
} from './event-items';
import { type StoredEntry, cardSchema, summaryItemSchema } from './stored-schemas';

/** How long a summary is kept before it is read again: a deploy may have changed it. */
const SUMMARY_KEPT_MS = 5 * 60_000;
/** Sorts after every key that begins as the text before it. */
const END = '~';

/** The events in the table, for answers. A list within one day or ten years is one Query; a longer one, one for each it reaches. */
export function dynamoEventRepository(client: DynamoDBClient, tableName: string, clock: Clock): EventRepository {
  let kept: { readonly summary: CollectionSummary; readonly readAt: number } | undefined;
  const page = (list: StoredList, request: PageRequest) => readPage(client, tableName, list, request);

  return {
    async card(id) {
      const item = await read(cardKey(id));
      return item && cardSchema.parse(item).event;
    },

    async onDays(from, to, request) {
      const days = await daysWithin(from, to);
      const partitions = days.map((day) => ({ pk: dayPartition(day), low: '0', high: END }));
      // An event of several days is told on its first day of those asked for.
      const keep = ({ sk, reached }: StoredEntry) => reached === undefined || sk.includes(`-${formatMonthDay(from)}#`);
      return page({ partitions, keep, parseCursor: parseDayCursor }, request);
    },

    async inSpan(span, request) {
      const { low, high } = sortableRange(span);
      const decades = await decadesWithin(decadeOf(low), decadeOf(high));
      return page(
        {
          partitions: decades.map((decade) => ({ pk: decadePartition(decade), low, high: high + END })),
          keep({ sk, reached }) {
            const [place = ''] = sk.split('#');
            return (reached === undefined || reached < low) && isPlaceInside(place, span);
          },
          parseCursor: parseTimeCursor,
        },
        request,
      );
    },

    summary,
  };

  async function summary(): Promise<CollectionSummary | undefined> {
    const now = clock.now().getTime();
    if (kept && Math.abs(now - kept.readAt) < SUMMARY_KEPT_MS) return kept.summary;
    const item = await read(summaryKey);
    const parsed = item && summaryItemSchema.parse(item).summary;
    kept = parsed && { summary: parsed, readAt: now };
    return parsed;
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
