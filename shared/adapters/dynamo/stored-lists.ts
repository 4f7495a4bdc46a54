import { historicalDate } from '../../domain/historical-date';
import { type MonthDay, formatMonthDay } from '../../domain/month-day';
import { type SortableDate, daysOf, isDayPlace, isPlaceInside, sortableRange } from '../../domain/sortable-date';
import type { Span } from '../../domain/span';
import {
  datePartition,
  dayPartition,
  decadePartition,
  parseDateCursor,
  parseDayCursor,
  parseTimeCursor,
} from './event-items';
import type { Partition, StoredList } from './read-page';
import type { StoredEntry } from './stored-schemas';

/** Sorts after every continuation of a key. */
const END = '~';
const WHOLE = { low: '0', high: END } as const;

/** The events on some days of any year, in the order of these days. An event of several days is listed once. */
export function dayList(days: readonly MonthDay[]): StoredList {
  const first = days[0] && `-${formatMonthDay(days[0])}#`;
  const keep = ({ sk, reached }: StoredEntry) => reached === undefined || (first !== undefined && sk.includes(first));
  return { partitions: days.map((day) => ({ pk: dayPartition(day), ...WHOLE, keep })), parseCursor: parseDayCursor };
}

/**
 * The events that touch a span. A day has a partition of its own; a longer span is read from the partitions of the given
 * decades, in their order.
 */
export function spanList(span: Span, decades: readonly string[]): StoredList {
  const { low, high } = sortableRange(span);
  if (low === high) return { partitions: [wholeDate(low)], parseCursor: (cursor) => parseDateCursor(cursor, low) };
  const inDecades = decades.map((decade): Partition => ({
    pk: decadePartition(decade),
    low,
    high: high + END,
    keep: touches(span, low),
  }));
  if (!isDayPlace(low)) return { partitions: inDecades, parseCursor: parseTimeCursor };
  // The span begins within a month: events that began before it are in the partition of its first day.
  const goingOn = { ...wholeDate(low), keep: ({ reached }: StoredEntry) => reached !== undefined };
  return {
    partitions: [goingOn, ...inDecades],
    parseCursor: (cursor) => parseDateCursor(cursor, low) ?? parseTimeCursor(cursor),
  };
}

function wholeDate(date: SortableDate): Partition {
  return { pk: datePartition(date), ...WHOLE };
}

/** An event that began before the span is listed at its first place within the span, and only there. */
function touches(span: Span, low: SortableDate): (entry: StoredEntry) => boolean {
  return ({ sk, reached, line }) => {
    const [place = ''] = sk.split('#');
    if (!isPlaceInside(place, span)) return false;
    if (reached === undefined) return true;
    return reached < low && !(isDayPlace(low) && daysOf(historicalDate(line.date)).length > 0);
  };
}
