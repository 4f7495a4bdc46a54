import { type CalendarDate, addDays, compareDates, daysInMonth } from '../../../domain/calendar-date';
import { feastDays } from '../../../domain/calendars/feasts';
import { type Point, type Scope, atYear, dayOf, dayPoint, monthPoint, spanPoint } from '../point';
import { UNKNOWN_WORD } from '../token';
import { decadeOfCentury } from './century';
import { dayMonth } from './day-month';
import { namedDay } from './named-day';
import { endsThere, isDayNumber, skipFillers } from './neighbours';
import { periodOf, relativeWeekday, unitsBeside, weekStart } from './period';
import { seasonPoint } from './season-point';
import { numberedWeekday } from './weekday-number';
import { withYear, withYearAfter } from './year';

/** last week, this year, в прошлом сентябре, last Friday, last summer, позапрошлый месяц, last 3 September. */
export function relative(scope: Scope, at: number): Point | undefined {
  const { tokens, today } = scope;
  const { relative } = tokens.at(at).word;
  if (relative === undefined) return undefined;
  const period = relativePeriod(scope, at);
  if (period) return period;
  const next = skipFillers(tokens, at + 1);
  const { month, weekday, season } = tokens.at(next).word;
  if (month !== undefined) return isVerb(scope, at, next) ? undefined : relativeMonth(scope, relative, month, next + 1);
  if (weekday !== undefined) return dayOf(weekdayBy(scope, relative, weekday, next), next + 1);
  const named = namedDay(scope, next);
  if (named?.unit === 'feast') return named.year ? named : relativeFeast(today, relative, named);
  if (named?.unit === 'day') return named.year === undefined ? relativeMonths(today, relative, named) : named;
  if (season !== undefined) return relativeMonths(today, relative, seasonPoint(season, next + 1));
  const day = tokens.at(next).kind === 'number' ? dayMonth(scope, next) : undefined;
  if (day?.unit === 'day') return day.year === undefined ? relativeMonths(today, relative, day) : day;
  return rollingFrom(scope, next, relative);
}

/** This may take longer. */
function isVerb({ tokens }: Scope, at: number, month: number): boolean {
  const doubtful = tokens.at(at).word.relative === 0 && tokens.at(month).word.doubtful;
  return doubtful && !endsThere(tokens, month + 1) && tokens.at(month + 1).kind !== 'number';
}

/** Where there are no spaces the week is meant: 上个星期三 is in last week, "last Wednesday" may be in this one. */
function weekdayBy({ tokens, today }: Scope, relative: number, weekday: number, at: number): CalendarDate {
  return tokens.at(at).glued
    ? addDays(weekStart(today, relative), weekday - 1)
    : relativeWeekday(today, relative, weekday);
}

/** A whole unit counted from the one that today is in: last month, 上个月, прошлого века. */
export function relativePeriod(scope: Scope, at: number): Point | undefined {
  const { tokens, today } = scope;
  const { relative, relativeUnit } = tokens.at(at).word;
  if (relativeUnit) return continuePeriod(scope, periodOf(today, relativeUnit, at + 1), relativeUnit.unit);
  if (relative === undefined) return undefined;
  const unitAt = tokens.at(at + 1).word.unit ? at + 1 : skipFillers(tokens, at + 1);
  const { unit } = tokens.at(unitAt).word;
  if (unit === undefined || unit === 'half' || unit === 'third' || unit === 'day') return undefined;
  return continuePeriod(scope, periodOf(today, { unit, count: relative }, unitAt + 1), unit);
}

/** the week before last, the year after next */
export function unitBeforeLast({ tokens, today }: Scope, at: number): Point | undefined {
  const { unit } = tokens.at(at).word;
  const { relative } = tokens.at(at + 1).word;
  if (unit === undefined || unit === 'day' || relative === undefined || Math.abs(relative) !== 2) return undefined;
  return periodOf(today, { unit, count: relative }, at + 2);
}

/** The end of the year, 年底: of the present one. */
export function partOfPresent(scope: Scope, at: number): Point | undefined {
  const { tokens, today } = scope;
  const { word } = tokens.at(at);
  const unit = word.unit ?? (word.yearLead ? 'year' : undefined);
  const { part } = tokens.at(at + 1).word;
  const led = tokens.at(at - 1).word.article && tokens.at(at - 3).word.part !== undefined;
  const before = led || tokens.at(at - 1).word.part !== undefined || tokens.at(at - 2).word.part !== undefined;
  if (unit === undefined || tokens.at(at - 1).kind === 'number') return undefined;
  if (unit === 'day' || unit === 'weekend' || !(before || (part && tokens.at(at + 1).glued))) return undefined;
  return periodOf(today, { unit, count: 0 }, at + 1);
}

/** The weekend, when nothing else is said: the latest one that has begun. */
export function weekend({ tokens, today }: Scope, at: number): Point | undefined {
  if (tokens.at(at).word.unit !== 'weekend') return undefined;
  const begun = compareDates(unitsBeside(today, 'weekend', 0, 1).from, today) <= 0;
  return periodOf(today, { unit: 'weekend', count: begun ? 0 : -1 }, at + 1);
}

