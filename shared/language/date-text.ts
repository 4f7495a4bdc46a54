import type { CalendarDate } from '../domain/calendar-date';
import type { MonthDay } from '../domain/month-day';

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
 * Dates in words. Every text is read back as the same date (a law in the tests). The functions take dates, not texts,
 * so that a language can choose the grammatical case.
 */
export interface DateText {
  /** 3 September 2015; May 2024; 2015; 44 BC; the 1960s; the 19th century; 3 September; May */
  date(term: DateTerm): string;
  /** Short, for buttons: 3 Sep */
  shortMonthDay(monthDay: MonthDay): string;
  /** From one date to another of the same unit, both included: 16–17 May 2024; 2006–2007; September–October 2015. */
  between(from: DateTerm, to: DateTerm): string;
  /** All time from that date on, itself included: from 1990 on. */
  from(start: DateTerm): string;
  /** All time up to that date, itself included: up to 1899; if the next date is given, all time before it: before 1900. */
  upTo(end: DateTerm, next?: DateTerm): string;
  /** For what began then and has no known end: since 1990. */
  since(start: DateTerm): string;
  /** For what lasts up to that date, itself included, and has no known beginning: until 2030. */
  until(end: DateTerm): string;
  /** Around that date, or around the time from the one to the other. */
  about(date: DateTerm, last?: DateTerm): string;
  /** From one date to another, both in words already. */
  joined(from: string, to: string): string;
}
