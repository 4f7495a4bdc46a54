import type { HistoricalEvent, LocalText } from '../../domain/historical-event';
import type { Neighbours } from '../event-ports';
import type { ReadPorts } from '../answer-ports';

/** An event, the names of its topics, and the events before and after it in the order of time. */
export interface EventPageData extends Neighbours {
  readonly event: HistoricalEvent;
  readonly topics: readonly { readonly id: string; readonly name: LocalText }[];
}

/** The event of that id, or of which it is a former id; undefined when there is none. */
export async function loadEvent({ events }: ReadPorts, id: string): Promise<EventPageData | undefined> {
  const event = await events.card(id);
  if (!event) return undefined;
  const [neighbours, summary] = await Promise.all([events.neighboursOf(event), events.summary()]);
  const topics = event.topics.flatMap((topic) => {
    const name = summary?.topics[topic];
    return name ? [{ id: topic, name }] : [];
  });
  return { event, topics, ...neighbours };
}
