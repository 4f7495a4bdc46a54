import type { CalendarDate } from '../../domain/calendar-date';
import type { NoteCode } from '../../domain/date-query';
import type { ClosedSpan } from '../../domain/span';
import type { FeastRule } from '../../domain/calendars/feasts';
import type { UnitName } from './date-words';
import type { CalendarName } from './date-words';
import type { Amount, Era } from './word';
import type { Lexicon } from './lexicon';
import type { TokenList } from './token';

/** What the rules of one question look at. */
export interface Scope {
  readonly tokens: TokenList;
  readonly lexicon: Lexicon;
  readonly today: CalendarDate;
  readonly slashedOrder: Lexicon['slashedOrder'];
  /** All rules together, for a rule that takes what another one reads. */
  readonly readPoint: Rule;
  /** Whether a rule is taking what another one reads. */
  isInner: boolean;
  /** The points read so far, by their first token, `none` where there is none: the end of a range may begin another one. */
  readonly qualified: (Point | 'none' | undefined)[];
}

/** The point within a rule's own: it is not made of another one again, which keeps reading linear. */
export function readInner(scope: Scope, at: number): Point | undefined {
  if (scope.isInner) return undefined;
  scope.isInner = true;
  const point = scope.readPoint(scope, at);
  scope.isInner = false;
  return point;
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
  /** The later of two years of the Old Style that were said together: 1788/9. */
  readonly dual?: boolean;
  /** Its months are those of the Chinese calendar. */
  readonly lunar?: boolean;
}

/** All points are made of this one literal: what has one shape is fast to read. */
function nothingSaid(unit: PointUnit, end: number) {
  return {
    unit,
    /** The token after it. */
    end,
    /** The number of a bare point or a century. */
    number: 0,
    digits: 0,
    /** For a decade its first year. */
    year: undefined as SaidYear | undefined,
    era: undefined as Era | undefined,
    /** The last year of a decade that is longer: the 1800s as a hundred years. */
    lastYear: undefined as number | undefined,
    month: undefined as number | undefined,
    /** The last of several months; above 12 in the year after. */
    lastMonth: undefined as number | undefined,
    /** The month was written as a number (3月), so a bare number beside it may be one. */
    numericMonth: false,
    day: undefined as number | undefined,
    weekday: undefined as number | undefined,
    fraction: undefined as Fraction | undefined,
    calendar: undefined as CalendarName | undefined,
    /** The leap month after the one of that number. */
    leap: false,
    /** Found by a rule in its year, and that many days long. */
    feast: undefined as { readonly rule: FeastRule; readonly length: number } | undefined,
    about: false,
    /** The year of a day counted from today, where every year is meant unless a range ends there. */
    thatYear: undefined as number | undefined,
    /** Days found by counting from today. */
    span: undefined as ClosedSpan | undefined,
    /** Only that part of it is meant. */
    pick: undefined as Pick | undefined,
    /** It is counted from the point on, or back where negative. */
    shift: undefined as readonly Step[] | undefined,
    /** The unit it was counted in from today: about 20 years ago is no day. */
    countedIn: undefined as UnitName | undefined,
    note: undefined as NoteCode | undefined,
    also: undefined,
  };
}

/**
 * A date as far as it was said: what is not said is undefined, and may still come from the other end of a range.
 * The rules that read a point complete it; nobody changes it afterwards.
 * `bare` is a number that only the other end of a range can make a day, a year, a century.
 */
export interface Point extends Omit<ReturnType<typeof nothingSaid>, 'also'> {
  /** The next likeliest way to read it. */
  also: Point | undefined;
}

export type PointUnit =
  'bare' | 'day' | 'month' | 'months' | 'year' | 'decade' | 'century' | 'millennium' | 'span' | 'feast';

/** One of several equal parts: the first half is { index: 0, of: 2 }, the end of a month { index: 2, of: 3 }. */
export interface Fraction {
  readonly index: number;
  readonly of: number;
  /** The last of several: early to mid. */
  readonly last?: number;
}

/** The n-th day, week … of a longer time, or several from there on; from the end where negative, 0 for the one around it. */
export interface Pick {
  readonly unit: 'day' | 'week' | 'weekday' | 'weekend' | 'month' | 'quarter' | 'year';
  readonly weekday: number | undefined;
  readonly first: number;
  readonly count: number;
}

/** A number of units, or of a weekday: three Mondays after. */
export type Step = Amount | { readonly weekday: number; readonly count: number };

export function createPoint(unit: PointUnit, end: number, said?: Partial<Point>): Point {
  const point: Point = nothingSaid(unit, end);
  return said ? Object.assign(point, said) : point;
}

/** A copy to change, of a point that may be read again. */
export function copyOf(point: Point): Point {
  return { ...point };
}

export function dayPoint(end: number, month: number | undefined, day: number): Point {
  const point = createPoint('day', end);
  point.month = month;
  point.day = day;
  return point;
}

export function dayOf({ year, month, day }: CalendarDate, end: number): Point {
  return atYear(dayPoint(end, month, day), year);
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

/** Lets the point end before another token and gives it back. */
export function endingAt(point: Point, end: number): Point {
  point.end = end;
  return point;
}

/** Puts the point into a year as it was said and gives it back. */
export function saidInYear(point: Point, year: SaidYear | undefined): Point {
  point.year = year;
  return point;
}

/** Puts the point into a year of ISO 8601 and gives it back. */
export function atYear(point: Point, year: number): Point {
  point.year = { value: year, astronomical: true };
  return point;
}
