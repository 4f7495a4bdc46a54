import {
  ANY_LEAP_YEAR,
  type CalendarDate,
  addDays,
  compareDates,
  daysInMonth,
  weekdayOf,
} from '../../domain/calendar-date';
import { precisionOf, recurringOf } from '../../domain/date-query';
import { type ClosedSpan, contains } from '../../domain/span';
import type { Pick } from './point';
import { type ClosedReading, type Resolved, spanReading } from './resolved';
import { inYear } from './latest';

/** That part of a time. Of a time in every year: its days recur, and its weeks and weekdays are the latest ones. */
export function resolvePick(whole: ClosedReading, pick: Pick, today: CalendarDate): Resolved {
  if (whole.kind === 'span') return closedReading(partOf(whole, pick)) ?? NO_SUCH_PART;
  if (pick.unit === 'day' || pick.unit === 'month') {
    const part = partOf(inYear(whole, ANY_LEAP_YEAR), pick);
    return part ? recurringOf(part) : NO_SUCH_PART;
  }
  for (let { year } = today; year > today.year - YEARS_TO_TRY; year--) {
    const part = partOf(inYear(whole, year), pick);
    if (part && compareDates(part.from, today) <= 0) return closedReading(part) ?? NO_SUCH_PART;
  }
  return NO_SUCH_PART;
}

const NO_SUCH_PART: Resolved = { code: 'impossible-date', suggestions: [] };
const YEARS_TO_TRY = 12;

function closedReading(span: ClosedSpan | undefined): ClosedReading | undefined {
  return span && spanReading(precisionOf(span), span);
}

function partOf(whole: ClosedSpan, pick: Pick): ClosedSpan | undefined {
  const { unit, first, count } = pick;
  switch (unit) {
    case 'day':
      return within(whole, daysOf(whole, first, count));
    case 'weekday':
      return within(whole, daysEvery(firstWeekday(whole, pick.weekday ?? 1, first), first, 1));
    case 'weekend':
      return daysEvery(first === 0 ? weekOf(whole.from, 6) : firstWeekday(whole, 6, first), first, 2);
    case 'week':
      return weeksOf(whole, first, count);
    case 'month':
    case 'quarter':
    case 'year':
      return within(whole, monthsOf(whole, first, count, MONTHS[unit]));
  }
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

function within(whole: ClosedSpan, part: ClosedSpan): ClosedSpan | undefined {
  return contains(whole, part) ? part : undefined;
}

function daysOf({ from, to }: ClosedSpan, first: number, count: number): ClosedSpan {
  const start = first > 0 ? addDays(from, first - 1) : addDays(to, first + 1 - (count - 1));
  return { from: start, to: addDays(start, count - 1) };
}

/** The first such weekday of a time, or its last one. */
function firstWeekday({ from, to }: ClosedSpan, weekday: number, first: number): CalendarDate {
  return first > 0
    ? addDays(from, (weekday - weekdayOf(from) + 7) % 7)
    : addDays(to, -((weekdayOf(to) - weekday + 7) % 7));
}

/** The n-th week after the first such day, or before the last one. */
function daysEvery(day: CalendarDate, nth: number, length: number): ClosedSpan {
  const from = addDays(day, 7 * (nth > 0 ? nth - 1 : nth < 0 ? nth + 1 : 0));
  return { from, to: addDays(from, length - 1) };
}

/** The day of that weekday in the week of a day. */
function weekOf(day: CalendarDate, weekday: number): CalendarDate {
  return addDays(day, weekday - weekdayOf(day));
}

/** ISO weeks of years, which have 4 January in the first and 28 December in the last; those of months begin in them. */
function weeksOf(whole: ClosedSpan, first: number, count: number): ClosedSpan | undefined {
  const { from, to } = whole;
  const years = from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31;
  const [firstMonday, lastMonday] = years
    ? [weekOf({ ...from, day: 4 }, 1), weekOf({ ...to, day: 28 }, 1)]
    : [firstWeekday(whole, 1, 1), firstWeekday(whole, 1, -1)];
  if (first === 0) return { from: weekOf(from, 1), to: weekOf(from, 7) };
  const start = first > 0 ? addDays(firstMonday, 7 * (first - 1)) : addDays(lastMonday, 7 * (first + 1 - (count - 1)));
  if (compareDates(start, firstMonday) < 0 || compareDates(start, lastMonday) > 0) return undefined;
  return { from: start, to: addDays(start, 7 * count - 1) };
}

function monthsOf({ from, to }: ClosedSpan, first: number, count: number, length: number): ClosedSpan {
  const start =
    first > 0
      ? from.year * 12 + from.month - 1 + (first - 1) * length
      : to.year * 12 + to.month + (first + 1 - count) * length;
  const end = start + count * length - 1;
  const [year, month] = [Math.floor(end / 12), (((end % 12) + 12) % 12) + 1];
  return {
    from: { year: Math.floor(start / 12), month: (((start % 12) + 12) % 12) + 1, day: 1 },
    to: { year, month, day: daysInMonth(year, month) },
  };
}
