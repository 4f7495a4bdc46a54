import { type CalendarDate, addDays, compareDates, daysInMonth, weekdayOf } from '../../../domain/calendar-date';
import { type Point, type Scope, atYear, createPoint, dayOf, dayPoint, monthPoint, spanPoint } from '../point';
import type { Amount } from '../word';
import { MONTHS, addAmount } from './amount';
import { decadeOfCentury } from './century';
import { dayMonth } from './day-month';
import { namedDay } from './named-day';
import { isDayNumber, skipFillers } from './neighbours';
import { seasonPoint } from './season';
import { numberedWeekday } from './nth-weekday';
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
  if (month !== undefined) return relativeMonth(scope, relative, month, next + 1);
  if (weekday !== undefined) return dayOf(relativeWeekday(today, relative, weekday), next + 1);
  const named = namedDay(scope, next);
  if (named?.unit === 'day') return named.year === undefined ? relativeMonths(today, relative, named) : named;
  if (season !== undefined) return relativeMonths(today, relative, seasonPoint(season, next + 1));
  const day = tokens.at(next).kind === 'number' ? dayMonth(scope, next) : undefined;
  if (day?.unit === 'day') return day.year === undefined ? relativeMonths(today, relative, day) : day;
  return relative === -1 ? lastFew(scope, next) : undefined;
}

/** A whole unit counted from the one that today is in: last month, 上个月, прошлого века. */
export function relativePeriod(scope: Scope, at: number): Point | undefined {
  const { tokens, today } = scope;
  const { relative, relativeUnit } = tokens.at(at).word;
  if (relativeUnit) return continuePeriod(scope, periodOf(today, relativeUnit, at + 1), relativeUnit);
  if (relative === undefined) return undefined;
  const unitAt = tokens.at(at + 1).word.unit ? at + 1 : skipFillers(tokens, at + 1);
  const { unit } = tokens.at(unitAt).word;
  if (unit === undefined || unit === 'half' || unit === 'third' || unit === 'day') return undefined;
  return periodOf(today, { unit, count: relative }, unitAt + 1);
}

/** What may follow a period in one word: 上周五, 上个月3号, 上世纪九十年代. */
function continuePeriod(scope: Scope, period: Point, { unit, count }: Amount): Point {
  const { tokens, today } = scope;
  if (unit === 'century') return decadeOfCentury(scope, period) ?? period;
  const next = tokens.at(period.end);
  const weekday = unit === 'week' ? numberedWeekday(next) : undefined;
  if (weekday !== undefined) {
    return dayOf(addDays(weekStart(today, count), weekday - 1), period.end + 1);
  }
  if (unit === 'month' && isDayNumber(next) && tokens.at(period.end + 1).word.mark === 'day') {
    const day = dayPoint(period.end + 2, period.month ?? 0, next.value);
    return withYear(day, period);
  }
  return period;
}

function periodOf(today: CalendarDate, { unit, count }: Amount, end: number): Point {
  switch (unit) {
    case 'day':
      return dayOf(addDays(today, count), end);
    case 'week': {
      const from = weekStart(today, count);
      return spanPoint(end, { from, to: addDays(from, 6) });
    }
    case 'month': {
      const { year, month } = addAmount({ ...today, day: 1 }, { unit, count });
      return atYear(monthPoint(end, month), year);
    }
    case 'quarter':
    case 'third':
    case 'half': {
      const length = MONTHS[unit];
      const index = Math.floor((today.month - 1) / length) + count;
      const perYear = 12 / length;
      const point = createPoint('months', end);
      point.month = (((index % perYear) + perYear) % perYear) * length + 1;
      point.lastMonth = point.month + length - 1;
      return atYear(point, today.year + Math.floor(index / perYear));
    }
    case 'year':
      return atYear(createPoint('year', end), today.year + count);
    case 'decade':
      return atYear(createPoint('decade', end), Math.floor(today.year / 10) * 10 + count * 10);
    case 'century':
    case 'millennium': {
      const point = createPoint(unit, end);
      point.number = Math.ceil(today.year / (unit === 'century' ? 100 : 1000)) + count;
      return point;
    }
  }
}

/** The Monday of the week that many weeks from this one. */
function weekStart(today: CalendarDate, weeks: number): CalendarDate {
  return addDays(today, 1 - weekdayOf(today) + weeks * 7);
}

/** The latest such day before today, the one in this week, or the first after today. */
function relativeWeekday(today: CalendarDate, relative: number, weekday: number): CalendarDate {
  const inThisWeek = addDays(weekStart(today, 0), weekday - 1);
  if (relative === 0) return inThisWeek;
  if (relative > 0) return addDays(inThisWeek, (compareDates(inThisWeek, today) > 0 ? 0 : 7) + (relative - 1) * 7);
  return addDays(inThisWeek, (compareDates(inThisWeek, today) < 0 ? 0 : -7) + (relative + 1) * 7);
}

/** last September; last September 3, the latest one that is over; "last" means nothing more when the year is said. */
function relativeMonth(scope: Scope, relative: number, month: number, end: number): Point {
  const { tokens, today } = scope;
  const dayAt = skipFillers(tokens, end);
  const day = tokens.at(dayAt);
  const point = withYearAfter(
    scope,
    isDayNumber(day) && !tokens.at(dayAt + 1).word.measure
      ? dayPoint(dayAt + 1, month, day.value)
      : monthPoint(end, month),
  );
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

/** the last 10 years, последние три месяца: up to today. */
function lastFew({ tokens, today }: Scope, at: number): Point | undefined {
  const number = tokens.at(at);
  const { unit } = tokens.at(at + 1).word;
  if (number.kind !== 'number' || number.parts !== 1 || unit === undefined || number.value < 1) return undefined;
  const from = addAmount(today, { unit, count: -number.value });
  return spanPoint(at + 2, { from, to: today });
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
