import { type MonthDay, compareMonthDays, monthDayOf } from './month-day';
import { type CalendarDate, daysInMonth } from './calendar-date';
import { type ClosedSpan, type Span, shapeOf } from './span';

/** How much of the calendar a span was said to cover; `interval` is anything else with two ends or one. */
export type Precision = 'day' | 'month' | 'year' | 'decade' | 'century' | 'interval';

/** One way to read a question about dates. */
export type Reading =
  | {
      readonly kind: 'recurring';
      /** The first and the last day, both included; 12-20 to 01-10 goes round the year. */
      readonly from: MonthDay;
      readonly to: MonthDay;
    }
  | ({ readonly kind: 'span'; readonly precision: Precision } & Span);

/** What was assumed while reading, for the answer to say. */
export type NoteCode =
  /** The ends of a range came in the wrong order and were swapped. */
  | 'swapped'
  /** A season: northern, whole months. */
  | 'northern-season'
  /** The weekday named is not the weekday of that date. */
  | 'weekday-differs'
  /** A two-digit year was taken as the latest past one. */
  | 'two-digit-year'
  /** "About" was taken as ten years either side. */
  | 'about-ten-years'
  /** The date was given in the Old Style (Julian) and turned into the New. */
  | 'old-style'
  /** A lunar day, placed in the current year. */
  | 'lunar-day'
  /** Something beside the date was not understood; the date holds without it. */
  | 'part-not-read'
  /** The date was given in another calendar and converted. */
  | 'other-calendar'
  /** A feast by a calendar whose observed months may begin a day earlier or later. */
  | 'about-a-day'
  /** A misspelt word was read as the nearest one. */
  | 'spelling';

export type ProblemCode =
  'no-date' | 'impossible-date' | 'year-zero' | 'out-of-range' | 'too-long' | 'unknown-calendar';

/** Why there is no reading, and what may have been meant. */
export interface Problem {
  readonly code: ProblemCode;
  readonly suggestions: readonly Reading[];
}

/** What a person asked about dates: readings best first, or a problem. */
export interface DateQuery {
  readonly readings: readonly Reading[];
  readonly notes: readonly NoteCode[];
  readonly problem?: Problem | undefined;
  /** All the readings are asked for, in their order; else they are ways to read one date. */
  readonly list?: true | undefined;
  /** What could belong to a date and was not understood, as it was written. */
  readonly unread?: readonly string[] | undefined;
  /** The words that belong to no date, as they were written. */
  readonly words?: readonly string[] | undefined;
}

/** What a question is read against. */
export interface ReadingContext {
  /** The language of the chat: tried first, the others after it. */
  readonly language: string;
  /** Today in the chat's time zone. */
  readonly today: CalendarDate;
  /** How `9/3` is read first; the language's own order when not given. */
  readonly dateOrder?: DateOrder;
}

export type DateOrder = 'day-first' | 'month-first';

/** The days of a span, in any year. */
export function recurringOf({ from, to }: ClosedSpan): Extract<Reading, { kind: 'recurring' }> {
  return { kind: 'recurring', from: monthDayOf(from), to: monthDayOf(to) };
}

/** Days of any year in a given one; those across the new year begin in it. */
export function inYear(
  { from, to }: Extract<Reading, { kind: 'recurring' }>,
  year: number,
): Extract<Reading, { kind: 'span' }> {
  const dayIn = ({ month, day }: MonthDay, of: number) => ({
    year: of,
    month,
    day: Math.min(day, daysInMonth(of, month)),
  });
  const isAcross = compareMonthDays(from, to) > 0;
  return readingOf({ from: dayIn(from, year), to: dayIn(to, isAcross ? year + 1 : year) });
}

/** A span as a reading, in the coarsest precision it fills. */
export function readingOf(span: Span): Extract<Reading, { kind: 'span' }> {
  return { kind: 'span', precision: precisionOf(span), from: span.from, to: span.to };
}

/** The coarsest precision that the span fills. */
export function precisionOf(span: Span): Precision {
  const shape = shapeOf(span);
  if (shape.unit !== 'years') return shape.unit;
  const { first, last } = shape;
  if (first === last) return 'year';
  if (last - first === 9 && first > 0 && first % 10 === 0) return 'decade';
  // The 19th century is 1801–1900; the 1st before our era is −99 to 0.
  return last - first === 99 && last % 100 === 0 ? 'century' : 'interval';
}

/** Whether two readings are of the same numbers taken in two orders: 9 March and 3 September. */
export function swapsDayAndMonth(a: Reading, b: Reading): boolean {
  const [dayA, dayB] = [oneDayOf(a), oneDayOf(b)];
  if (!dayA || !dayB) return false;
  return dayA.day === dayB.month && dayA.month === dayB.day;
}

function oneDayOf({ from, to }: Reading): MonthDay | undefined {
  if (!from || !to) return undefined;
  return from.month === to.month && from.day === to.day ? from : undefined;
}
