import { type CalendarDate, compareDates, daysInMonth, weekdayOf } from '../../../domain/calendar-date';
import { type Point, type Scope, dayOf } from '../point';
import type { Token } from '../token';
import { skipFillers } from './neighbours';
import { readYearAfter } from './year';

/** A weekday that is a number after the word for a week: 五 in 上周五, 日 in 第一个星期日. Undefined for none. */
export function numberedWeekday({ glued, form, value, word }: Token): number | undefined {
  if (!glued) return undefined;
  if (form === 'characters') return value >= 1 && value <= 6 ? value : undefined;
  return word.mark === 'day' || word.unit === 'day' ? 7 : undefined;
}

/** first Monday of October; последнее воскресенье мая 2015. */
export function nthWeekday(scope: Scope, at: number): Point | undefined {
  const { tokens } = scope;
  const number = tokens.at(at);
  const nth = number.word.relative === -1 ? LAST : number.kind === 'number' && number.ordinal ? number.value : 0;
  const { weekday } = tokens.at(at + 1).word;
  if (weekday === undefined || nth < 1 || nth > LAST) return undefined;
  const monthAt = skipFillers(tokens, at + 2);
  const { month } = tokens.at(monthAt).word;
  return month === undefined ? undefined : place(scope, nth, weekday, month, monthAt + 1);
}

/** After a month: 10月第一个星期一, 11月的最后一个星期四. The year, if any, stands before the month. */
export function readNthWeekday(scope: Scope, at: number, month: number): Point | undefined {
  const { tokens } = scope;
  const start = skipFillers(tokens, at);
  const marked = tokens.at(start).word.ordinalMark;
  const number = tokens.at(marked ? start + 1 : start);
  const nth = number.word.relative === -1 ? LAST : marked || number.ordinal ? number.value : 0;
  if (nth < 1 || nth > LAST) return undefined;
  const weekdayAt = skipFillers(tokens, marked ? start + 2 : start + 1);
  const { weekday, unit } = tokens.at(weekdayAt).word;
  if (weekday !== undefined) return place(scope, nth, weekday, month, weekdayAt + 1);
  const numbered = unit === 'week' ? numberedWeekday(tokens.at(weekdayAt + 1)) : undefined;
  return numbered === undefined ? undefined : place(scope, nth, numbered, month, weekdayAt + 2);
}

const LAST = 6;

function place(scope: Scope, nth: number, weekday: number, month: number, end: number): Point | undefined {
  const year = readYearAfter(scope, end);
  if (year) {
    if (!year.year || year.era || year.year.short) return undefined;
    const date = nthWeekdayOf(year.year.value, month, nth, weekday);
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
