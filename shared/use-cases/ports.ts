import type { PagePlace } from '../domain/action';
import type { CalendarDate } from '../domain/calendar-date';
import type { ChatSettings } from '../domain/chat-settings';
import type { Collection } from '../domain/collection';
import type { CollectionSummary } from '../domain/collection-summary';
import type { EventLine } from '../domain/event-line';
import type { HistoricalEvent } from '../domain/historical-event';
import type { MonthDay } from '../domain/month-day';
import type { QuarterHour } from '../domain/quarter-hour';
import type { Correction, SearchQuery } from '../domain/search-query';
import type { Span } from '../domain/span';
import type { Delivery, Ending, Recipient, Rhythm, Subscription } from '../domain/subscription';
import type { Message } from '../language/message';

/** The whole outside world, as the use cases see it. */

/** The store gave no answer, or is overloaded. What failed by it may be asked again later. */
export class StoreDown extends Error {}

export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** Waits that many milliseconds. */
export type Pause = (milliseconds: number) => Promise<unknown>;

/** A number from 0 (included) to 1 (not included), as `Math.random` gives. */
export type Chance = () => number;

/** A list is read in pages, from its beginning (`forward`) or from its end (`backward`), or on from a cursor. */
export interface PageRequest {
  readonly size: number;
  readonly direction: PagePlace['direction'];
  /** From an `EventPage`; one that names no place in the list is as none. */
  readonly cursor?: string | undefined;
  /** Which events the list is of; all when not given. */
  readonly wanted?: ((line: EventLine) => boolean) | undefined;
}

export interface EventPage {
  readonly lines: readonly EventLine[];
  /** The page before this one; absent on the first. */
  readonly previous?: PagePlace | undefined;
  /** The page after this one; absent on the last. */
  readonly next?: PagePlace | undefined;
}

/** A page of what was found by words, and how the words were taken. */
export interface FoundPage extends EventPage {
  readonly total: number;
  readonly corrections: readonly Correction[];
  /** Words that stand nowhere; the others were searched for. */
  readonly unknown: readonly string[];
  /** Whether what was found has all the other words; if no event has them all, it has some. */
  readonly everyWord: boolean;
}

/** The stored events, for answers. */
export interface EventRepository {
  /** The whole event; undefined when there is none of that id. */
  card(id: string): Promise<HistoricalEvent | undefined>;
  /** The whole events of those ids, in their order; without those that are not there. */
  cards(ids: readonly string[]): Promise<readonly HistoricalEvent[]>;
  /** All events, whole, in the order of their ids; at most so many. */
  all(limit: number): Promise<readonly HistoricalEvent[]>;
  /** The events on a day of any year, the most important first; of several days, day after day round the year. */
  onDays(from: MonthDay, to: MonthDay, page: PageRequest): Promise<EventPage>;
  /** The events that touch the span, in the order of time. */
  inSpan(span: Span, page: PageRequest): Promise<EventPage>;
  /** The events that the query asks for, the best first. A cursor counts from the first. */
  search(query: SearchQuery, page: PageRequest): Promise<FoundPage>;
  /** What is stored, in sum; undefined before the first ingest. */
  summary(): Promise<CollectionSummary | undefined>;
}

/** Which update a change comes from, and when: a late one must not undo a newer one. */
export interface Mark {
  readonly updateId: number;
  readonly at: Date;
}

/** What is stored of chats. */
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
  /** The chat has a new id: what is stored of it moves there, but for what is there already. */
  move(from: number, to: number): Promise<void>;
}

/** A time at which messages are due: of one zone, at one local time, of one rhythm. */
export interface Slot {
  /** IANA */
  readonly timeZone: string;
  readonly time: QuarterHour;
  readonly rhythm: Rhythm;
}

/** What chats subscribed to. */
export interface SubscriptionRepository {
  of(recipient: Recipient): Promise<Subscription | undefined>;
  /** All of a chat: those of a forum's topics too, and those that ended. */
  ofChat(chatId: number): Promise<readonly Subscription[]>;
  /** Keeps the subscription as it is given, unless a later update has changed it since. */
  put(subscription: Subscription, mark: Mark): Promise<void>;
  /** Messages no longer come. Of what has ended, or is not there, nothing changes. */
  end(recipient: Recipient, ending: Ending): Promise<void>;
  /** The subscriptions of a slot that have not ended, page by page; undefined for one that cannot be read. */
  due(slot: Slot): AsyncIterable<readonly (Subscription | undefined)[]>;
}

/** The record of a message that an attempt began to send; it is stored for two weeks. */
export interface Claim {
  readonly date: CalendarDate;
  /** What went wrong, if anything did. */
  readonly trouble?: 'uncertain' | 'refused' | undefined;
}

/** Whether the lease was granted; every lease has an id of its own. */
export type Claimed = { readonly kind: 'granted'; readonly lease: string } | { readonly kind: 'mine' | 'taken' };

/** Leases to send: at most one for each recipient and date. */
export interface DeliveryLedger {
  /**
   * Asks for the lease. It is `taken` when another attempt holds it, and `mine` when the same attempt got it before, and
   * was interrupted.
   */
  claim(delivery: Delivery, attempt: string): Promise<Claimed>;
  /** Gives the lease back, because certainly nothing was sent. No-op for a lease that is not the present one. */
  release(delivery: Delivery, lease: string): Promise<void>;
  /** Notes that the message may or may not have been sent, or that Telegram refused it. No-op without a claim. */
  note(delivery: Delivery, trouble: NonNullable<Claim['trouble']>): Promise<void>;
  /** The claim of the latest date. */
  last(recipient: Recipient): Promise<Claim | undefined>;
}

