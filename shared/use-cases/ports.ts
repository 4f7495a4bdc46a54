import type { PagePlace } from '../domain/action';
import type { CalendarDate } from '../domain/calendar-date';
import type { ChatSettings } from '../domain/chat-settings';
import type { CollectionSummary } from '../domain/collection-summary';
import type { DrawFilter } from '../domain/draw';
import type { Candidate, EventLine } from '../domain/event-line';
import type { HighlightedYears, Highlights } from '../domain/highlights';
import type { EventPair } from '../domain/event-pair';
import type { HistoricalEvent } from '../domain/historical-event';
import type { SidePart } from '../domain/list-part';
import type { MonthDay } from '../domain/month-day';
import type { PeriodPicture } from '../domain/period-picture';
import type { QuotaName } from '../domain/quota';
import type { Correction, SearchQuery } from '../domain/search-query';
import type { Span } from '../domain/span';
import type { Surroundings } from '../domain/surroundings';
import type { CorrectedEvent } from '../domain/versions';
import type { YearMarks } from '../domain/year-marks';
import type { Language } from '../language/language';

/*
 * The outside world as the use cases see it: what answers are made from. What scheduled messages need is in
 * delivery-ports.ts, and how a collection is stored in collection-ports.ts.
 */

/** The store did not answer, or is overloaded; the caller may try again later. */
export class StoreDown extends Error {}

/** The time for a piece of work is over. What is done is kept, and the next run goes on with the rest. */
export class OutOfTime extends Error {}

export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** Waits that many milliseconds. */
export type Pause = (milliseconds: number) => Promise<unknown>;

/** A number from 0 (included) to 1 (not included), as `Math.random` gives. */
export type Chance = () => number;

/** A page of a list: from its beginning (`forward`), from its end (`backward`), or from a cursor on. */
export interface PageRequest {
  readonly size: number;
  readonly direction: PagePlace['direction'];
  /** From an `EventPage`; one that is not of this list is ignored. */
  readonly cursor?: string | undefined;
  /** Selects the events of the list; all when not given. */
  readonly wanted?: ((line: EventLine) => boolean) | undefined;
  /** How far to look for wanted ones; MOST_EFFORT when not given. */
  readonly effort?: number | undefined;
}

/** The effort of a Query, at least: it costs half a read unit, as much as ten events do. */
export const LEAST_EFFORT = 10;

/** The effort of one answer in looking for wanted events, in events looked at. That is some 20 read units. */
export const MOST_EFFORT = 400;

export interface EventPage {
  readonly lines: readonly EventLine[];
  /** The page before this one; absent on the first. */
  readonly previous?: PagePlace | undefined;
  /** The page after this one; absent on the last. */
  readonly next?: PagePlace | undefined;
  /** Of a page of wanted events only. */
  readonly looked?: Looked | undefined;
}

/** How far a page was looked for. */
export interface Looked {
  readonly events: number;
  readonly effortLeft: number;
  /** The page ends because no effort was left: there may be more wanted events in that direction. */
  readonly stopped: PagePlace['direction'] | undefined;
}

/** A page of what was found by words, and how the words were taken. */
export interface FoundPage extends EventPage {
  readonly total: number;
  readonly corrections: readonly Correction[];
  /** Words that stand nowhere; the others were searched for. */
  readonly unknown: readonly string[];
  /** Words of the collection that are spelt like an unknown one, the likeliest first: three at most. */
  readonly near: readonly string[];
  /** Whether what was found has all the other words, and most of a run of characters; else it has some of them. */
  readonly everyWord: boolean;
  /** The ids of those whose titles or names have all the words. */
  readonly named: readonly string[];
  /** The ids of those whose titles, aliases or names have one of the hints. */
  readonly hinted: readonly string[];
}

/** The answer of a search that finds no event. */
export const NOTHING_FOUND: FoundPage = {
  lines: [],
  total: 0,
  corrections: [],
  unknown: [],
  near: [],
  everyWord: true,
  named: [],
  hinted: [],
};

/** The events next to another one in the order of time; absent at an end. */
export interface Neighbours {
  readonly before?: EventLine | undefined;
  readonly after?: EventLine | undefined;
}

/** An event, and the terms that it is followed by. */
export interface NamedEvent {
  readonly id: string;
  readonly terms: readonly string[];
}

