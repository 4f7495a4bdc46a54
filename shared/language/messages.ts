import type { ButtonCommand } from '../domain/action';
import type { Choice, ChoiceName, Menu } from '../domain/choices';
import type { NoteCode, ProblemCode } from '../domain/date-query';
import type { Ending } from '../domain/subscription';
import type { CommandName } from './commands';
import type { GameMessages } from './game/game-messages';
import type { PublishedMessages } from './published-messages';
import type { FollowMessages, NewsMessages, PauseMessages } from './following-messages';
import type { EditingMessages } from './editing-messages';
import type { ControlMessages, SharingMessages } from './control-messages';
import type {
  AboutMessages,
  CalendarMessages,
  DateExamples,
  MeasureMessages,
  SearchMessages,
  TalkMessages,
} from './finding-messages';

/** All texts of the bot in one language, except dates, which are passed in as text of the same language. */
export interface Messages extends PublishedMessages {
  /** Visits (12) */
  counted(label: string, count: number): string;
  /** in 5 days; 0 is today */
  inDays(days: number): string;
  /** In place of the days until an anniversary of several days that has begun. */
  readonly anniversaryNow: string;

  readonly game: GameMessages;
  /** The same, when the chat's settings leave events out. */
  readonly nothingWanted: string;
  readonly nothingDatedWanted: string;
  readonly nearestBefore: string;
  readonly nearestAfter: string;
  /** An event before or after was not found in what is read for one answer. */
  readonly nearestGivenUp: string;
  readonly noMore: string;
  /** A page of what the settings let through ends here, since enough was read for one answer. */
  lookedAt(events: number): string;
  readonly goOn: string;
  readonly noSuchEvent: string;
  readonly unknownCommand: string;
  /** /cancel */
  readonly nothingToCancel: string;
  /** The answer to a voice message, a sticker, a picture. */
  readonly onlyText: string;
  readonly emptyCollection: string;
  readonly whichEvent: string;
  /** /when needs a message to reply to, or text after it. */
  readonly whichText: string;

  readonly search: SearchMessages;
  readonly measure: MeasureMessages;
  readonly talk: TalkMessages;

  readonly problem: Readonly<Record<ProblemCode, string>>;
  readonly note: Readonly<Record<Exclude<NoteCode, 'part-not-read'>, string>>;
  /** What was read of a question, and what beside it was not. */
  readonly readOnly: (read: string, unread: string) => string;
  /** Why a question that has a date is not answered: words that were not understood would alter it. */
  readonly notUnderstood: (unread: string) => string;
  readonly didYouMean: string;
  readonly staleButton: string;
  /** The button stands in a forum, under a message that is too old to tell its topic. */
  readonly unknownTopic: string;
  /** Over a message that can no longer be changed: the answer is a new message. */
  readonly answeredBelow: string;
  readonly failed: string;
  readonly tooFast: string;

  /** What the bot is, where Telegram shows it before anybody asks. */
  start(title: string, description: string, events: number, dates: readonly string[]): string;
  /** The bot in one sentence, for its profile: at most 120 characters with a title of 50. */
  profile(title: string, isUnsourced: boolean): string;
  /** The answer to /start, above the buttons of `first`. */
  hello(title: string, events: number): string;
  readonly first: Readonly<Record<ButtonCommand | 'everyMorning', string>>;
  /** How to ask, how to get messages, and what ways to ask about dates give; the commands follow. */
  readonly help: Readonly<Record<'ask' | 'messages' | keyof DateExamples, string>>;
  /** What each command does, for the help and Telegram's menu, which allows 256 characters. */
  readonly commands: Readonly<Record<CommandName, string>>;

  readonly calendar: CalendarMessages;
  readonly about: AboutMessages;
  readonly choices: { readonly [Name in ChoiceName]: ChoiceWords<Name> };
  readonly settings: SettingsMessages;
  readonly zone: ZoneMessages;
  readonly subscription: SubscriptionMessages;
  readonly pause: PauseMessages;
  readonly follow: FollowMessages;
  readonly news: NewsMessages;
  readonly control: ControlMessages;
  readonly editing: EditingMessages;
  readonly sharing: SharingMessages;
}

/** What a choice and its values are called. Times and what differs from bot to bot need no words. */
export type ChoiceWords<Name extends ChoiceName> = {
  readonly name: string;
  /** Shown above the values, when the name does not say enough; in both menus, or in one. */
  readonly hint?: string | Readonly<Partial<Record<Menu, string>>>;
} & (Name extends 'language' | 'timeZone' | 'topics' | 'time'
  ? unknown
  : { readonly values: Readonly<Record<Choice<Name> & string, string>> });

