import * as z from 'zod/mini';
import type { CalendarDate } from '../../domain/calendar-date';
import type { HistoricalEvent } from '../../domain/historical-event';
import { sortableDay, sortableYear } from '../../domain/sortable-date';
import { type SomeLines, type Spanning, type Surroundings } from '../../domain/surroundings';
import { MOST_SPANNING, type TurningPoint, surroundingsAt, turningPointsOf } from '../../domain/turning-points';
import { type YearMarks, yearMarksOf } from '../../domain/year-marks';
import { lineSchema } from '../event-schema';
import { onFirstUse } from '../on-first-use';
import { pack, unpackBody } from './packed';
import type { Item, Key, Table } from './table';

/** What is stored of the collection as a whole, apart from the search index: turning points, and the marks of years. */

export const TURNING_POINTS = 'TURN';
export const YEARS = 'YEAR';

/** A read of at most 4 KB costs half a unit; this leaves room for the keys. */
const MOST_BYTES = 4000;

interface PointItem extends Key {
  readonly body: Uint8Array;
}

export function* turningPointItemsOf(events: readonly HistoricalEvent[]): Generator<PointItem> {
  for (const point of turningPointsOf(events))
    yield { pk: TURNING_POINTS, sk: sortableDay(point.day), body: packPoint(point) };
}

export function* yearItemsOf(events: readonly HistoricalEvent[]): Generator<Key & YearMarks> {
  for (const [year, marks] of [...yearMarksOf(events)].sort(([a], [b]) => a - b))
    yield { pk: YEARS, sk: sortableYear(year), ...marks };
}

/** The surroundings of a day, by one Query; undefined before the first ingest. */
export async function readSurroundings(table: Table, day: CalendarDate): Promise<Surroundings | undefined> {
  const sk = { from: '-', to: sortableDay(day) };
  const [item] = await table.query({ pk: TURNING_POINTS, sk, backward: true, limit: 1 });
  return item && surroundingsAt(day, unpackPoint(item));
}

export async function readYearMarks(table: Table, year: number): Promise<YearMarks | undefined> {
  const item = await table.get({ pk: YEARS, sk: sortableYear(year) });
  return item && yearSchema.parse(item);
}

/** With fewer lines if it would be too large. */
function packPoint(point: TurningPoint): Uint8Array {
  for (let most = MOST_SPANNING; ; most -= 1) {
    const { spanning } = point.surroundings;
    const cut = Object.fromEntries(Object.entries(spanning).map(([kind, some]) => [kind, some && firstOf(some, most)]));
    const surroundings = { ...point.surroundings, spanning: cut };
    const body = pack({ ...point, surroundings } satisfies TurningPoint);
    if (body.length <= MOST_BYTES || most === 1) return body;
  }
}

function firstOf({ lines, more }: SomeLines, most: number): SomeLines {
  return { lines: lines.slice(0, most), more: more || lines.length > most };
}

const dateSchema = () => z.object({ year: z.number(), month: z.number(), day: z.number() });
const someLines = () => z.optional(z.object({ lines: z.array(lineSchema()), more: z.boolean() }));
const pointSchema = onFirstUse(() =>
  z.object({
    day: dateSchema(),
    surroundings: z.object({
      spanning: z.object({
        beginning: someLines(),
        short: someLines(),
        long: someLines(),
        month: someLines(),
        year: someLines(),
        decade: someLines(),
        century: someLines(),
      } satisfies Record<Spanning, z.ZodMiniType<SomeLines | undefined>>),
      before: z.optional(lineSchema()),
      after: z.optional(lineSchema()),
      dayBefore: z.optional(dateSchema()),
      dayAfter: z.optional(dateSchema()),
    }),
    here: z.optional(lineSchema()),
  }),
);
const yearSchema = onFirstUse(() => z.object({ days: z.array(z.string()), months: z.array(z.number()) }));

function unpackPoint(item: Item): TurningPoint {
  return pointSchema.parse(unpackBody(item));
}