/** The stored events, for answers. */
export interface EventRepository {
  /** The whole event; undefined when there is none of that id. */
  card(id: string): Promise<HistoricalEvent | undefined>;
  /** The whole events of those ids that exist, in the order of the ids. */
  cards(ids: readonly string[]): Promise<readonly HistoricalEvent[]>;
  /** At most `limit` whole events, in the order of their ids; those after an id, if one is given. */
  all(limit: number, after?: string): Promise<readonly HistoricalEvent[]>;
  /** The events on a day of any year, the most important first; of several days, day after day round the year. */
  onDays(from: MonthDay, to: MonthDay, page: PageRequest): Promise<EventPage>;
  /** The events dated to the span (see `ListPart`): on a day, the most important first; else in the order of time. */
  inSpan(span: Span, page: PageRequest): Promise<EventPage>;
  /** What spans a day, and what is nearest to it; undefined before the first ingest. */
  around(day: CalendarDate): Promise<Surroundings | undefined>;
  /** The events of another part of the span's list. The page ends when its effort is spent, as that of wanted events. */
  beside(span: Span, part: SidePart, page: PageRequest): Promise<EventPage>;
  /** The events next to it in the order of time, of those wanted among the few nearest. */
  neighboursOf(event: HistoricalEvent, wanted?: PageRequest['wanted']): Promise<Neighbours>;
  /** The ids of the events that were new between two days (UTC), both included, the most important first. */
  newIn(days: { readonly from: CalendarDate; readonly to: CalendarDate }): Promise<readonly string[]>;
  /** What the events are followed by that have an anniversary on the day, or begin one. */
  namedOn(day: MonthDay): Promise<readonly NamedEvent[]>;
  /** The days and months of a year that have events; undefined when none has. */
  marksOf(year: number): Promise<YearMarks | undefined>;
  /** The highlights of all years or of a block of them; undefined when it has few events, or none are kept. */
  highlights(years: HighlightedYears): Promise<Highlights | undefined>;
  /** The events that the query asks for, the best first. A cursor counts from the first. */
  search(query: SearchQuery, page: PageRequest): Promise<FoundPage>;
  /**
   * All events on a day of any year, the most important first: whole lines, but of a day with many events only what
   * decides whether they are told.
   */
  candidatesOn(day: MonthDay): Promise<readonly Candidate[]>;
  /** The id of an event by chance, each with the same; undefined when none passes the filter. */
  draw(filter: DrawFilter, chance: Chance): Promise<string | undefined>;
  /** The pair at a place, from 0, in the order of all pairs; undefined when there are fewer. */
  pair(place: number): Promise<EventPair | undefined>;
  /** The corrections, the latest first: `most` of them, not before an instant (ISO 8601) if one is given. */
  corrections(most: number, since?: string): Promise<readonly CorrectedEvent[]>;
  /** Figures of the stored collection; undefined before the first ingest. */
  summary(): Promise<CollectionSummary | undefined>;
}

/**
 * The published timeline, by its addresses. They change when what they show does, since clients keep previews of them.
 */
export interface Published {
  /** The page of an event, and its picture as a JPEG. */
  event(event: HistoricalEvent, language: Language): Promise<{ readonly page: string; readonly thumbnail: string }>;
  /** The page of a period, and its picture as a PNG. */
  period(period: PeriodPicture, language: Language): Promise<{ readonly page: string; readonly picture: string }>;
  /** The calendar to subscribe to, and the page that says how. */
  calendar(language: Language): { readonly page: string; readonly feed: string };
  /** The first page of the whole collection as a file; each page names the next. */
  collection(format: 'json' | 'csv', language: Language): string;
}

/** The update that a change comes from, and its time: a late update must not undo a newer one. */
export interface Mark {
  /** Update ids of different bots cannot be compared. */
  readonly botId: number;
  readonly updateId: number;
  readonly at: Date;
}

/** Chats and their settings. */
export interface ChatRepository {
  settings(chatId: number): Promise<ChatSettings>;
  /**
   * Changes the given settings; undefined is for one that is no longer chosen. No-op when a later update has changed
   * any. Returns the settings that hold afterwards.
   */
  change(chatId: number, changes: ChatSettings, mark: Mark): Promise<ChatSettings>;
  /** Everything that is stored of the chat, as it is stored. */
  stored(chatId: number): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Removes everything that is stored of the chat. */
  forget(chatId: number): Promise<void>;
  /** Has what is stored of a chat that is gone expire 30 days after that instant, if it does not already. */
  leave(chatId: number, at: Date): Promise<void>;
  /** Keeps what is stored of a chat that is back. */
  comeBack(chatId: number): Promise<void>;
  /** Moves what is stored of a chat to its new id; what is stored there already stays. */
  move(from: number, to: number): Promise<void>;
}

/** What a person may do only so often. It is stored, so that it holds for all processes. */
export interface Quotas {
  /**
   * Takes one use; to the update that took it, it is granted again. `repeated`: another update has used it for the same
   * subject; `spent`: none is left.
   */
  take(
    personId: number,
    name: QuotaName,
    use: { readonly subject: string; readonly updateId: number },
  ): Promise<'granted' | 'repeated' | 'spent'>;
}

/** The administrators of chats, as Telegram knows them now, and the editors. */
export interface Members {
  /** Whether the asker is one; a private chat has its person. */
  isAdministrator(chatId: number): Promise<boolean>;
  /** The chat of the editors; all its members are. */
  readonly editorsChat: number | undefined;
}

/** A time zone and the city it is known by. */
export interface NamedZone {
  /** IANA */
  readonly timeZone: string;
  /** In the given language, or in English; the offset of a fixed zone. */
  readonly city: string;
  /** The region that was named with the city. */
  readonly region?: string | undefined;
}

/** The zones that a text may mean, the likeliest first. */
export interface NamedZones {
  readonly zones: readonly NamedZone[];
  /** Whether they go by just that name. If not, they go by one that is like it, and the person has to confirm. */
  readonly isExact: boolean;
  /** What was given as the region of a city and is not known as one. */
  readonly unknownRegion?: string | undefined;
}

/** Looks up time zones, from data in the bundle. */
export interface TimeZones {
  /** The zone at a point (degrees), also at sea; undefined when there is no such point on Earth. */
  at(latitude: number, longitude: number): string | undefined;
  /** At most `limit` zones that have that name, or a city or region of that name, or one like it. */
  named(text: string, language: string, limit: number): NamedZones;
  /** The zones of a region (the first part of IANA names, such as Europe), by present offset, then by name. */
  inRegion(region: string, language: string): readonly NamedZone[];
  /** The city a zone is known by. */
  cityOf(timeZone: string, language: string): string;
}
