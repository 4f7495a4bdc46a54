import { allInOrder } from '../../domain/search-query';
import { calendarFeed } from '../../language/export/calendar-feed';
import type { ReadPorts } from '../answer-ports';
import { type FeedRequest, feedDay } from './feed-request';

/** The events that a calendar is made of, the most important first: 63 blocks of the index, 63 read units at most. */
const MOST_LINES = 1000;

/** The calendar to subscribe to, of one topic or of all; undefined when there is no such topic. */
export async function loadCalendar(
  ports: ReadPorts,
  request: FeedRequest & { readonly topic?: string | undefined },
): Promise<string | undefined> {
  const collection = await ports.events.summary();
  if (!collection) return undefined;
  const { topic } = request;
  const name = topic !== undefined && Object.hasOwn(collection.topics, topic) ? collection.topics[topic] : undefined;
  if (topic !== undefined && !name) return undefined;
  const query = allInOrder('importance', { topics: topic === undefined ? [] : [topic] });
  const { lines } = await ports.events.search(query, { size: MOST_LINES, direction: 'forward' });
  return calendarFeed(lines, { ...request, collection, topic: name, today: feedDay(ports) }).content;
}
