import { firstDaysKept } from '../../domain/anniversary-days';
import { historicalDate } from '../../domain/historical-date';
import type { HistoricalEvent } from '../../domain/historical-event';
import { monthDayOf } from '../../domain/month-day';
import { publishedForms } from '../../language/published-forms';
import { namedTermFinder } from '../../language/searching/follow-terms';
import type { EventRepository } from '../event-ports';

/**
 * What an event is followed by. It is stored for each day of an event, with the aliases and wider places that the
 * collection knows; of an event without a day, the card tells the rest.
 */
export async function namedTermsOf(
  events: Pick<EventRepository, 'namedOn'>,
  event: HistoricalEvent,
): Promise<ReadonlySet<string>> {
  const [first] = firstDaysKept(historicalDate(event.date));
  const named = first ? await events.namedOn(monthDayOf(first)) : [];
  const stored = named.find(({ id }) => id === event.id);
  return new Set(stored?.terms ?? namedTermFinder({ topics: {} }, publishedForms())(event));
}
