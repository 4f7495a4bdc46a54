import type { CalendarDate } from '../domain/calendar-date';
import type { ChatSettings } from '../domain/chat-settings';
import { type Chosen, DEFAULTS } from '../domain/choices';
import type { DateOrder, ReadingContext } from '../domain/date-query';
import type { LeapDay } from '../domain/leap-day';
import { localDay } from '../domain/local-day';
import type { Language } from '../language/language';
import { languageFor } from '../language/languages';
import { dateOrderFor } from '../language/understood-languages';
import type { Clock, UpdateStamp } from './ports';

/** Where something is said: groups and channels are not one person's. */
export type Place = 'private' | 'group' | 'channel' | 'inline';

/** Who asks, as Telegram tells it. */
export interface Sender {
  readonly chatId: number;
  /** The person; in place of one who speaks as a group or channel, that chat. 0 when nobody is named. */
  readonly personId: number;
  /** The person's first name. */
  readonly personName?: string | undefined;
  /** A forum's topic; 0 for the chat as such. */
  readonly thread: number;
  readonly place: Place;
  readonly botId: number;
  /** Grows from update to update of a bot: tells a later choice from an earlier one. */
  readonly updateId: number;
  /** When it was said, which is the same when it comes again; a press has no time. */
  readonly saidAt?: Date | undefined;
  /** The language of the person's client, BCP 47. */
  readonly languageTag?: string | undefined;
}

/** Who asks, as far as an answer depends on it: what is known of the sender, and what the chat chose. */
export interface Asker extends Sender {
  readonly settings: ChatSettings;
  readonly language: Language;
  /** IANA */
  readonly timeZone: string;
  /** IANA; what holds for chats that chose no zone. */
  readonly assumedZone: string;
  /** How `9/3` is read. */
  readonly dateOrder: DateOrder;
  readonly leapDay: LeapDay;
  /** How many events a page shows. */
  readonly pageSize: number;
}

/** The asker, given what the chat chose; `assumedZone` (IANA) is that of chats that chose none. */
export function askerOf(sender: Sender, settings: ChatSettings, assumedZone: string): Asker {
  const language = languageFor(settings.language ?? sender.languageTag);
  // A region says something only about the language it comes with.
  const tag = languageFor(sender.languageTag) === language ? sender.languageTag : language.code;
  const { chatId, personId, personName, thread, place, botId, updateId, saidAt, languageTag } = sender;
  // Written out, since every update makes one and Node 20 takes microseconds to add fields to a spread.
  return {
    chatId,
    personId,
    personName,
    thread,
    place,
    botId,
    updateId,
    saidAt,
    languageTag,
    settings,
    language,
    timeZone: settings.timeZone ?? assumedZone,
    assumedZone,
    dateOrder: settings.dateOrder ?? dateOrderFor(tag, language),
    leapDay: settings.leapDay ?? DEFAULTS.leapDay,
    pageSize: Number(settings.pageSize ?? DEFAULTS.pageSize),
  };
}

/** What holds for a chat with these settings: its choice, else what is assumed for the asker, else the default. */
export function heldFor({ language, assumedZone, dateOrder }: Asker, settings: ChatSettings): Chosen {
  const chosen = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  return { ...DEFAULTS, language: language.code, timeZone: assumedZone, dateOrder, ...chosen };
}

/** The stamp of a change that the asker makes now. */
export function stampOf({ botId, updateId }: Asker, clock: Clock): UpdateStamp {
  return { botId, updateId, at: clock.now() };
}

/** Today where the asker is. */
export function todayOf({ timeZone }: Asker, clock: Clock): CalendarDate {
  return localDay(clock.now(), timeZone);
}

/** What dates are read against, in a text for an asker. */
export function readingContextOf({ language, dateOrder }: Asker, today: CalendarDate): ReadingContext {
  return { language: language.code, dateOrder, today };
}
