import { isCalendarDate } from '../../../domain/calendar-date';
import type { DateOrder } from '../../../domain/date-query';
import { isMonthDay } from '../../../domain/month-day';
import { type Point, type SaidYear, type Scope, atYear, createPoint, dayPoint, saidInYear, monthPoint } from '../point';
import type { Token, TokenList } from '../token';
import { countsSomething, isWhole } from './neighbours';
import { seasonPoint } from './season-point';
import { dualYear } from './year';

/** A date in digits alone: 2015-09-03, 2023-10, 9/3/2015, 03.09.1939, 20.07, 20150903. */
export function digitDate(scope: Scope, at: number): Point | undefined {
  const { tokens } = scope;
  const first = tokens.at(at);
  if (first.kind !== 'number' || first.form !== 'digits') return undefined;
  if (first.parts === 1) return first.digits === 8 ? compactDate(scope, at, first) : undefined;
  const end = afterStop(tokens, at + first.parts * 2 - 1);
  const marked = first.parts === 3 && tokens.at(end).word.mark === 'year';
  if (!marked && countsSomething(tokens, at, end)) return undefined;
  const point = first.parts === 3 ? threeNumbers(scope, at, end) : twoNumbers(scope, at, end);
  if (point && marked) endAt(point, end + 1);
  return point;
}

/** 2014 12 28, 31. 12. 2015, 27. 05.99, 08/12,15: three numbers that are a day, whatever stands between them. */
export function spacedDate(scope: Scope, at: number): Point | undefined {
  const { tokens } = scope;
  if (tokens.at(at).form !== 'digits' || tokens.at(at).parts === 3) return undefined;
  const secondAt = isSeparator(tokens.at(at + 1)) ? at + 2 : at + 1;
  const thirdAt = isSeparator(tokens.at(secondAt + 1)) ? secondAt + 2 : secondAt + 1;
  const [first, second, third] = [tokens.at(at), tokens.at(secondAt), tokens.at(thirdAt)];
  if (!isPlain(first) || !isPlain(second) || !isPlain(third)) return undefined;
  const end = thirdAt + 1;
  if (tokens.at(at - 1).form === 'digits' || tokens.at(end).form === 'digits') return undefined;
  if (tokens.at(end).glued && tokens.at(end + 1).glued && tokens.at(end + 1).form === 'digits') return undefined;
  if (second.digits > 2 || countsSomething(tokens, at, end)) return undefined;
  const point = spacedDay(scope, first, second, third, tokens.at(at + 1), end);
  return point && isDay(point) ? point : undefined;
}

function isPlain({ form, suffix }: Token): boolean {
  return form === 'digits' && !suffix;
}

function spacedDay(scope: Scope, first: Token, second: Token, third: Token, joint: Token, end: number) {
  if (first.digits === 4 && third.digits <= 2)
    return saidInYear(dayPoint(end, second.value, third.value), { value: first.value });
  if (first.digits > 2 || (third.digits !== 4 && third.digits !== 2)) return undefined;
  if (third.digits === 2 && joint.word.sign === 'none') return undefined;
  const dotted = joint.word.sign === 'dot' ? scope.lexicon.dottedOrder : scope.slashedOrder;
  const orders: Orders = [dotted, dotted === 'day-first' ? 'month-first' : 'day-first'];
  return inOrders(
    joint.word.sign === 'dot' ? [dotted, undefined] : orders,
    first.value,
    second.value,
    end,
    saidYear(third),
  );
}

/** Of digits: two are of the latest past year that ends in them. */
function saidYear({ digits, value }: Token): SaidYear {
  return digits === 2 ? { value, short: 'latest' } : { value };
}

function isSeparator({ word: { sign }, value }: Token): boolean {
  return sign === 'dot' || sign === 'slash' || sign === 'comma' || value === HYPHEN;
}

/** 2016 - 11 */
export function spacedMonth({ tokens }: Scope, at: number): Point | undefined {
  const [year, dash, month] = [tokens.at(at), tokens.at(at + 1), tokens.at(at + 2)];
  if (
    year.digits !== 4 ||
    year.parts !== 1 ||
    year.suffix ||
    dash.value !== HYPHEN ||
    month.form !== 'digits' ||
    month.suffix
  )
    return undefined;
  if (month.parts !== 1 || month.digits !== 2 || month.value < 1 || month.value > 12) return undefined;
  return saidInYear(monthPoint(at + 3, month.value), { value: year.value });
}

const HYPHEN = 0x2d;

/** 1788/9-02-05 */
export function dualDate({ tokens }: Scope, at: number): Point | undefined {
  const dual = dualYear(tokens, at);
  if (!dual) return undefined;
  const [month, day] = [tokens.at(at + 4), tokens.at(at + 6)];
  if (tokens.at(at + 3).value !== HYPHEN || tokens.at(at + 5).value !== HYPHEN) return undefined;
  if (month.digits !== 2 || day.digits !== 2) return undefined;
  return saidInYear(dayPoint(at + 7, month.value, day.value), dual.year);
}

/** Takes in the mark of its year: 03.09.1939 г. */
function endAt(point: Point, end: number): void {
  point.end = end;
  if (point.also) point.also.end = end;
}

/** −0043-03-15: a year of ISO 8601 before the year 0. */
export function negativeDate(scope: Scope, at: number): Point | undefined {
  const sign = scope.tokens.at(at);
  const first = scope.tokens.at(at + 1);
  if (sign.word.sign !== 'dash' || !first.glued || (sign.glued && at > 0)) return undefined;
  if (first.digits !== 4 || first.parts === 1) return undefined;
  const point = digitDate(scope, at + 1);
  if (point?.year === undefined) return undefined;
  return atYear(point, -point.year.value);
}

