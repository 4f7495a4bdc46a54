import { historicalDate } from '../../domain/historical-date';
import { placeOf } from '../../domain/sortable-date';
import type { HistoricalEvent } from '../../domain/historical-event';
import { timelineJsFile } from '../../language/export/timelinejs-file';
import { type FeedPorts, type FeedRequest, feedDay } from './feed-request';

/** TimelineJS is made for stories and slow with more: 250 cards and 16 blocks of the index, some 270 read units. */
const MOST_EVENTS = 250;

/** The most important events for TimelineJS, in the order of time; undefined before the first ingest. */
export async function loadTimeline(ports: FeedPorts, request: FeedRequest): Promise<string | undefined> {
  const collection = await ports.events.summary();
  if (!collection) return undefined;
  const query = { words: [], topics: [], dates: [], unfinished: false, order: 'importance' } as const;
  const { lines } = await ports.events.search(query, { size: MOST_EVENTS, direction: 'forward' });
  const events = await ports.events.cards(lines.map(({ id }) => id));
  const place = ({ date }: HistoricalEvent) => placeOf(historicalDate(date));
  const inTime = events.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
  return timelineJsFile(inTime, { ...request, collection, today: feedDay(ports) });
}
