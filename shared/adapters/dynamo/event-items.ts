import { anniversaryDaysOf } from '../../domain/anniversary-days';
import { lineOf } from '../../domain/event-line';
import { historicalDate, knownSpanOf } from '../../domain/historical-date';
import type { HistoricalEvent } from '../../domain/historical-event';
import { type MonthDay, formatMonthDay } from '../../domain/month-day';
import { daysOf, sortableDay, type SortableDate } from '../../domain/sortable-date';
import { spanKindOf } from '../../domain/surroundings';
import { correctedEvent, correctionsOf } from '../../domain/versions';
import { pack } from './packed';
import { spanPartition, spanSortKey } from './span-keys';
import type { Key } from './table';
import { RANKS, TIME, timeSortKey } from './time-keys';

/** The keys and items of events in the table. */

/** Incremented when the form of these items or of the search index changes, so that the next ingest rewrites them. */
export const LAYOUT = 20;

export const cardKey = (id: string): Key => ({ pk: `EVENT#${id}`, sk: 'CARD' });
/** The key of a card for an older version, which cannot read ours, until the first ingest of this one has finished. */
export const plainCardKey = (id: string): Key => ({ pk: `EVENT#${id}`, sk: 'EVENT' });
/** Leads from an id that an event had before to the one that it has. */
export const movedKey = (formerId: string): Key => ({ pk: `EVENT#${formerId}`, sk: 'MOVED' });
export const dayPartition = (day: MonthDay): string => `DAY#${formatMonthDay(day)}`;
export const datePartition = (date: SortableDate): string => `DATE#${date}`;
export const summaryKey: Key = { pk: 'COLLECTION', sk: 'META' };
/** The corrections of all events, in the order of their time. */
export const CORRECTIONS = 'CORRECTION';
export const storedKey = (id: string): Key => ({ pk: 'COLLECTION', sk: `EVENT#${id}` });
export const STORED_PREFIX = 'EVENT#';
/** The keys of the stored events after an id. A space sorts before, and `~` after, all that an id may go on with. */
export const storedAfter = (id: string) => ({ from: `${STORED_PREFIX}${id} `, to: `${STORED_PREFIX}~` });

/** A line of a list. `reached` is the day of the same event before this one; absent at the first. */
export interface Entry extends Key {
  readonly reached?: SortableDate;
  readonly line: ReturnType<typeof lineOf>;
}

/**
 * All items of an event: its card, its former ids, and its entries by the days of any year that it is kept on, by date,
 * and in the order of time; one more if it spans more than a month; and one for each correction.
 */
export function itemsOf(event: HistoricalEvent): readonly Key[] {
  const moved = (event.formerIds ?? []).map((formerId) => ({ ...movedKey(formerId), to: event.id }));
  return [
    cardItem(event),
    ...moved,
    ...dayEntries(event),
    ...dateEntries(event),
    timeEntry(event),
    ...spanEntries(event),
    ...correctionItems(event),
  ];
}

/** Compressed, because writing an item costs a unit for each KB. */
function cardItem(event: HistoricalEvent): Key & { readonly body: Uint8Array } {
  return { ...cardKey(event.id), body: pack(event) };
}

export function dayEntries(event: HistoricalEvent): Entry[] {
  return anniversaryDaysOf(historicalDate(event.date)).flatMap(({ days }) =>
    entriesAt(days.map(sortableDay), event, (day, rank) => ({
      pk: `DAY#${day.slice(-5)}`,
      sk: `${rank}#${day}#${event.id}`,
    })),
  );
}

function dateEntries(event: HistoricalEvent): Entry[] {
  const days = daysOf(historicalDate(event.date)).map(sortableDay);
  return entriesAt(days, event, (day, rank) => ({ pk: datePartition(day), sk: `${rank}#${event.id}` }));
}

function timeEntry(event: HistoricalEvent): Entry {
  return { ...timeKey(event), line: lineOf(event) };
}

function timeKey(event: HistoricalEvent): Key {
  return { pk: TIME, sk: timeSortKey(historicalDate(event.date), rankOf(event), event.id) };
}

/** Where an event stands in the order of time. */
export const cursorInTime = (event: HistoricalEvent): string => cursorOf(timeKey(event));

function spanEntries(event: HistoricalEvent): Entry[] {
  const date = historicalDate(event.date);
  if (spanKindOf(date) !== 'long') return [];
  const span = knownSpanOf(date);
  return [{ pk: spanPartition(span), sk: spanSortKey(span, rankOf(event), event.id), line: lineOf(event) }];
}

function correctionItems(event: HistoricalEvent): Key[] {
  return correctionsOf(event).map((correction) => ({
    ...{ pk: CORRECTIONS, sk: `${correction.at}#${event.id}` },
    ...correction,
    ...correctedEvent(event),
  }));
}

/** 0 is the most important, since it sorts first. */
function rankOf({ importance }: HistoricalEvent): number {
  return 5 - importance;
}

/** On its second and later days, an event ranks below all that is dated to the day or begins on it. */
function entriesAt(
  places: readonly SortableDate[],
  event: HistoricalEvent,
  keyAt: (place: SortableDate, rank: number) => Key,
): Entry[] {
  return places.map((place, index) => {
    const reached = places[index - 1];
    const rank = rankOf(event) + (reached === undefined ? 0 : RANKS);
    return { ...keyAt(place, rank), ...(reached !== undefined && { reached }), line: lineOf(event) };
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
 * `120150903id`, `2015-09-03#l#id` becomes `20150903lid`, `1#id` becomes `1id`. An id is a year, or begins with a year and
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

/** The key of a cursor in the list of a date; undefined for other texts. */
export function parseDateCursor(cursor: string, date: SortableDate): Key | undefined {
  const [, rank, id] = /^(\d)(-?\d{4}(?:-[a-z0-9-]*)?)$/.exec(cursor) ?? [];
  return id === undefined ? undefined : { pk: datePartition(date), sk: `${rank}#${id}` };
}

/** A date without the hyphens between its parts, but with the minus of its year. */
function compact(text: string): string {
  return text.slice(0, 1) + text.slice(1).replaceAll('-', '');
}
