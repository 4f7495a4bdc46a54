import type { ChatSettings } from '../domain/chat-settings';
import type { HistoricalEvent } from '../domain/historical-event';
import type { PeriodPicture } from '../domain/period-picture';
import type { QuotaName } from '../domain/quota';
import type { Language } from '../language/language';

/*
 * The outside world as the use cases see it. This file has what most of them need; answer-ports.ts has what answers
 * need, delivery-ports.ts scheduled messages, event-ports.ts the stored events, collection-ports.ts how these are stored,
 * game-ports.ts the game, and report-ports.ts the reports of errors.
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
export type Sleep = (milliseconds: number) => Promise<unknown>;

/** A number from 0 (included) to 1 (not included), as `Math.random` gives. */
export type Chance = () => number;

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

/** When something became known, by an update or otherwise: what was changed later is not undone because of it. */
export interface KnownAt {
  readonly at: Date;
}

/** The update that a change comes from, and its time: a late update must not undo a newer one. */
export interface UpdateStamp extends KnownAt {
  /** Update ids of different bots cannot be compared. */
  readonly botId: number;
  readonly updateId: number;
  readonly at: Date;
}

/** What came of a change. */
export interface Changed<Value> {
  /** `kept`: there was nothing to change; `late`: a later update was there first, so that nothing was stored. */
  readonly kind: 'stored' | 'kept' | 'late';
  readonly before: Value;
  /** What holds afterwards. */
  readonly after: Value;
}

/** Chats and their settings. */
export interface ChatRepository {
  /** `consistent`: as of what was just written; this doubles the cost. */
  settings(chatId: number, options?: { readonly consistent: boolean }): Promise<ChatSettings>;
  /**
   * Stores the settings that `change` gives, undefined for those that are no longer chosen; the others stay. It is asked
   * again when another change came first.
   */
  change(
    chatId: number,
    change: (before: ChatSettings) => ChatSettings | undefined,
    stamp: UpdateStamp,
  ): Promise<Changed<ChatSettings>>;
  /** Everything that is stored of the chat, as it is stored; of a person also scores in groups, and open reports. */
  stored(chatId: number): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Removes everything that is stored of the chat. */
  forget(chatId: number): Promise<void>;
  /** Lets what is stored of a chat that is gone expire after 30 days, except what was changed later or expires already. */
  leave(chatId: number, known: KnownAt): Promise<void>;
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
