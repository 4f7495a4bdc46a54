import type { EventLine } from '../../domain/event-line';
import { historicalDate, spanOf, startOf } from '../../domain/historical-date';
import { type HistoricalEvent, type LocalText, isEventId } from '../../domain/historical-event';
import { closeSpan } from '../../domain/span';
import type { PagePorts } from './reader';

/** An event, the names of its topics, and the events before and after it. */
export interface EventPageData {
  readonly event: HistoricalEvent;
  readonly topics: readonly { readonly id: string; readonly name: LocalText }[];
  readonly before?: EventLine | undefined;
  readonly after?: EventLine | undefined;
}

/** The event of that id, or of which it is a former id; undefined when there is none. */
export async function loadEvent({ events }: PagePorts, id: string): Promise<EventPageData | undefined> {
  const event = isEventId(id) ? await events.card(id) : undefined;
  if (!event) return undefined;
  const { from } = closeSpan(spanOf(startOf(historicalDate(event.date))));
  const [around, summary] = await Promise.all([events.around(from), events.summary()]);
  const topics = event.topics.flatMap((topic) => {
    const name = summary?.topics[topic];
    return name ? [{ id: topic, name }] : [];
  });
  const isOther = (line: EventLine | undefined) => (line?.id === event.id ? undefined : line);
  return { event, topics, before: isOther(around?.before), after: isOther(around?.after) };
}
