import type { CalendarDate } from '../domain/calendar-date';
import type { MonthDay } from '../domain/month-day';
import type { Messages } from './messages';
import type { PlaceWords } from './place-words';
import type { ClockWords } from './reading/clock-words';
import type { DateWords } from './reading/date-words';
import type { SearchWords } from './searching/search-words';

/** Everything the bot knows of one language: data and small functions. Adding a language is one folder and one line. */
export interface Language {
  /** BCP 47, as Telegram gives it: `en`, `ru`, `zh`. */
  readonly code: string;
  /** The language's name in itself. */
  readonly name: string;
  /** Regions (ISO 3166) that write the day first where the language as such writes the month first. */
  readonly dayFirstRegions?: readonly string[];
  /** How dates are read. */
  readonly dateWords: DateWords;
  /** How a time of day is read. */
  readonly clockWords: ClockWords;
  /** How words are searched for. */
  readonly searchWords: SearchWords;
  /** How time zones are found by places. */
  readonly placeWords: PlaceWords;
  /** How dates are written. */
  readonly dateText: DateText;
  /** All other texts. */
  readonly messages: Messages;
}

/** A date to be written, in its own precision. Years are astronomical: 0 is 1 BC. */
export type DateTerm =
  | ({ readonly unit: 'day' } & CalendarDate)
  | { readonly unit: 'month'; readonly year: number; readonly month: number }
  | { readonly unit: 'year'; readonly year: number }
  /** The ten years from `year` on, which is at least 100. */
  | { readonly unit: 'decade'; readonly year: number }
  /** The 19th is 1801–1900; `beforeEra` counts back from the year 1 BC. */
  | { readonly unit: 'century'; readonly century: number; readonly beforeEra: boolean }
  /** A day, or all of a month, of any year. */
  | ({ readonly unit: 'month-day' } & MonthDay)
  | { readonly unit: 'any-month'; readonly month: number };

/**
 * Dates in words. Every text reads back to the same date (a law the tests hold). The functions get dates, not texts,
 * so that a language can put them into the case it needs.
 */
export interface DateText {
  /** 3 September 2015; May 2024; 2015; 44 BC; the 1960s; 19th century; 3 September; May */
  date(term: DateTerm): string;
  /** Short, for buttons: 3 Sep */
  shortMonthDay(monthDay: MonthDay): string;
  /** From one date to another of the same unit, both included: 16–17 May 2024; 2006–2007; September – October 2015. */
  between(from: DateTerm, to: DateTerm): string;
  /** From that date on, itself included. */
  since(start: DateTerm): string;
  /** Up to that date, itself included. */
  upTo(end: DateTerm): string;
  /** About that time, or about the time between two. */
  about(date: DateTerm, last?: DateTerm): string;
}
