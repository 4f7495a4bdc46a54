import { type SingleDate, historicalDate } from '../../domain/historical-date';
import { type SidePart, isOneDay, partOf } from '../../domain/list-part';
import { type MonthDay, formatMonthDay } from '../../domain/month-day';
import { sortableDay, sortableRange, sortableYear } from '../../domain/sortable-date';
import { type Span, closeSpan, contains, yearSpan } from '../../domain/span';
import { datePartition, dayPartition, parseDateCursor, parseDayCursor } from './event-items';
import type { Partition, StoredList } from './read-page';
import { parseSpanCursor, spanRanges } from './span-keys';
import type { StoredEntry } from './stored-schemas';
import { RANKS, TIME, parseTimeCursor, timeLetter } from './time-keys';

type Keep = (entry: StoredEntry) => boolean;

/** Sorts after every continuation of a key. */
const END = '~';
const WHOLE = { low: '0', high: END } as const;

/** The events on some days of any year, in the order of these days. An event of several days is listed once. */
export function dayList(days: readonly MonthDay[]): StoredList {
  const first = days[0] && `-${formatMonthDay(days[0])}#`;
  const keep = ({ sk, reached }: StoredEntry) => reached === undefined || (first !== undefined && sk.includes(first));
  return { partitions: days.map((day) => ({ pk: dayPartition(day), ...WHOLE, keep })), parseCursor: parseDayCursor };
}

/** The events dated to a span: those on a day, or those that begin in a longer span. */
export function datedList(span: Span): StoredList {
  const { low, high } = sortableRange(span);
  if (isOneDay(span)) return { partitions: [wholeDate(low)], parseCursor: (cursor) => parseDateCursor(cursor, low) };
  const keep = ({ line }: StoredEntry) => partOf(historicalDate(line.date), span) === 'dated';
  const first = `${low}#${timeLetter(longestDatedTo(span), 0)}`;
  return { partitions: [{ pk: TIME, low: first, high: high + END, keep }], parseCursor: parseTimeCursor };
}

/** The longest unit that may be dated to a span, so that longer ones that begin with it are not read. */
function longestDatedTo(span: Span): SingleDate['unit'] {
  const { from } = closeSpan(span);
  const isWithin = (length: number) => contains(yearsAround(from.year, length), span);
  const isWhole = (length: number) => contains(span, yearsAround(from.year, length));
  if (!isWithin(100) || isWhole(100)) return 'century';
  return !isWithin(10) || isWhole(10) ? 'decade' : 'year';
}

/** The decade or century of a year. */
function yearsAround(year: number, length: number): Span {
  const first = Math.floor(year / length) * length;
  return yearSpan(first, first + length - 1);
}

/** The events of another part of a span's list. */
export function sideList(span: Span, part: SidePart): StoredList {
  const keep = ({ line }: StoredEntry) => partOf(historicalDate(line.date), span) === part;
  return part === 'going-on' ? goingOnList(span, keep) : dayUnknownList(span, keep);
}

/** The longest first; those of up to a month are dated to each of their days. */
function goingOnList(span: Span, keep: Keep): StoredList {
  const { from } = closeSpan(span);
  const day = sortableDay(from);
  const isDay = isOneDay(span);
  const long = spanRanges(from).map(({ pk, low }) => ({ pk, low, high: day + END, keep }));
  return {
    partitions: [...long, ...(isDay ? [] : [{ ...wholeDate(day), keep }])],
    parseCursor: (cursor) => parseSpanCursor(cursor) ?? (isDay ? undefined : parseDateCursor(cursor, day)),
  };
}

/** Those of the month, of the year, and of the decade and century, which are listed under their first year. */
function dayUnknownList(span: Span, keep: Keep): StoredList {
  const { from } = closeSpan(span);
  const firstYear = (length: number) => `${sortableYear(Math.floor(from.year / length) * length)}-00-00`;
  const places = [
    ['month', `${sortableDay(from).slice(0, -2)}00`],
    ['year', firstYear(1)],
    ['decade', firstYear(10)],
    ['century', firstYear(100)],
  ] as const;
  return {
    partitions: places.map(([unit, place]) => ({
      pk: TIME,
      low: `${place}#${timeLetter(unit, 0)}`,
      high: `${place}#${timeLetter(unit, RANKS - 1)}${END}`,
      keep,
    })),
    parseCursor: parseTimeCursor,
  };
}

function wholeDate(date: string): Partition {
  return { pk: datePartition(date), ...WHOLE };
}
