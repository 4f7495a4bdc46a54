import { type CalendarDate, fromDayNumber, isSameDate } from '../../../domain/calendar-date';
import { type Point, type Scope, dayPoint } from '../point';
import type { TokenList } from '../token';
import { isDayNumber, skipFillers } from './neighbours';
import { withYearAfter } from './year';

/**
 * The Gregorian date of a Julian one; undefined when the Julian calendar has no such day.
 * Source: the Julian day number, with day 0 of the Julian calendar's year 0 (astronomical) on 30 December −1.
 */
export function fromOldStyle({ year, month, day }: CalendarDate): CalendarDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > julianMonthLength(year, month)) return undefined;
  const marchYear = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return fromDayNumber(marchYear * 365 + Math.floor(marchYear / 4) + dayOfYear - 719_470);
}

function julianMonthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 14 (26) декабря 1825: the same day in both calendars, the Old Style first. The Gregorian day is taken. */
export function readOldStylePair(scope: Scope, at: number): Point | undefined {
  const { tokens } = scope;
  if (tokens.at(at + 1).word.sign !== 'open' || tokens.at(at + 3).word.sign !== 'close') return undefined;
  const second = tokens.at(at + 2);
  const { month } = tokens.at(at + 4).word;
  if (month === undefined || !isDayNumber(second)) return undefined;
  const point = withYearAfter(scope, dayPoint(at + 5, month, second.value));
  point.note = 'old-style';
  return point;
}

/**
 * 25 октября (7 ноября) 1917: after a day, the same one of the other calendar in brackets,
 * also as 7 November 1917 (O.S. 25 October). Whichever of the two is the Gregorian one is given back; undefined when they are not the same day.
 */
export function readBracketedStyle(scope: Scope, first: Point): Point | undefined {
  const { tokens } = scope;
  const at = first.end;
  if (first.unit !== 'day' || tokens.at(at).word.sign !== 'open') return undefined;
  const second = readDayMonth(tokens, tokens.at(at + 1).word.style ? skipFillers(tokens, at + 2) : at + 1);
  if (!second) return undefined;
  const inside = first.year === undefined ? second : withYearAfter(scope, second);
  if (tokens.at(inside.end).word.style) inside.end++;
  if (tokens.at(inside.end).word.sign !== 'close') return undefined;
  inside.end++;
  if (first.year === undefined) withYearAfter(scope, inside);
  const year = inside.year?.value ?? first.year?.value;
  if (year === undefined || inside.era === 'before') return undefined;
  const oldYear = first.year?.value ?? (first.month === 12 && inside.month === 1 ? year - 1 : year);
  const pair: readonly [CalendarDate, CalendarDate] = [dateOf(first, oldYear), dateOf(inside, year)];
  inside.year = { value: year };
  inside.note = 'old-style';
  if (isSame(pair[0], pair[1])) return inside;
  if (!isSame(pair[1], pair[0])) return undefined;
  first.end = inside.end;
  first.year = { value: oldYear };
  first.note = 'old-style';
  return first;
}

function readDayMonth(tokens: TokenList, at: number): Point | undefined {
  const [first, second] = [tokens.at(at), tokens.at(at + 1)];
  const [number, name] = isDayNumber(first) ? [first, second] : [second, first];
  return name.word.month === undefined || !isDayNumber(number)
    ? undefined
    : dayPoint(at + 2, name.word.month, number.value);
}

function dateOf({ month = 0, day = 0 }: Point, year: number): CalendarDate {
  return { year, month, day };
}

function isSame(julian: CalendarDate, gregorian: CalendarDate): boolean {
  const converted = fromOldStyle(julian);
  return converted !== undefined && isSameDate(converted, gregorian);
}
