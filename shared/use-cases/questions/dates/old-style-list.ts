import type { ListAction, SpanList } from '../../../domain/action';
import { compareDates } from '../../../domain/calendar-date';
import { fromJulian } from '../../../domain/calendars/julian';
import { historicalDate, spanOf } from '../../../domain/historical-date';
import { isOneDay } from '../../../domain/list-part';
import { oldStyleDay } from '../../../domain/original-date';
import { closeSpan, daySpan } from '../../../domain/span';
import type { Surroundings } from '../../../domain/surroundings';
import type { AnswerPorts } from '../../answer-ports';

/**
 * The list of the day that an empty day is in the New Style, if the next event has that day as its date in the Old Style:
 * of 27 August 1689, that of 6 September. Reads one event, and only where one begins on that day.
 */
export async function listByOldStyle(
  { events }: Pick<AnswerPorts, 'events'>,
  list: ListAction,
  surroundings: Surroundings | undefined,
): Promise<SpanList | undefined> {
  if (list.kind !== 'in-span' || !isOneDay(closeSpan(list.span)) || !surroundings?.after) return undefined;
  const asked = closeSpan(list.span).from;
  const day = fromJulian(asked);
  const { from } = spanOf(historicalDate(surroundings.after.date));
  if (!day || !from || compareDates(from, day) !== 0) return undefined;
  const event = await events.card(surroundings.after.id);
  const original = (event?.originalDate ?? []).flatMap((text) => oldStyleDay(text) ?? []);
  return original.some((each) => compareDates(each, asked) === 0) ? { kind: 'in-span', span: daySpan(day) } : undefined;
}
