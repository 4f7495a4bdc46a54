import type { PagePlace } from '../../domain/action';
import type { LocalText } from '../../domain/historical-event';
import { allInOrder } from '../../domain/search-query';
import type { EventPage } from '../event-ports';
import type { ReadPorts } from '../answer-ports';
import { topicsOf } from '../topics-of';
import { MOST_EVENTS } from './reader';

/** The events of a topic, in the order of time. */
export interface TopicPage extends EventPage {
  readonly id: string;
  readonly name: LocalText;
  readonly total: number;
}

/** Undefined when the collection has no such topic. */
export async function loadTopic(
  ports: ReadPorts,
  id: string,
  place: PagePlace | undefined,
): Promise<TopicPage | undefined> {
  const topics = await topicsOf(ports);
  const name = Object.hasOwn(topics, id) ? topics[id] : undefined;
  if (!name) return undefined;
  const query = allInOrder('oldest-first', { topics: [id] });
  const page = await ports.events.search(query, { size: MOST_EVENTS, direction: 'forward', ...place });
  return { ...page, id, name };
}
