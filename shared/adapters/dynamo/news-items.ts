import * as z from 'zod/mini';
import { TABLE } from '../../contract/table';
import { type CalendarDate, formatDate } from '../../domain/calendar-date';
import type { HistoricalEvent } from '../../domain/historical-event';
import { utcDay } from '../../domain/utc-day';
import { onFirstUse } from '../on-first-use';
import { daysAfter } from './chat-keys';
import { type Key, type Table, keyShape } from './table';

/** The ids of new events, in an item for each day (UTC) on which there were any. */
export const NEWS = 'NEWS';

const newsKey = (day: string): Key => ({ pk: NEWS, sk: day });

/** Longer than any message looks back. */
const NEWS_DAYS = 30;
/** A day with more of them tells of the most important ones. */
const MOST_A_DAY = 100;

/** Each id after a digit, so that the most important ones sort first. */
const itemSchema = onFirstUse(() => z.object({ ...keyShape(), ids: z._default(z.set(z.string()), new Set()) }));

/** Notes new events on the day of an instant, unless they were noted before: a run is repeated after a crash. */
export async function noteNews(table: Table, events: readonly HistoricalEvent[], at: Date): Promise<void> {
  const day = formatDate(utcDay(at));
  const items = (await table.query({ pk: NEWS, consistent: true })).map((item) => itemSchema.parse(item));
  const known = new Set(items.flatMap(({ ids }) => [...ids]));
  const room = MOST_A_DAY - (items.find(({ sk }) => sk === day)?.ids.size ?? 0);
  const ids = events
    .map(({ id, importance }) => `${5 - importance}${id}`)
    .filter((id) => !known.has(id))
    .sort()
    .slice(0, Math.max(0, room));
  if (ids.length === 0) return;
  await table.update(newsKey(day), {
    expression: 'ADD ids :ids SET #expires = :expires',
    names: { '#expires': TABLE.timeToLive },
    values: { ':ids': new Set(ids), ':expires': daysAfter(at, NEWS_DAYS) },
  });
}

/** The ids of the events that were new between two days (UTC), both included, the most important first. */
export async function readNews(
  table: Pick<Table, 'query'>,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<readonly string[]> {
  const items = await table.query({ pk: NEWS, sk: { from: formatDate(from), to: formatDate(to) } });
  const ids = items.flatMap((item) => [...itemSchema.parse(item).ids]);
  return [...new Set(ids)].sort().map((id) => id.slice(1));
}

/** The last day on which events were new. */
export async function lastNewsDay(table: Table): Promise<string | undefined> {
  const [item] = await table.query({ pk: NEWS, backward: true, limit: 1, consistent: true });
  return item && itemSchema.parse(item).sk;
}
