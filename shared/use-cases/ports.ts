import type { PagePlace } from '../domain/action';
import type { ChatSettings } from '../domain/chat-settings';
import type { Collection } from '../domain/collection';
import type { CollectionSummary } from '../domain/collection-summary';
import type { EventLine } from '../domain/event-line';
import type { HistoricalEvent } from '../domain/historical-event';
import type { MonthDay } from '../domain/month-day';
import type { Correction, SearchQuery } from '../domain/search-query';
import type { Span } from '../domain/span';

/** The whole outside world, as the use cases see it. */

/** The store gave no answer, or is overloaded. What failed by it may be asked again later. */
export class StoreDown extends Error {}

export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** A number from 0 (included) to 1 (not included), as `Math.random` gives. */
export type Chance = () => number;

/** A list is read in pages, from its beginning (`forward`) or from its end (`backward`), or on from a cursor. */
export interface PageRequest {
  readonly size: number;
  readonly direction: PagePlace['direction'];
  /** From an `EventPage`; one that names no place in the list is as none. */
  readonly cursor?: string | undefined;
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
  /** The events on a day of any year, the most important first; of several days, day after day round the year. */
  onDays(from: MonthDay, to: MonthDay, page: PageRequest): Promise<EventPage>;
  /** The events that touch the span, in the order of time. */
  inSpan(span: Span, page: PageRequest): Promise<EventPage>;
  /** The events that the query asks for, the best first. A cursor counts from the first. */
  search(query: SearchQuery, page: PageRequest): Promise<FoundPage>;
  /** What is stored, in sum; undefined before the first ingest. */
  summary(): Promise<CollectionSummary | undefined>;
}

/** What chats have chosen. */
export interface ChatRepository {
  settings(chatId: number): Promise<ChatSettings>;
  /** Changes what is given. What an update later than `updateId` has changed stays as that left it. */
  change(chatId: number, changes: ChatSettings, updateId: number): Promise<void>;
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

/** The effects an answer may need. */
export interface AnswerPorts {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly events: EventRepository;
  readonly chats: ChatRepository;
}
