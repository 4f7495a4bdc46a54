import { type CalendarDate, compareDates } from '../../../domain/calendar-date';
import type { EventLine } from '../../../domain/event-line';
import { historicalDate, spanOf } from '../../../domain/historical-date';
import type { Understanding } from '../../../language/understanding/understanding';

export function hasBegun({ date }: Pick<EventLine, 'date'>, today: CalendarDate): boolean {
  const { from } = spanOf(historicalDate(date));
  return !from || compareDates(from, today) <= 0;
}

/** Whether an event took place, or is ahead, as the question's tense asks. */
export function isOfTense(line: EventLine, tense: Understanding['tense'], today: CalendarDate): boolean {
  return tense === undefined || hasBegun(line, today) === (tense === 'past');
}