/** 20150903 where that is a day of the years 1000–2999. */
function compactDate({ tokens }: Scope, at: number, { value }: Token): Point | undefined {
  const point = dayPoint(at + 1, Math.floor(value / 100) % 100, value % 100);
  const year = Math.floor(value / 10_000);
  point.year = { value: year };
  const plausible = year >= 1000 && year < 3000 && isDay(point);
  return plausible && !countsSomething(tokens, at, at + 1) ? point : undefined;
}

/** с 14.10. по 15.10.2018 */
function afterStop(tokens: TokenList, at: number): number {
  const { word, glued } = tokens.at(at);
  return word.sign === 'dot' && glued && tokens.at(at + 1).word.to ? at + 1 : at;
}

function threeNumbers(scope: Scope, at: number, end: number): Point | undefined {
  const { tokens } = scope;
  const [first, second, third] = [tokens.at(at), tokens.at(at + 2), tokens.at(at + 4)];
  if (first.digits >= 3) {
    const year = { value: first.value, astronomical: first.separator === 'hyphen' && second.digits === 2 };
    const point = saidInYear(dayPoint(end, second.value, third.value), year);
    return first.digits === 4 || isDay(point) ? point : undefined;
  }
  // 69.8.13, as Chinese writes it: no month has 69 days.
  if (first.digits === 2 && first.value > 31 && third.digits <= 2) {
    const point = saidInYear(dayPoint(end, second.value, third.value), { value: first.value, short: 'latest' });
    if (isDay(point)) return point;
  }
  if (third.digits === 1) return undefined;
  const orders = ordersOf(scope, first);
  const point = inOrders(orders, first.value, second.value, end, saidYear(third));
  if (third.digits === 4 || isDay(point)) return point;
  return isNearlyDay(point) ? point : undefined;
}

function twoNumbers(scope: Scope, at: number, end: number): Point | undefined {
  const [first, second] = [scope.tokens.at(at), scope.tokens.at(at + 2)];
  if (first.digits === 4 || second.digits === 4) {
    const [year, month] = first.digits === 4 ? [first, second] : [second, first];
    if (month.value >= 21 && month.value <= 24 && first.separator === 'hyphen')
      return saidInYear(seasonPoint(month.value - 20, end), { value: year.value });
    if (month.value < 1 || month.value > 12) return undefined;
    return saidInYear(monthPoint(end, month.value), { value: year.value });
  }
  const { unit, filler } = scope.tokens.at(end).word;
  if (unit !== undefined && !filler) return undefined;
  const dotted = first.separator === 'dot';
  if (!dotted && first.value === 24 && second.value === 7 && first.digits + second.digits === 3) return undefined;
  const [order] = ordersOf(scope, first);
  const point = inOrders(ordersOf(scope, first), first.value, second.value, end);
  if (!isDay(point) && !isNearlyDay(point)) return undefined;
  const asUsual = dotted && order === 'day-first' ? point.day === first.value : true;
  return asUsual ? point : undefined;
}

type Orders = readonly [DateOrder, DateOrder | undefined];

/** Slashes and hyphens are read either way, dots as the language has them; `9·11` is Chinese. */
function ordersOf(scope: Scope, { separator }: Token): Orders {
  if (separator === 'middle-dot') return ['month-first', undefined];
  if (separator === 'dot') return [scope.lexicon.dottedOrder, undefined];
  return scope.slashedOrder === 'day-first' ? ['day-first', 'month-first'] : ['month-first', 'day-first'];
}

/** Reads two numbers as day and month in the first order that gives a day; the other one is kept beside it. */
function inOrders([order, other]: Orders, first: number, second: number, end: number, year?: SaidYear): Point {
  const usual = ordered(order, first, second, end, year);
  const unusual = ordered(order === 'day-first' ? 'month-first' : 'day-first', first, second, end, year);
  if (!isDay(usual)) return isDay(unusual) || !isNearlyDay(usual) ? unusual : usual;
  if (other && first !== second && isDay(unusual)) usual.also = unusual;
  return usual;
}

function ordered(order: DateOrder, first: number, second: number, end: number, year: SaidYear | undefined): Point {
  return saidInYear(order === 'day-first' ? dayPoint(end, second, first) : dayPoint(end, first, second), year);
}

function isDay({ year, month = 0, day = 0 }: Point): boolean {
  return !year || year.short ? isMonthDay({ month, day }) : isCalendarDate({ year: year.value, month, day });
}

/** A month that exists and a day that some month has: 31.11 is worth saying that November has 30. */
function isNearlyDay({ month = 0, day = 0 }: Point): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** 9-11 is a date when it is all that is said; else its numbers are the ends of a range. */
export function hyphenPair(scope: Scope, at: number): Point | undefined {
  const { tokens } = scope;
  const [first, second] = [tokens.at(at), tokens.at(at + 2)];
  const hyphen = tokens.at(at + 1);
  if (hyphen.value !== HYPHEN || !hyphen.glued || !second.glued || !isWhole(scope, at, at + 3)) return undefined;
  if (first.digits === 0 || first.digits > 2 || second.digits === 0 || second.digits > 2) return undefined;
  const point = inOrders(ordersOf(scope, first), first.value, second.value, at + 3);
  return isDay(point) ? point : undefined;
}

/** A number with nothing to say what it numbers: only the other end of a range can. */
export function bareNumber({ tokens }: Scope, at: number): Point | undefined {
  const number = tokens.at(at);
  if (number.kind !== 'number' || number.parts !== 1 || number.digits > 5 || number.value < 1) return undefined;
  const point = createPoint('bare', tokens.at(at + 1).word.mark === 'day' ? at + 2 : afterStop(tokens, at + 1));
  point.number = number.value;
  point.digits = number.digits || String(number.value).length;
  return point;
}
