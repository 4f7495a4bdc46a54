import { sortableDay, daysOf, decadeOf, placesOf, type SortableDate } from '../../domain/sortable-date';
import { lineOf } from '../../domain/event-line';
import { historicalDate } from '../../domain/historical-date';
import type { HistoricalEvent } from '../../domain/historical-event';
import { type MonthDay, formatMonthDay } from '../../domain/month-day';
import type { Key } from './table';

/** The keys and items of events in the table. */

/** Incremented when the form of these items or of the search index changes, so that the next ingest rewrites them. */
export const LAYOUT = 4;

export const cardKey = (id: string): Key => ({ pk: `EVENT#${id}`, sk: 'EVENT' });
/** Leads from an id that an event had before to the one that it has. */
export const movedKey = (formerId: string): Key => ({ pk: `EVENT#${formerId}`, sk: 'MOVED' });
export const dayPartition = (day: MonthDay): string => `DAY#${formatMonthDay(day)}`;
export const datePartition = (date: SortableDate): string => `DATE#${date}`;
export const decadePartition = (decade: string): string => `DECADE#${decade}`;
export const summaryKey: Key = { pk: 'COLLECTION', sk: 'META' };
export const storedKey = (id: string): Key => ({ pk: 'COLLECTION', sk: `EVENT#${id}` });
export const STORED_PREFIX = 'EVENT#';

/**
 * A line of a list. An event has an entry at each of its places: the days, or coarser dates, that it spans. `reached` is
 * the place before this one; absent at the first place.
 */
export interface Entry extends Key {
  readonly reached?: SortableDate;
  readonly line: ReturnType<typeof lineOf>;
}

/** All items of an event: its card, its former ids, and its entries by day of any year, by date, and in order of time. */
export function itemsOf(event: HistoricalEvent): readonly Key[] {
  const moved = (event.formerIds ?? []).map((formerId) => ({ ...movedKey(formerId), to: event.id }));
  return [
    { ...cardKey(event.id), event } as Key,
    ...moved,
    ...dayEntries(event),
    ...dateEntries(event),
    ...timeEntries(event),
  ];
}

function dayEntries(event: HistoricalEvent): Entry[] {
  const days = daysOf(historicalDate(event.date)).map(sortableDay);
  return entriesAt(days, event, (day) => ({
    pk: `DAY#${day.slice(-5)}`,
    sk: `${rankOf(event)}#${day}#${event.id}`,
  }));
}

function dateEntries(event: HistoricalEvent): Entry[] {
  const days = daysOf(historicalDate(event.date)).map(sortableDay);
  return entriesAt(days, event, (day) => ({ pk: datePartition(day), sk: `${rankOf(event)}#${event.id}` }));
}

function timeEntries(event: HistoricalEvent): Entry[] {
  const places = placesOf(historicalDate(event.date));
  return entriesAt(places, event, (place) => ({
    pk: decadePartition(decadeOf(place)),
    sk: `${place}#${rankOf(event)}#${event.id}`,
  }));
}

/** 0 is the most important, since it sorts first. */
function rankOf({ importance }: HistoricalEvent): number {
  return 5 - importance;
}

function entriesAt(
  places: readonly SortableDate[],
  event: HistoricalEvent,
  keyAt: (place: SortableDate) => Key,
): Entry[] {
  return places.map((place, index) => {
    const reached = places[index - 1];
    return { ...keyAt(place), ...(reached !== undefined && { reached }), line: lineOf(event) };
  });
}

/** A key as text, for lists of keys. */
export const keyText = ({ pk, sk }: Key): string => `${pk} ${sk}`;

export function parseKey(text: string): Key {
  const [pk = '', sk = ''] = text.split(' ');
  return { pk, sk };
}

/**
 * The key of an entry as a cursor, without the separators, to be short enough for a button. `1#2015-09-03#id` becomes
 * `120150903id`, `2015-09-03#1#id` becomes `201509031id`, `1#id` becomes `1id`. An id is a year, or begins with a year and
 * a hyphen.
 */
export const cursorOf = ({ sk }: Pick<Key, 'sk'>): string => {
  const parts = sk.split('#');
  return [...parts.slice(0, -1).map(compact), parts.at(-1)].join('');
};

/** The key of a cursor in a list of days; undefined for other texts. */
export function parseDayCursor(cursor: string): Key | undefined {
  const [, rank, year, month, day, id] = /^(\d)(-?\d{4})(\d\d)(\d\d)([a-z0-9-]+)$/.exec(cursor) ?? [];
  return id === undefined ? undefined : { pk: `DAY#${month}-${day}`, sk: `${rank}#${year}-${month}-${day}#${id}` };
}

/** The key of a cursor in a list in order of time; undefined for other texts. */
export function parseTimeCursor(cursor: string): Key | undefined {
  const [, year, month, day, rank, id] = /^(-?\d{4})(\d\d)(\d\d)(\d)([a-z0-9-]+)$/.exec(cursor) ?? [];
  const place = `${year}-${month}-${day}`;
  return id === undefined ? undefined : { pk: decadePartition(decadeOf(place)), sk: `${place}#${rank}#${id}` };
}

/** The key of a cursor in the list of a date; undefined for other texts. */
export function parseDateCursor(cursor: string, date: SortableDate): Key | undefined {
  const [, rank, id] = /^(\d)(-?\d{4}(?:-[a-z0-9-]*)?)$/.exec(cursor) ?? [];
  return id === undefined ? undefined : { pk: datePartition(date), sk: `${rank}#${id}` };
}

/** A date without the hyphens between its parts, but with the minus of its year. */
function compact(text: string): string {
  return text.slice(0, 1) + text.slice(1).replaceAll('-', '');
}
