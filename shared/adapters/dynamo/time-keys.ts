import { type HistoricalDate, type SingleDate } from '../../domain/historical-date';
import { placeOf } from '../../domain/sortable-date';
import type { Key } from './table';

/** All events in the order of time, so that a list of any span is one range. */
export const TIME = 'TIME';
/** The number of ranks, of importance 5 to 1. */
export const RANKS = 5;

/** By the place in time, then by rank. */
export function timeSortKey(date: HistoricalDate, rank: number, id: string): string {
  return `${placeOf(date)}#${timeLetter(date.unit === 'interval' ? 'year' : date.unit, rank)}#${id}`;
}

/** At one place, a century comes before its first decade, and that before its first year; in each, the rank counts. */
export function timeLetter(unit: SingleDate['unit'], rank: number): string {
  const before = unit === 'century' ? 0 : unit === 'decade' ? 1 : 2;
  return String.fromCharCode('a'.charCodeAt(0) + before * RANKS + rank);
}

/** The key of a cursor in a list in order of time; undefined for other texts. */
export function parseTimeCursor(cursor: string): Key | undefined {
  const [, year, month, day, letter, id] = /^(-?\d{4})(\d\d)(\d\d)([a-o])([a-z0-9-]+)$/.exec(cursor) ?? [];
  const place = `${year}-${month}-${day}`;
  return id === undefined ? undefined : { pk: TIME, sk: `${place}#${letter}#${id}` };
}