/** /settings */
export interface SettingsMessages {
  readonly heading: string;
  readonly headingOfChannel: string;
  /** To somebody who wants shorter answers. */
  readonly shorter: string;
  /** A choice and its value, in either menu. */
  held(name: string, value: string): string;
  /** The language is that of the person's app, now this one. */
  ownLanguage(language?: string): string;
  readonly allTopics: string;
  readonly changed: string;
  /** A press of what is chosen already. */
  readonly already: string;
  readonly undo: string;
  readonly back: string;
  /** Leads to the scheduled messages. */
  readonly messages: string;
  /** In groups and channels. */
  readonly administratorsOnly: string;
  readonly channel: string;
  readonly askChannel: string;
  readonly chooseChannel: string;
  /** Leads to what is stored of a channel. */
  readonly stored: string;
}

/** The setting of the time zone. */
export interface ZoneMessages {
  readonly byCity: string;
  /** Below what begins by the time of a city that was only assumed. */
  readonly otherCity: string;
  readonly byLocation: string;
  readonly askCity: string;
  readonly cityPlaceholder: string;
  readonly askLocation: string;
  readonly share: string;
  noCity(text: string): string;
  /** No city has that name; these are called nearly so. */
  near(text: string): string;
  /** What stands after the comma is not known; these have the name before it. */
  unknownRegion(region: string): string;
  /** A city in a region: London, Ontario */
  inRegion(city: string, region: string): string;
  /** The city that a zone is known by, and the place it was taken from. */
  taken(place: string, city: string): string;
  readonly which: string;
  /** By the first part of IANA names. */
  readonly regions: Readonly<Record<string, string>>;
}

/** The scheduled messages, and the subscription to them. */
export interface SubscriptionMessages {
  /** Heads the message of a day: On this day, 3 September. */
  today(date: string): string;
  /** Heads the message of a week. */
  week(dates: string): string;
  /** Before what is told ahead of its day. */
  readonly comingSoon: string;
  /** In place of the years of what is of this very year. */
  readonly thisYear: string;
  readonly stop: string;
  readonly change: string;

  readonly heading: string;
  readonly headingOfChannel: string;
  readonly none: string;
  readonly subscribe: string;
  readonly back: string;
  /** How many events were chosen one by one; more than 0 */
  chosen(events: number): string;
  /** 07:30 (Moscow) */
  timeIn(time: string, city: string): string;
  /** 3 September 2026, and what `timeIn` gives */
  at(date: string, time: string): string;
  /** The instant is shown in the reader's own zone where the client can; `when` is it in the subscription's. */
  next(when: string): string;
  readonly nothingNext: string;
  /** No message comes before that date. */
  nothingBefore(date: string): string;
  /** Asks for the place whose time messages at that time keep to. */
  where(time: string): string;
  /** Leads the answer to who subscribed; `when` as in `next`. */
  subscribed(when: string): string;
  /** Below it: when such messages come, and how one comes every day. */
  readonly onAnniversaries: string;
  /** The same, when nothing had to be changed. */
  already(when: string): string;
  readonly stopped: string;
  /** A later change is in force, so a late wish to stop was not followed. */
  readonly notStopped: string;
  clockChange(when: string, offset: string): string;
  lastSent(date: string): string;
  /** What became of the message of a date that was due at a time. */
  readonly troubles: Readonly<
    Record<'uncertain' | 'refused' | 'no-right' | 'late' | 'not-running', (date: string, time: string) => string>
  >;
  /** To who set up a channel where the bot may not post. */
  readonly giveRight: string;
  readonly ended: Readonly<Record<Ending['why'], string>>;
  /** No message is due today, since nothing that is wanted falls on it. */
  readonly nothingToday: string;
  readonly remind: string;
  /** Takes that choice back. */
  readonly remindNoMore: string;
  /** `time` is what `timeIn` gives. */
  reminding(time: string): string;
  /** Which button reminds of an event. */
  readonly howToRemind: string;
  /** To somebody who wants that before the day. */
  readonly onTheDay: string;
  /** To somebody who wants to know of all anniversaries before the day. */
  readonly weekAhead: string;
  /** After the time or the place that messages begin with: how only the round anniversaries are chosen. */
  readonly thenRound: string;
  readonly notReminding: string;
  readonly tooManyChosen: string;
  badTime(text: string): string;
  missed(days: number): string;
  /** To somebody who wants no messages on certain days of the week. */
  noWeekdays: string;
  /** Messages cannot be limited to the events of a time. */
  readonly byTopic: string;
  /** To somebody who wants nothing of some kind: what can be left out. */
  readonly leftOut: string;
  readonly welcomeBack: string;
}
