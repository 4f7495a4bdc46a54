import { type CalendarDate, isSameDate } from '../../../domain/calendar-date';
import { fromJulian } from '../../../domain/calendars/julian';
import { type Point, type Scope, dayPoint } from '../point';
import type { TokenList } from '../token';
import { isDayNumber, skipFillers } from './neighbours';
import { withYearAfter } from './year';

/** 14 (26) декабря 1825, 14/26 декабря: the same day in both calendars, the Old Style first. The Gregorian day is taken. */
export function readOldStylePair(scope: Scope, at: number): Point | undefined {
  const { tokens } = scope;
  const { sign } = tokens.at(at + 1).word;
  const bracketed = sign === 'open' && tokens.at(at + 3).word.sign === 'close';
  const [first, second] = [tokens.at(at), tokens.at(at + 2)];
  if (!bracketed && (sign !== 'slash' || !isStyleApart(first.value, second.value))) return undefined;
  const monthAt = bracketed ? at + 4 : at + 3;
  const { month } = tokens.at(monthAt).word;
  if (month === undefined || first.form !== 'digits' || second.form !== 'digits' || second.digits > 2) return undefined;
  const point = withYearAfter(scope, dayPoint(monthAt + 1, month, second.value));
  point.note = 'old-style';
  return point;
}

/** As many days as the calendars were apart between 1582 and 2100. */
function isStyleApart(julian: number, gregorian: number): boolean {
  return gregorian - julian >= 10 && gregorian - julian <= 13;
}

/**
 * 25 октября (7 ноября) 1917: after a day, the same one of the other calendar in brackets,
 * also as 7 November 1917 (O.S. 25 October). Whichever of the two is the Gregorian one is given back; undefined when they are not the same day.
 */
export function readBracketedStyle(scope: Scope, first: Point): Point | undefined {
  const { tokens } = scope;
  const at = first.end;
  const bracket = tokens.at(at).word.sign === 'open';
  if (first.unit !== 'day' || (!bracket && tokens.at(at).word.sign !== 'slash')) return undefined;
  const second = readDayMonth(tokens, tokens.at(at + 1).word.calendar ? skipFillers(tokens, at + 2) : at + 1);
  if (!second) return undefined;
  const inside = first.year === undefined ? second : withYearAfter(scope, second);
  if (tokens.at(inside.end).word.calendar) inside.end++;
  if (bracket && tokens.at(inside.end).word.sign !== 'close') return undefined;
  if (bracket) inside.end++;
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
  const converted = fromJulian(julian);
  return converted !== undefined && isSameDate(converted, gregorian);
}
