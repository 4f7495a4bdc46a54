import type { PlanPart } from '../domain/action';
import type { Choice, ChoiceName, SettingName } from '../domain/chat-settings';
import type { NoteCode, ProblemCode } from '../domain/date-query';
import type { ExportFormat } from '../domain/export-format';
import type { Basis, EventKind } from '../domain/historical-event';
import type { Ending, PlanChoice, PlanChoiceName } from '../domain/subscription';
import type { CommandName } from './commands';

/** All texts of the bot but dates, in one language. Dates come in as words of the same language. */
export interface Messages {
  /** Between the items of a list within a line. */
  readonly listSeparator: string;
  /** Between the parts of a citation: the outlet, the title, the author, when it was published. */
  readonly citationSeparator: string;
  /** Between speakers, each of whom may have a comma. */
  readonly voiceSeparator: string;
  /** Visits (12) */
  counted(label: string, count: number): string;
  /** 11 years ago; more than 0 */
  yearsAgo(years: number): string;
  /** in 2 years; more than 0 */
  inYears(years: number): string;
  /** in 5 days; 0 is today */
  inDays(days: number): string;
  /** An anniversary of so many years; more than 0 */
  anniversary(years: number): string;
  /** Heads the list of a day: "3 September, any year" */
  anyYear(date: string): string;
  /** Heads the list of today: "Today, 3 September" */
  today(date: string): string;

  /** How the source speaks of the event, for a list line. */
  readonly kind: Readonly<Record<EventKind, string>>;
  /** How the date is known, on a card. */
  readonly dateBasis: Readonly<Record<Basis, string>>;
  /** Where it is known from what became of a plan. */
  readonly outcomeBasis: Readonly<Record<Basis, string>>;
  accordingTo(voices: string): string;
  /** A speaker, and by whom the words came. */
  speakerVia(speaker: string, via: string): string;
  readonly sources: string;
  /** A title or a citation in the language's own marks, the marks within it made inner ones. */
  quoted(text: string): string;
  /** What a citation is evidence of. */
  supports(what: string): string;
  published(date: string): string;

  /** The day or span has no event; stands under its heading. */
  readonly nothing: string;
  /** The same, when the chat's settings keep some events out. */
  readonly nothingWanted: string;
  readonly nearestBefore: string;
  readonly nearestAfter: string;
  readonly noMore: string;
  readonly noSuchEvent: string;
  readonly unknownCommand: string;
  readonly emptyCollection: string;
  readonly whichEvent: string;
  /** /when answers a message, or the text after it. */
  readonly whichText: string;

  readonly search: SearchMessages;

  readonly problem: Readonly<Record<ProblemCode, string>>;
  readonly note: Readonly<Record<NoteCode, string>>;
  readonly didYouMean: string;

  readonly earlier: string;
  readonly more: string;
  readonly staleButton: string;
  readonly failed: string;
  readonly tooFast: string;

  start(title: string, description: string, events: number): string;
  /** The ways to ask by date; the commands follow. */
  readonly help: readonly HelpLine[];
  /** What the marks before the outlets say, and the star. */
  readonly legend: string;
  /** What each command does, for the menu (at most 256 characters) and the help. */
  readonly commands: Readonly<Record<CommandName, string>>;

  readonly calendar: CalendarMessages;
  readonly about: AboutMessages;
  readonly settings: SettingsMessages;
  readonly zone: ZoneMessages;
  readonly plan: PlanMessages;
  readonly control: ControlMessages;
  readonly sharing: SharingMessages;
}

/** The calendar a day is picked from. */
export interface CalendarMessages {
  /** Above the calendar: pick a day, or write a date. */
  readonly pick: string;
  readonly pickYear: string;
  /** Monday first, at most 3 characters */
  readonly weekdays: readonly string[];
  readonly anyYear: string;
  /** The button for the whole month, or the whole year. */
  allOf(date: string): string;
  /** Heads the list of the coming anniversaries. */
  readonly coming: string;
  /** The list is only of what the chat's settings let through. */
  filtered(what: string): string;
}

/** What the collection is. */
export interface AboutMessages {
  events(count: number): string;
  /** From the first event to the last. */
  years(span: string): string;
  /** Of the 366 days, so many have an event. */
  coverage(days: number): string;
  /** Who is cited, with how many events. */
  sources(list: string): string;
  /** That the bot speaks for none of the sources. */
  readonly stance: string;
  readonly topics: string;
}

