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

/** A year as it was said. */
export interface SaidYear {
  /** 44 for 44 BC. */
  readonly value: number;
  /** Said in two digits: 45 may be 1945, the latest past one, or the year 100 years before or after that. */
  readonly short?: 'latest' | 'other';
  /** Numbered as in ISO 8601, where 0 is 1 BC. */
  readonly astronomical?: boolean;
  /** The year before the first of the era that the year was counted in: 1911 for 民國38年. */
  readonly reign?: number;
}

const NOTHING_SAID = {
  /** The number of a bare point or a century. */
  number: 0,
  digits: 0,
  /** For a decade its first year. */
  year: unsaid<SaidYear>(),
  era: unsaid<Era>(),
  /** The last year of a decade that is longer: the 1800s as a hundred years. */
  lastYear: unsaid<number>(),
  month: unsaid<number>(),
  /** The last of several months; above 12 in the year after. */
  lastMonth: unsaid<number>(),
  /** The month was written as a number (3月), so a bare number beside it may be one. */
  numericMonth: false,
  day: unsaid<number>(),
  weekday: unsaid<number>(),
  fraction: unsaid<Fraction>(),
  style: unsaid<'old' | 'new'>(),
  about: false,
  /** The year of a day counted from today, where every year is meant unless a range ends there. */
  thatYear: unsaid<number>(),
  /** Days found by counting from today. */
  span: unsaid<ClosedSpan>(),
  /** The day is that weekday of its month; its year was not said. */
  nthWeekday: unsaid<{ readonly nth: number; readonly weekday: number }>(),
  note: unsaid<NoteCode>(),
  /** The next likeliest way to read it. */
  also: unsaid<Point>(),
};

function unsaid<Value>(): Value | undefined {
  return undefined;
}

type Said = typeof NOTHING_SAID;

/**
 * A date as far as it was said: what is not said is undefined, and may still come from the other end of a range.
 * The rule that reads a point completes it; nobody changes it afterwards.
 * `bare` is a number that only the other end of a range can make a day, a year, a century.
 */
export interface Point extends Said {
  unit: PointUnit;
  /** The token after it. */
  end: number;
}

export type PointUnit =
  'bare' | 'day' | 'month' | 'months' | 'year' | 'decade' | 'century' | 'millennium' | 'span' | 'lunar-day';

/** One of several equal parts: the first half is { index: 0, of: 2 }, the end of a month { index: 2, of: 3 }. */
export interface Fraction {
  readonly index: number;
  readonly of: number;
}

export function createPoint(unit: PointUnit, end: number, said?: Partial<Said>): Point {
  return { ...NOTHING_SAID, ...said, unit, end };
}

export function dayPoint(end: number, month: number, day: number): Point {
  return createPoint('day', end, { month, day });
}

export function dayOf({ year, month, day }: CalendarDate, end: number): Point {
  return atYear(dayPoint(end, month, day), year);
}

export function monthPoint(end: number, month: number): Point {
  return createPoint('month', end, { month });
}

export function spanPoint(end: number, span: ClosedSpan): Point {
  return createPoint('span', end, { span });
}

/** Puts the point into a year of ISO 8601 and gives it back. */
export function atYear(point: Point, year: number): Point {
  point.year = { value: year, astronomical: true };
  return point;
}