/** What may follow a period: 上周五, next week on Friday, 上个月3号, 上世纪九十年代. */
function continuePeriod(scope: Scope, period: Point, unit: string): Point {
  const { tokens } = scope;
  if (unit === 'century') return decadeOfCentury(scope, period) ?? period;
  const next = tokens.at(period.end);
  if (unit === 'week' && period.span) {
    const numbered = numberedWeekday(next);
    if (numbered !== undefined) return dayOf(addDays(period.span.from, numbered - 1), period.end + 1);
    const at = skipFillers(tokens, period.end);
    const { weekday } = tokens.at(at).word;
    if (weekday !== undefined) return dayOf(addDays(period.span.from, weekday - 1), at + 1);
  }
  if (unit === 'month' && isDayNumber(next) && tokens.at(period.end + 1).word.mark === 'day')
    return withYear(dayPoint(period.end + 2, period.month ?? 0, next.value), period);
  return period;
}

/** 20th of next month, the 15th day of last month, 22 this month. */
export function dayOfPeriod(scope: Scope, at: number): Point | undefined {
  const { tokens } = scope;
  const day = tokens.at(at);
  if (!isDayNumber(day)) return undefined;
  const { mark, unit } = tokens.at(at + 1).word;
  const month = relativePeriod(scope, skipFillers(tokens, mark === 'day' || unit === 'day' ? at + 2 : at + 1));
  return month?.unit === 'month' ? withYear(dayPoint(month.end, month.month ?? 0, day.value), month) : undefined;
}

/** last Easter, next Thanksgiving */
function relativeFeast(today: CalendarDate, relative: number, point: Point): Point | undefined {
  const { rule } = point.feast ?? {};
  if (!rule) return undefined;
  const inYear = (step: number) => feastDays(rule, today.year + step)[0];
  const isPast = (day: CalendarDate | undefined) => day !== undefined && compareDates(day, today) < 0;
  const step = relative === 0 ? 0 : relative < 0 ? (isPast(inYear(0)) ? 0 : -1) : isPast(inYear(0)) ? 1 : 0;
  return atYear(point, today.year + step);
}

/** last September; last September 3, the latest one that is over; "last" means nothing more when the year is said. */
function relativeMonth(scope: Scope, relative: number, month: number, end: number): Point {
  const { tokens, today } = scope;
  const dayAt = skipFillers(tokens, end);
  const day = tokens.at(dayAt);
  const isDay = isDayNumber(day) && !tokens.at(dayAt + 1).word.measure;
  const point = withYearAfter(scope, isDay ? dayPoint(dayAt + 1, month, day.value) : monthPoint(end, month));
  return point.year === undefined ? relativeMonths(today, relative, point) : point;
}

/** Puts months or a day into the year in which it is the last finished one, this year's, or the next to begin. */
function relativeMonths(today: CalendarDate, relative: number, point: Point): Point {
  const { month = 1, lastMonth = month, day } = point;
  const last = (year: number): CalendarDate => {
    const lastYear = year + Math.floor((lastMonth - 1) / 12);
    const ending = ((lastMonth - 1) % 12) + 1;
    return { year: lastYear, month: ending, day: day ?? daysInMonth(lastYear, ending) };
  };
  let { year } = today;
  if (relative < 0) {
    while (compareDates(last(year), today) >= 0) year--;
    return atYear(point, year + relative + 1);
  }
  if (relative === 0) return atYear(point, compareDates(last(year - 1), today) >= 0 ? year - 1 : year);
  if (compareDates({ year, month, day: day ?? 1 }, today) <= 0) year++;
  return atYear(point, year + relative - 1);
}

/** 前两年, 未来两天: that many units beside the present one. After another word 前 is "before" that: 二战前两年. */
export function rolling(scope: Scope, at: number): Point | undefined {
  const { word, glued } = scope.tokens.at(at);
  if (word.rolling === undefined || (glued && scope.tokens.at(at - 1).word === UNKNOWN_WORD)) return undefined;
  return rollingFrom(scope, at + 1, word.rolling);
}

/** last 3 years, the next two days */
function rollingFrom({ tokens, today }: Scope, at: number, direction: number): Point | undefined {
  const number = tokens.at(at);
  const { unit } = tokens.at(at + 1).word;
  if (number.kind !== 'number' || number.parts !== 1 || number.ordinal || unit === undefined || number.value < 1)
    return undefined;
  // 查下2001年 is no 2001 years to come.
  if (direction > 0 && unit === 'year' && number.glued && number.digits === 4) return undefined;
  return rollingPoint(today, unit, number.value, direction, at + 2);
}

/** the 2 next days, 5 past years */
export function numberedRolling({ tokens, today }: Scope, at: number): Point | undefined {
  const number = tokens.at(at);
  const { relative } = tokens.at(at + 1).word;
  const { unit } = tokens.at(at + 2).word;
  const { single } = tokens.at(at + 2).word;
  if (number.kind !== 'number' || number.parts !== 1 || number.ordinal || !relative || !unit || number.value < 1)
    return undefined;
  if (single && number.value > 1) return undefined;
  return rollingPoint(today, unit, number.value, relative, at + 3);
}

function rollingPoint(
  today: CalendarDate,
  unit: Parameters<typeof unitsBeside>[1],
  count: number,
  direction: number,
  end: number,
): Point | undefined {
  if (Math.abs(direction) !== 1) return undefined;
  return spanPoint(end, unitsBeside(today, unit, direction < 0 ? -count : 1, count));
}

/** today, вчера, 历史上的今天: that day of all years; "on this day in 1945" of that one. */
export function daysAway(scope: Scope, at: number): Point | undefined {
  const { dayOffset } = scope.tokens.at(at).word;
  if (dayOffset === undefined) return undefined;
  const { year, month, day } = addDays(scope.today, dayOffset);
  const point = dayPoint(at + 1, month, day);
  point.thatYear = year;
  return withYearAfter(scope, point);
}
