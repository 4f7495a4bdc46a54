import { addDays, daysInMonth, weekdayOf, compareDates, type CalendarDate } from '../../../domain/calendar-date';
import { type Point, type Scope, dayOf } from '../point';
import { type Token, isSign, tokenAt } from '../token';
import { isDayNumber, isMeant, skipComma, skipFillers } from './neighbours';
import { dayMonth, monthFirst } from './day-month';
import { digitDate } from './digits';
import { readYearAfter } from './year';

/** Friday 3 September 2015; Friday, the latest one that is not to come. */
export function weekday(scope: Scope, at: number): Point | undefined {
  const { tokens, today } = scope;
  const { weekday } = tokenAt(tokens, at).word;
  if (weekday === undefined) return undefined;
  const abbreviated = isSign(tokenAt(tokens, at + 1), 'dot') ? at + 2 : at + 1;
  const next = skipComma(tokens, abbreviated);
  const day = digitDate(scope, next) ?? dayMonth(scope, next) ?? monthFirst(scope, next);
  if (day?.unit === 'day') {
    day.weekday = weekday;
    return day;
  }
  if (!isMeant(scope, at, at + 1)) return undefined;
  return dayOf(addDays(today, -((weekdayOf(today) - weekday + 7) % 7)), at + 1);
}

/** Takes in a weekday after a day: 21 сентября 2021 г., вторник; 2015年9月3日（星期四）. */
export function withWeekdayAfter({ tokens }: Scope, point: Point): Point {
  const bracket = isSign(tokenAt(tokens, point.end), 'open');
  const at = bracket ? point.end + 1 : skipComma(tokens, point.end);
  const { weekday } = tokenAt(tokens, at).word;
  if (weekday === undefined || isDayNumber(tokenAt(tokens, at + 1))) return point;
  point.weekday = weekday;
  point.end = bracket && isSign(tokenAt(tokens, at + 1), 'close') ? at + 2 : at + 1;
  return point;
}

/** A weekday that is a number after the word for a week: 五 in 上周五, 日 in 第一个星期日. Undefined for none. */
export function numberedWeekday({ glued, form, value, word }: Token): number | undefined {
  if (!glued) return undefined;
  if (form === 'characters') return value >= 1 && value <= 6 ? value : undefined;
  return word.mark === 'day' || word.unit === 'day' ? 7 : undefined;
}

/** first Monday of October; последнее воскресенье мая 2015. */
export function nthWeekday(scope: Scope, at: number): Point | undefined {
  const { tokens } = scope;
  const number = tokenAt(tokens, at);
  const nth = number.word.relative === -1 ? LAST : number.kind === 'number' && number.ordinal ? number.value : 0;
  const { weekday } = tokenAt(tokens, at + 1).word;
  if (weekday === undefined || nth < 1 || nth > LAST) return undefined;
  const monthAt = skipFillers(tokens, at + 2);
  const { month } = tokenAt(tokens, monthAt).word;
  return month === undefined ? undefined : place(scope, nth, weekday, month, monthAt + 1);
}

/** After a month: 10月第一个星期一, 11月的最后一个星期四. The year, if any, stands before the month. */
export function readNthWeekday(scope: Scope, at: number, month: number): Point | undefined {
  const { tokens } = scope;
  const start = skipFillers(tokens, at);
  const marked = tokenAt(tokens, start).word.ordinalMark;
  const number = tokenAt(tokens, marked ? start + 1 : start);
  const nth = number.word.relative === -1 ? LAST : marked || number.ordinal ? number.value : 0;
  if (nth < 1 || nth > LAST) return undefined;
  const weekdayAt = skipFillers(tokens, marked ? start + 2 : start + 1);
  const { weekday, unit } = tokenAt(tokens, weekdayAt).word;
  if (weekday !== undefined) return place(scope, nth, weekday, month, weekdayAt + 1);
  const numbered = unit === 'week' ? numberedWeekday(tokenAt(tokens, weekdayAt + 1)) : undefined;
  return numbered === undefined ? undefined : place(scope, nth, numbered, month, weekdayAt + 2);
}

const LAST = 6;

function place(scope: Scope, nth: number, weekday: number, month: number, end: number): Point | undefined {
  const year = readYearAfter(scope, end);
  if (year) {
    if (year.year === undefined || year.era || year.twoDigits) return undefined;
    const date = nthWeekdayOf(year.year, month, nth, weekday);
    return date && dayOf(date, year.end);
  }
  const date = latest(scope.today, (candidate) => nthWeekdayOf(candidate, month, nth, weekday));
  const point = date && dayOf(date, end);
  if (point) point.nthWeekday = { nth, weekday };
  return point;
}

/** The n-th such weekday of a month; undefined where there is no fifth. */
export function nthWeekdayOf(year: number, month: number, nth: number, weekday: number): CalendarDate | undefined {
  const length = daysInMonth(year, month);
  const first = { year, month, day: 1 };
  const firstDay = 1 + ((weekday - weekdayOf(first) + 7) % 7);
  const day = nth === LAST ? firstDay + 7 * Math.floor((length - firstDay) / 7) : firstDay + 7 * (nth - 1);
  return day > length ? undefined : { year, month, day };
}

const YEARS_TO_TRY = 12;

function latest(today: CalendarDate, inYear: (year: number) => CalendarDate | undefined): CalendarDate | undefined {
  for (let year = today.year; year > today.year - YEARS_TO_TRY; year--) {
    const date = inYear(year);
    if (date && compareDates(date, today) <= 0) return date;
  }
  return undefined;
}