/** /settings */
export interface SettingsMessages {
  readonly heading: string;
  readonly headingOfChannel: string;
  readonly names: Readonly<Record<SettingName, string>>;
  /** A setting and what holds. */
  held(name: string, value: string): string;
  /** Told where the setting is opened, when its name does not say enough. */
  readonly hints: Readonly<Partial<Record<SettingName, string>>>;
  readonly choices: { readonly [Name in ChoiceName]: Readonly<Record<Choice<Name>, string>> };
  /** The language is that of the person's app, now this one. */
  ownLanguage(language?: string): string;
  readonly allTopics: string;
  readonly changed: string;
  readonly undo: string;
  readonly back: string;
  /** Leads to the messages that come by themselves. */
  readonly messages: string;
  /** In groups and channels. */
  readonly administratorsOnly: string;
  readonly channel: string;
  readonly askChannel: string;
  readonly chooseChannel: string;
}

/** The setting of the time zone. */
export interface ZoneMessages {
  readonly byCity: string;
  readonly byLocation: string;
  readonly askCity: string;
  readonly cityPlaceholder: string;
  readonly askLocation: string;
  readonly share: string;
  noCity(text: string): string;
  readonly which: string;
  /** By the first part of IANA names. */
  readonly regions: Readonly<Record<string, string>>;
}

/** Messages that come by themselves. */
export interface PlanMessages {
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
  readonly names: Readonly<Record<PlanPart, string>>;
  readonly hints: Readonly<Partial<Record<PlanPart, string>>>;
  readonly choices: { readonly [Name in PlanChoiceName]: Readonly<Record<PlanChoice<Name>, string>> };
  readonly back: string;
  /** How many events were chosen one by one; more than 0 */
  chosen(events: number): string;
  /** 07:30 (Europe/Moscow) */
  timeIn(time: string, timeZone: string): string;
  /** 3 September 2026, and what `timeIn` gives */
  at(date: string, time: string): string;
  /** The instant is shown in the reader's own zone where the client can; `when` is it in the subscription's. */
  next(when: string): string;
  readonly nothingNext: string;
  readonly stopped: string;
  clockChange(when: string, offset: string): string;
  lastSent(date: string): string;
  readonly lastTrouble: Readonly<Record<'uncertain' | 'refused', string>>;
  readonly ended: Readonly<Record<Ending['why'], string>>;
  /** No message is due today, since nothing that is wanted falls on it. */
  readonly nothingToday: string;
  readonly remind: string;
  readonly reminding: string;
  readonly notReminding: string;
  readonly tooManyChosen: string;
  badTime(text: string): string;
  missed(days: number): string;
  readonly welcomeBack: string;
}

/** What people have in hand: what is stored, its end, the collection as files, errors reported. */
export interface ControlMessages {
  readonly stored: string;
  readonly nothingStored: string;
  readonly howToForget: string;
  askForget(word: string): string;
  readonly forgetWord: string;
  readonly forgotten: string;
  readonly notForgotten: string;
  readonly askFormat: string;
  readonly formats: Readonly<Record<ExportFormat, string>>;
  exported(events: number): string;
  readonly report: string;
  askReport(title: string): string;
  readonly reportPlaceholder: string;
  readonly thanks: string;
  reported(title: string): string;
}

/** Beyond the private chat. */
export interface SharingMessages {
  readonly share: string;
  readonly openBot: string;
  readonly nothingFound: string;
  /** On joining a group. */
  readonly helloGroup: string;
}

/** A line of help: what to type, and what comes of it. */
export interface HelpLine {
  readonly type: string;
  readonly gives: string;
}

/** What is said of a search by words. */
export interface SearchMessages {
  heading(words: string): string;
  found(count: number): string;
  /** The word stands nowhere; another was taken for it. */
  corrected(typed: string, taken: string): string;
  unknown(words: string): string;
  /** No event has all the words; those follow that have most. */
  readonly nearest: string;
  /** Nothing in the date that was asked; events of other dates follow. */
  otherDates(date: string): string;
  /** With what to try instead. */
  nothing(example: string | undefined): string;
  /** The command needs words after it. */
  whichWords(example: string | undefined): string;
  /** There is more, but the words are too long for a button. */
  readonly tooLongForMore: string;
}
