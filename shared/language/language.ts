import type { CalendarDate } from '../domain/calendar-date';
import type { DateOrder } from '../domain/date-query';
import type { MonthDay } from '../domain/month-day';
import type { Messages } from './messages';
import type { DateWords } from './reading/date-words';

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
  /** How dates are written. */
  readonly dateText: DateText;
  /** All other texts. */
  readonly messages: Messages;
}

/**
 * Dates in words. Every text reads back to the same date (a law the tests hold).
 * Years are astronomical (0 is 1 BC). Functions get what exists; they check nothing.
 */
export interface DateText {
  /** How `9/3` is read first. */
  readonly order: DateOrder;
  /** 3 September 2015 */
  day(date: CalendarDate): string;
  /** 3 September */
  monthDay(monthDay: MonthDay): string;
  /** Short, for buttons: 3 Sep */
  shortMonthDay(monthDay: MonthDay): string;
  /** May 2024 */
  month(year: number, month: number): string;
  /** May, of any year */
  anyMonth(month: number): string;
  /** 2015; 44 BC */
  year(year: number): string;
  /** the 1960s: the ten years from 1960 on (after year 9) */
  decade(firstYear: number): string;
  /** 16–17 May 2024: two days of one month */
  daysOfMonth(from: CalendarDate, to: CalendarDate): string;
  /** 16–17 May: two days of one month of any year */
  monthDays(from: MonthDay, to: MonthDay): string;
  /** From one date in words to another, neither of them in the form of one month. */
  between(from: string, to: string): string;
  /** 2006–2007: whole years, from the first to the last. */
  years(first: number, last: number): string;
  /** From that day or year on, itself included. */
  since(start: string): string;
  /** Up to that day or year, itself included. */
  upTo(end: string): string;
  /** About that time. */
  about(date: string): string;
}