/** How far the schedule has come, and what holds for all who send. */
export interface ScheduleState {
  /** The latest tick that was run to its end, none before the first; and the zones of all subscriptions ever made. */
  progress(): Promise<{ readonly lastTick?: Date | undefined; readonly timeZones: readonly string[] }>;
  /** The tick was run to its end; an earlier one changes nothing. */
  finish(tick: Date): Promise<void>;
  /** A subscription is in that zone (IANA). */
  addTimeZone(timeZone: string): Promise<void>;
  /** Nobody is to send before that instant; undefined when everybody may. */
  silentUntil(): Promise<Date | undefined>;
  /** Silence for everybody; a shorter one does not end a longer. */
  keepSilent(until: Date): Promise<void>;
}

/** Deliveries on their way to those who send. */
export interface DeliveryQueue {
  send(deliveries: readonly Delivery[]): Promise<void>;
}

/** What came of a message to a chat. */
export type Sending =
  | { readonly kind: 'sent' | 'chat-gone' | 'topic-gone' | 'unauthorised' | 'refused' }
  /** Certainly not sent: worth another try. */
  | { readonly kind: 'not-sent'; readonly fault?: unknown }
  /** It may have been sent. */
  | { readonly kind: 'uncertain' }
  /** The group became a supergroup. */
  | { readonly kind: 'moved'; readonly to: number }
  | { readonly kind: 'too-many'; readonly retryAfterSeconds: number };

/** Sends messages that nobody asked for. */
export interface Messenger {
  send(recipient: Recipient, message: Message, options: { readonly silent: boolean }): Promise<Sending>;
}

/** The message of a subscription on a local date, or a further page of it; undefined when there is nothing to tell. */
export type ComposeMessage = (
  subscription: Subscription,
  date: CalendarDate,
  page?: number,
) => Promise<Message | undefined>;

/** A person says that something is wrong with an event. Nothing of the person is in it. */
export interface Report {
  readonly eventId: string;
  readonly text: string;
  /** The language it was written from. */
  readonly language: string;
  readonly mark: Mark;
}

/** What people report, for the editors. */
export interface ReportRepository {
  /** Keeps the report; false when it is kept already, since its update came twice. */
  add(report: Report): Promise<boolean>;
}

/** Who may change what is set for a chat, as Telegram knows it now. */
export interface Members {
  /** Whether the asker may: everybody in private, administrators elsewhere. */
  isAdministrator(chatId: number): Promise<boolean>;
}

/** An event as it is stored, known by what was stored of it. */
export interface StoredEvent {
  readonly id: string;
  /** Empty when a write of it was begun and not finished. */
  readonly fingerprint: string;
  /** Every place it may be stored at. */
  readonly keys: readonly string[];
}

/** One event to write, over what is stored of it if anything is; or one to remove. */
export type Change =
  | { readonly event: HistoricalEvent; readonly stored?: StoredEvent | undefined }
  | { readonly event?: undefined; readonly stored: StoredEvent };

/** The search indexes that are stored: one is in use, and is replaced as a whole. */
export interface SearchIndexes {
  /** The index of the collection that is being stored; none when it has no events. */
  readonly wanted: string | undefined;
  readonly isWritten: boolean;
  /** Those of other collections, whole or begun. */
  readonly stale: readonly string[];
}

/** The stored events, for `ingest`. Every method may be called again after a crash anywhere in it. */
export interface CollectionStore {
  /** Differs when what would be stored differs, be it by content or by layout. */
  fingerprint(value: unknown): string;
  /** The fingerprint of the last collection that was stored to its end. */
  finished(): Promise<string | undefined>;
  stored(): Promise<readonly StoredEvent[]>;
  /** From here to `finish` the collection counts as unfinished. `index` names the search index it will have. */
  begin(index: string | undefined): Promise<SearchIndexes>;
  apply(changes: readonly Change[]): Promise<void>;
  /** Writes the wanted index, beside the one in use. */
  writeIndex(indexes: SearchIndexes, collection: Collection): Promise<void>;
  /** The collection is stored to its end: search goes over the wanted index, and the stale ones are removed. */
  finish(summary: CollectionSummary, fingerprint: string, indexes: SearchIndexes): Promise<void>;
}

/** A time zone and what people know it by. */
export interface NamedZone {
  /** IANA */
  readonly timeZone: string;
  /** A city in it, in the language asked for if it is known in that, else in English; of a fixed zone, its offset. */
  readonly city: string;
}

/** Where in the time zones something is; known here, nobody is asked. */
export interface TimeZones {
  /** The zone at a place, also at sea. Degrees; undefined when there is no such place on Earth. */
  at(latitude: number, longitude: number): string | undefined;
  /** The zones of the cities, or the zones themselves, that are called so; the best first, at most `limit`. */
  named(text: string, language: string, limit: number): readonly NamedZone[];
  /** The zones of a region (the first part of IANA names: Europe), by their present offset, then name. */
  inRegion(region: string, language: string): readonly NamedZone[];
  /** The city a zone is known by. */
  cityOf(timeZone: string, language: string): string;
}

/** The effects an answer may need. */
export interface AnswerPorts {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly events: EventRepository;
  readonly chats: ChatRepository;
  readonly subscriptions: SubscriptionRepository;
  readonly ledger: DeliveryLedger;
  readonly schedule: ScheduleState;
  readonly compose: ComposeMessage;
  readonly reports: ReportRepository;
  readonly timeZones: TimeZones;
  readonly members: Members;
}
