import { type Point, type Scope, atYear, createPoint, dayPoint, monthPoint } from '../point';
import type { TokenList } from '../token';
import { isDayNumber, isMeant, skipComma, skipFillers, skipJoint } from './neighbours';
import { readOldStylePair } from './old-style';
import { readYearAfter, withYear, withYearAfter } from './year';

/** 20 July 1969, the 3rd of September, 3-го сентября 2015 года, 14 (26) декабря 1825. */
export function dayMonth(scope: Scope, at: number): Point | undefined {
  const { tokens } = scope;
  const number = tokens.at(at);
  const pair = readOldStylePair(scope, at);
  if (pair) return pair;
  if (!isDayNumber(number)) return undefined;
  if (isVerb(tokens, at)) return undefined;
  const afterDay = tokens.at(at + 1).word.mark === 'day' ? at + 2 : at + 1;
  const monthAt = skipFillers(tokens, skipJoint(tokens, afterDay));
  const month = tokens.at(monthAt).word.month ?? romanMonth(tokens, monthAt);
  return month === undefined ? undefined : withYearAfter(scope, dayPoint(monthAt + 1, month, number.value));
}

/** 3 IX 2015: a month only before its year. */
function romanMonth(tokens: TokenList, at: number): number | undefined {
  const { form, value } = tokens.at(at);
  const year = tokens.at(at + 1);
  return form === 'roman' && value <= 12 && year.form === 'digits' && year.digits === 4 ? value : undefined;
}

/** One may ask. */
function isVerb(tokens: TokenList, at: number): boolean {
  const { form, ordinal, suffix } = tokens.at(at);
  const { word } = tokens.at(at + 1);
  return (
    form === 'word' &&
    !ordinal &&
    !suffix &&
    word.month !== undefined &&
    word.doubtful &&
    tokens.at(at + 2).kind !== 'number'
  );
}

/** July 20, 1969; September 2015; в мае; October, first Monday. */
export function monthFirst(scope: Scope, at: number): Point | undefined {
  const { month } = scope.tokens.at(at).word;
  if (month === undefined) return undefined;
  const point = readRestOfMonth(scope, at + 1, month);
  if (point.unit === 'month' && point.year === undefined) return isMeant(scope, at, point.end) ? point : undefined;
  return point;
}

/** What may follow the name of a month: a year, or a day and then a year, or the n-th weekday. */
function readRestOfMonth(scope: Scope, at: number, month: number): Point {
  const { tokens } = scope;
  const afterJoint = skipJoint(tokens, tokens.at(at).word.sign === 'comma' && tokens.at(at + 1).suffix ? at + 1 : at);
  const numberAt = skipFillers(tokens, afterJoint);
  const number = tokens.at(numberAt);
  if (isDayNumber(number) && !isCounted(tokens, numberAt)) {
    const year = saysYear(tokens, numberAt) ? readYearAfter(scope, at) : undefined;
    if (!year) return orMonthOfYear(scope, at, withYearAfter(scope, dayPoint(numberAt + 1, month, number.value)));
    return withYear(monthPoint(year.end, month), year);
  }
  return withYearAfter(scope, monthPoint(at, month));
}

/** "In May 25" is May 2025, or a day, and in May 30 a day; so «в мае 24». */
function orMonthOfYear({ tokens, today }: Scope, at: number, point: Point): Point {
  const { form, digits, value } = tokens.at(point.end - 1);
  const [before, { bareMonth }] = [tokens.at(at - 2).word, tokens.at(at - 1).word];
  const isBare = bareMonth && before.filler && tokens.at(point.end).word.mark !== 'day';
  const isYearToo = form === 'digits' && digits === 2 && (before.yearsOnly || isBare) && !point.year;
  if (!isYearToo || point.month === undefined) return point;
  const month = atYear(monthPoint(point.end, point.month), today.year - ((today.year - value) % 100));
  const isRange = tokens.at(point.end + 1).kind === 'number';
  const isYear = isBare || (value <= today.year % 100 && !isRange);
  const [likely, other] = isYear ? [month, point] : [point, month];
  likely.also = other;
  return likely;
}

/** Whether the number after a month is its year though it is short: май 45 года, октябрь 22-го, March 5 BC, Sept 45. */
function saysYear(tokens: TokenList, at: number): boolean {
  const { word } = tokens.at(at + 1);
  const { value, ordinal, yearly } = tokens.at(at);
  if (word.mark === 'year' || word.era !== undefined) return true;
  if (!yearly) return value >= 40 && !ordinal;
  return value > 31 || tokens.at(at - 1).word.bareMonth;
}

/** July 20:00, March 5 km */
function isCounted(tokens: TokenList, at: number): boolean {
  return tokens.at(at + 1).word.measure;
}

/** 9月, 9月3日, 9月3号, 九月初一 with its month as a number; the year stands before it or nowhere. */
export function markedMonth(scope: Scope, at: number): Point | undefined {
  const { tokens } = scope;
  const number = tokens.at(at);
  if (!isDayNumber(number) || number.ordinal || tokens.at(at + 1).word.mark !== 'month') return undefined;
  const after = skipFillers(tokens, at + 2);
  const lunarDay = tokens.at(at + 2).word.lunarDay;
  if (lunarDay !== undefined && tokens.at(at + 3).word.mark !== 'day') {
    return createPoint('day', at + 3, { month: number.value, day: lunarDay, calendar: 'chinese' });
  }
  const day = tokens.at(after);
  if (isDayNumber(day)) {
    const marked = tokens.at(after + 1).word.mark;
    if (marked === 'day') return withOwnYear(scope, dayPoint(after + 2, number.value, day.value));
    if (marked === undefined && after === at + 2 && !tokens.at(after + 1).word.unit && !isCounted(tokens, after))
      return withOwnYear(scope, dayPoint(after + 1, number.value, day.value));
  }
  return createPoint('month', at + 2, { month: number.value, numericMonth: true });
}

/** With the year after it, unless that is the year of the next date: 9月30日、1968年12月29日. */
function withOwnYear(scope: Scope, point: Point): Point {
  const end = point.end;
  const year = readYearAfter(scope, end);
  const isOfNext = year !== undefined && markedMonth(scope, skipComma(scope.tokens, year.end)) !== undefined;
  return isOfNext ? point : withYearAfter(scope, point);
}

/** A day that has its mark but no month: 3日. Only the other end of a range can say which. */
export function markedDay({ tokens }: Scope, at: number): Point | undefined {
  const number = tokens.at(at);
  if (!isDayNumber(number) || tokens.at(at + 1).word.mark !== 'day') return undefined;
  const point = createPoint('day', at + 2);
  point.day = number.value;
  return point;
}

/** The day and month beside a year already read: 2015 September 3, 2015年9月3日, в 1945 году 9 мая. */
export function readMonthOfYear(scope: Scope, at: number): Point | undefined {
  const { tokens } = scope;
  const first = skipComma(tokens, skipJoint(tokens, at));
  const token = tokens.at(first);
  if (token.kind !== 'month' && token.kind !== 'number') return undefined;
  if (token.kind === 'number') return markedMonth(scope, first) ?? dayMonth(scope, first);
  const { month = 0 } = token.word;
  const dayAt = skipFillers(tokens, skipJoint(tokens, first + 1));
  const day = tokens.at(dayAt);
  const isDay = isDayNumber(day) && !saysYear(tokens, dayAt) && !isCounted(tokens, dayAt);
  if (isDay) return dayPoint(dayAt + 1, month, day.value);
  if (tokens.at(at).word.sign === 'comma' && token.word.doubtful) return undefined;
  return monthPoint(first + 1, month);
}
