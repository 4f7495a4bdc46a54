import type { CalendarDate } from '../../domain/calendar-date';
import type { NoteCode } from '../../domain/date-query';
import type { ClosedSpan } from '../../domain/span';
import type { Era } from './word';
import type { Lexicon } from './lexicon';
import type { TokenList } from './token';

/** What the rules of one question look at. */
export interface Scope {
  readonly tokens: TokenList;
  readonly lexicon: Lexicon;
  readonly today: CalendarDate;
  readonly slashedOrder: Lexicon['slashedOrder'];
}

/** A rule reads a point at one place of the tokens, or finds that there is none of its sort. */
export type Rule = (scope: Scope, at: number) => Point | undefined;

/**
 * A date as far as it was said: what is not said is undefined, and may still come from the other end of a range.
 * `bare` is a number that only such an end can make a day, a year, a century.
 */
export interface Point {
  unit: PointUnit;
  /** The token after it. */
  end: number;
  /** The number of a bare point or a century. */
  number: number;
  digits: number;
  /** As said: 44 for 44 BC. For a decade its first year. */
  year: number | undefined;
  /** The last year of a decade that is longer: the 1800s as a hundred years. */
  lastYear: number | undefined;
  /** Said in two digits: 45 may be 1945. Only while `year` is below 100. */
  twoDigits: boolean;
  /** The other century is meant than the latest past one. */
  otherCentury: boolean;
  era: Era | undefined;
  /** The year is numbered as in ISO 8601, where 0 is 1 BC. */
  astronomical: boolean;
  /** The year before the first of the era that the year was counted in: 1911 for 民國38年. */
  reign: number | undefined;
  month: number | undefined;
  /** The last of several months; above 12 in the year after. */
  lastMonth: number | undefined;
  /** The month was written as a number (3月), so a bare number beside it may be one. */
  numericMonth: boolean;
  day: number | undefined;
  weekday: number | undefined;
  fraction: Fraction | undefined;
  style: 'old' | 'new' | undefined;
  about: boolean;
  /** The year of a day counted from today, where every year is meant unless a range ends there. */
  thatYear: number | undefined;
  /** Days found by counting from today. */
  span: ClosedSpan | undefined;
  /** The day is that weekday of its month; its year was not said. */
  nthWeekday: { readonly nth: number; readonly weekday: number } | undefined;
  note: NoteCode | undefined;
  /** The next likeliest way to read it. */
  also: Point | undefined;
}

export type PointUnit =
  'bare' | 'day' | 'month' | 'months' | 'year' | 'decade' | 'century' | 'millennium' | 'span' | 'lunar-day';

/** One of several equal parts: the first half is { index: 0, of: 2 }, the end of a month { index: 2, of: 3 }. */
export interface Fraction {
  readonly index: number;
  readonly of: number;
}

export function createPoint(unit: PointUnit, end: number): Point {
  return {
    unit,
    end,
    number: 0,
    digits: 0,
    year: undefined,
    lastYear: undefined,
    twoDigits: false,
    otherCentury: false,
    era: undefined,
    astronomical: false,
    reign: undefined,
    month: undefined,
    lastMonth: undefined,
    numericMonth: false,
    day: undefined,
    weekday: undefined,
    fraction: undefined,
    style: undefined,
    about: false,
    thatYear: undefined,
    span: undefined,
    nthWeekday: undefined,
    note: undefined,
    also: undefined,
  };
}

export function dayPoint(end: number, month: number, day: number): Point {
  const point = createPoint('day', end);
  point.month = month;
  point.day = day;
  return point;
}

export function dayOf(date: CalendarDate, end: number): Point {
  const point = dayPoint(end, date.month, date.day);
  return atYear(point, date.year);
}

export function monthPoint(end: number, month: number): Point {
  const point = createPoint('month', end);
  point.month = month;
  return point;
}

export function spanPoint(end: number, span: ClosedSpan): Point {
  const point = createPoint('span', end);
  point.span = span;
  return point;
}

/** Puts the point into a year of ISO 8601 and gives it back. */
export function atYear(point: Point, year: number): Point {
  point.year = year;
  point.astronomical = true;
  return point;
}
