import * as z from 'zod/mini';
import { onFirstUse } from '../on-first-use';
import { MOST_WHOLE } from '../../domain/collection-summary';
import { type Candidate, candidateOf } from '../../domain/event-line';
import type { HistoricalEvent } from '../../domain/historical-event';
import { type MonthDay, formatMonthDay } from '../../domain/month-day';
import { lineSchema } from '../event-schema';
import { dayEntries } from './event-items';
import { pack, unpackBody } from './packed';
import type { Key, Table } from './table';

/** What messages choose from on days with many events: of each event what decides, in some 25 bytes. */
export const DAY_INDEX = 'DAYS';

interface DayItem extends Key {
  readonly body: Uint8Array;
}

/** An item for each day of the year with more events than are read whole, in the order of its list. */
export function* dayIndexItemsOf(events: readonly HistoricalEvent[]): Generator<DayItem> {
  const byDay = new Map<string, [sk: string, Candidate][]>();
  for (const { pk, sk, line } of events.flatMap(dayEntries)) {
    const rows = byDay.get(pk) ?? [];
    rows.push([sk, candidateOf(line)]);
    byDay.set(pk, rows);
  }
  for (const [pk, rows] of [...byDay].sort(byText)) {
    if (rows.length <= MOST_WHOLE) continue;
    const body = pack(rows.sort(byText).map(([, candidate]) => candidate));
    yield { pk: DAY_INDEX, sk: pk.slice(-5), body };
  }
}

const indexSchema = onFirstUse(() => {
  const { id, date, kind, topics, formerIds, sensitive, outcome } = lineSchema().shape;
  return z.array(z.object({ id, date, kind, topics, formerIds, sensitive, outcome }));
});

/** Everything on a day of the year, the most important first; undefined when the day has no index. */
export async function readDayIndex(
  table: Pick<Table, 'get'>,
  day: MonthDay,
): Promise<readonly Candidate[] | undefined> {
  const item = await table.get({ pk: DAY_INDEX, sk: formatMonthDay(day) });
  return item && indexSchema.parse(unpackBody(item));
}

function byText([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
