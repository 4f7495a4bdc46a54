import { sortableDay, daysOf, decadeOf, placesOf, type SortableDate } from '../../domain/sortable-date';
import { lineOf } from '../../domain/event-line';
import { historicalDate } from '../../domain/historical-date';
import type { HistoricalEvent } from '../../domain/historical-event';
import { type MonthDay, formatMonthDay } from '../../domain/month-day';
import type { Key } from './table';

/** Keys and items of the stored events: everything that knows how they lie in the table. */

/** Grows when the items below or the search index change their form, so that the next ingest writes them anew. */
export const LAYOUT = 3;

export const cardKey = (id: string): Key => ({ pk: `EVENT#${id}`, sk: 'EVENT' });
export const dayPartition = (day: MonthDay): string => `DAY#${formatMonthDay(day)}`;
export const datePartition = (date: SortableDate): string => `DATE#${date}`;
export const decadePartition = (decade: string): string => `DECADE#${decade}`;
export const summaryKey: Key = { pk: 'COLLECTION', sk: 'META' };
export const storedKey = (id: string): Key => ({ pk: 'COLLECTION', sk: `EVENT#${id}` });
export const STORED_PREFIX = 'EVENT#';

/** A line of a list, under a day or in time. `reached` is the event's place before this one, when it has one. */
export interface Entry extends Key {
  readonly reached?: SortableDate;
  readonly line: ReturnType<typeof lineOf>;
}

/** All items of an event: the whole of it, and its entries under each of its days, of any year and of its own, and in time. */
export function itemsOf(event: HistoricalEvent): readonly Key[] {
  return [{ ...cardKey(event.id), event } as Key, ...dayEntries(event), ...dateEntries(event), ...timeEntries(event)];
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

/** 0 is the most important: it sorts first. */
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

/** A key as one text, for lists of keys. */
export const keyText = ({ pk, sk }: Key): string => `${pk} ${sk}`;

export function parseKey(text: string): Key {
  const [pk = '', sk = ''] = text.split(' ');
  return { pk, sk };
}

/**
 * The key of an entry as a cursor: short enough for a button, so without what can be put back. `1#2015-09-03#id` is
 * `120150903id`, `2015-09-03#1#id` is `201509031id`, `1#id` is `1id`; an id begins with a year and a hyphen or an end.
 */
export const cursorOf = ({ sk }: Pick<Key, 'sk'>): string => {
  const parts = sk.split('#');
  return [...parts.slice(0, -1).map(compact), parts.at(-1)].join('');
};

/** The key a cursor of a list of days stands for; undefined when it is none. */
export function parseDayCursor(cursor: string): Key | undefined {
  const [, rank, year, month, day, id] = /^(\d)(-?\d{4})(\d\d)(\d\d)([a-z0-9-]+)$/.exec(cursor) ?? [];
  return id === undefined ? undefined : { pk: `DAY#${month}-${day}`, sk: `${rank}#${year}-${month}-${day}#${id}` };
}

/** The key a cursor of a list in time stands for; undefined when it is none. */
export function parseTimeCursor(cursor: string): Key | undefined {
  const [, year, month, day, rank, id] = /^(-?\d{4})(\d\d)(\d\d)(\d)([a-z0-9-]+)$/.exec(cursor) ?? [];
  const place = `${year}-${month}-${day}`;
  return id === undefined ? undefined : { pk: decadePartition(decadeOf(place)), sk: `${place}#${rank}#${id}` };
}

/** The key a cursor of a list of one date stands for; undefined when it is none. */
export function parseDateCursor(cursor: string, date: SortableDate): Key | undefined {
  const [, rank, id] = /^(\d)(-?\d{4}(?:-[a-z0-9-]*)?)$/.exec(cursor) ?? [];
  return id === undefined ? undefined : { pk: datePartition(date), sk: `${rank}#${id}` };
}

/** A date without the hyphens between its parts; the minus of a year stays. */
function compact(text: string): string {
  return text.slice(0, 1) + text.slice(1).replaceAll('-', '');
}
