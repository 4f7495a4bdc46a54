import { allInOrder } from '../../domain/search-query';
import { inTime } from '../../domain/in-time';
import { timelineJsFile } from '../../language/export/timelinejs-file';
import type { ReadPorts } from '../answer-ports';
import { type FeedRequest, feedDay } from './feed-request';

/** TimelineJS is made for stories and slow with more: 250 cards and 16 blocks of the index, some 270 read units. */
const MOST_EVENTS = 250;

/** The most important events for TimelineJS, in the order of time; undefined before the first ingest. */
export async function loadTimeline(ports: ReadPorts, request: FeedRequest): Promise<string | undefined> {
  const collection = await ports.events.summary();
  if (!collection) return undefined;
  const { lines } = await ports.events.search(allInOrder('importance'), { size: MOST_EVENTS, direction: 'forward' });
  const events = await ports.events.cards(lines.map(({ id }) => id));
  return timelineJsFile(inTime(events), { ...request, collection, today: feedDay(ports) });
}
