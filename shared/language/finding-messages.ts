import type { SidePart } from '../domain/list-part';

/** Answers to a search by words. */
export interface SearchMessages {
  heading(words: string): string;
  found(count: number): string;
  /** No event has the typed word; a similar one was searched for instead. */
  corrected(typed: string, taken: string): string;
  unknown(words: string): string;
  /** No event has all the words; those with most of them follow. */
  readonly nearest: string;
  /** Nothing on the date that was asked about; events of other dates follow. */
  otherDates(date: string): string;
  /** Offers the example as something to try. */
  nothing(example: string | undefined): string;
  /** The command needs words after it. */
  whichWords(example: string | undefined): string;
  /** There are more events, but the words do not fit into a button. */
  readonly tooLongForMore: string;
}

/** What stands beside the events that are dated to a day or span. */
export interface SideMessages {
  /** The parts, after the date in the heading of a list of its own. */
  readonly names: Readonly<Record<SidePart, string>>;
  /** Heads what began before and had not ended. */
  readonly goingOn: string;
  /** Heads what belongs to the day only by its month, year or decade; to the month, to the year. */
  readonly dayUnknown: string;
  readonly monthUnknown: string;
  readonly yearUnknown: string;
  /** After the date of what was going on until then, nobody knows since when. */
  readonly beginUnknown: string;
  /** The button to all events under the heading. */
  all(heading: string): string;
}

/** The calendar to pick a day from, and the list of coming anniversaries. */
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
  /** The chat's settings leave events out of the list; `what` is made of the two texts below. */
  filtered(what: string): string;
  onlyTopics(topics: string): string;
  readonly withoutSensitive: string;
}

/** /about */
export interface AboutMessages {
  events(count: number): string;
  /** From the first event to the last. */
  years(span: string): string;
  /** How many of the 366 days have an event. */
  coverage(days: number): string;
  /** How many events have two independent sources or more, and how many only state media. */
  evidence(wellSourced: number, stateMediaOnly: number): string;
  /** The day of the last change. */
  changed(date: string): string;
  /** The sources, each with its number of events. */
  sources(list: string): string;
  /** The bot does not speak for its sources. */
  readonly stance: string;
  readonly topics: string;
}
