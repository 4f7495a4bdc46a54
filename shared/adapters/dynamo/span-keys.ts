import { type CalendarDate, addDays, toDayNumber } from '../../domain/calendar-date';
import { sortableDay } from '../../domain/sortable-date';
import { type Span, closeSpan } from '../../domain/span';
import type { Key } from './table';
import { RANKS } from './time-keys';

/**
 * Events of more than a month, in partitions by their length and in each by their first day. So those that were going
 * on at a day are among those that began, at most, the longest length of their partition before it.
 */

/** Days: about a year, ten years, a century; the last partition has what is longer or has an open end. */
const MOST_DAYS = [366, 3653, 36_525, Infinity] as const;
const LETTERS = 'abcdefghijklmnopqrst';

const partitionAt = (index: number): string => `SPAN#${index}`;

export function spanPartition(span: Span): string {
  return partitionAt(lengthClass(span));
}

/** By the first day, then by rank. The letter says the rank and the partition, so that a cursor finds it. */
export function spanSortKey(span: Span, rank: number, id: string): string {
  const letter = LETTERS.charAt(lengthClass(span) * RANKS + rank);
  return `${sortableDay(closeSpan(span).from)}#${letter}#${id}`;
}

/** The key of a cursor in a list of what is going on; undefined for other texts. */
export function parseSpanCursor(cursor: string): Key | undefined {
  const [, year, month, day, letter = '', id] = /^(-?\d{4})(\d\d)(\d\d)([a-t])([a-z0-9-]+)$/.exec(cursor) ?? [];
  if (id === undefined) return undefined;
  const index = Math.floor(LETTERS.indexOf(letter) / RANKS);
  return { pk: partitionAt(index), sk: `${year}-${month}-${day}#${letter}#${id}` };
}

/** Where to look for what is going on at a day, the longest first: partitions, and the earliest first day in them. */
export function spanRanges(day: CalendarDate): readonly { readonly pk: string; readonly low: string }[] {
  const first = closeSpan({ from: null, to: null }).from;
  return MOST_DAYS.map((most, index) => {
    const reach = Math.min(most - 1, toDayNumber(day) - toDayNumber(first));
    return { pk: partitionAt(index), low: sortableDay(addDays(day, -reach)) };
  }).reverse();
}

function lengthClass({ from, to }: Span): number {
  if (!from || !to) return MOST_DAYS.length - 1;
  const days = toDayNumber(to) - toDayNumber(from) + 1;
  return MOST_DAYS.findIndex((most) => days <= most);
}
