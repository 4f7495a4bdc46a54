import type { NoteCode, ProblemCode } from '../domain/date-query';
import type { Basis, EventKind } from '../domain/historical-event';

/** All texts of the bot but dates, in one language. Dates come in as words of the same language. */
export interface Messages {
  /** Between the items of a list within a line. */
  readonly listSeparator: string;
  /** Between speakers, each of whom may have a comma. */
  readonly voiceSeparator: string;
  /** 11 years ago; more than 0 */
  yearsAgo(years: number): string;
  /** in 2 years; more than 0 */
  inYears(years: number): string;
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
  readonly nearestBefore: string;
  readonly nearestAfter: string;
  readonly noMore: string;
  readonly noSuchEvent: string;
  readonly unknownCommand: string;
  readonly emptyCollection: string;
  /** The command needs a date after it. */
  readonly whichDate: string;
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

  start(title: string, description: string, events: number): string;
  readonly help: readonly HelpLine[];
  /** What the marks before the outlets say. */
  readonly legend: string;
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
  readonly nothing: string;
  /** The command needs words after it. */
  readonly whichWords: string;
  /** There is more, but the words are too long for a button. */
  readonly tooLongForMore: string;
}
