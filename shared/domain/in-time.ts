import type { HistoricalEvent } from './historical-event';
import { historicalDate } from './historical-date';
import { placeOf } from './sortable-date';

/** Events in the order of time; those with the same place in time stay as they are. */
export function inTime<Event extends Pick<HistoricalEvent, 'date'>>(events: readonly Event[]): readonly Event[] {
  const placed = events.map((event) => ({ event, place: placeOf(historicalDate(event.date)) }));
  return placed.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0)).map(({ event }) => event);
}
