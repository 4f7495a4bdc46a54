import { type CalendarDate, addDays, compareDates, weekdayOf } from '../../../domain/calendar-date';
import type { ClosedSpan } from '../../../domain/span';
import { addAmount } from '../add-amount';
import type { UnitName } from '../date-words';
import { type Point, atYear, createPoint, dayOf, monthPoint, spanPoint } from '../point';
import type { Amount } from '../word';

/** A whole unit counted from the one that today is in, as a point: the month before, the century to come. */
export function periodOf(today: CalendarDate, { unit, count }: Amount, end: number): Point {
  const { from, to } = unitsBeside(today, unit, count, 1);
  switch (unit) {
    case 'day':
      return dayOf(from, end);
    case 'week':
    case 'weekend':
      return spanPoint(end, { from, to });
    case 'month':
      return atYear(monthPoint(end, from.month), from.year);
    case 'quarter':
    case 'third':
    case 'half':
      return atYear(createPoint('months', end, { month: from.month, lastMonth: to.month }), from.year);
    case 'year':
    case 'decade':
      return atYear(createPoint(unit, end), from.year);
    case 'century':
      return createPoint(unit, end, { number: Math.ceil(to.year / 100) });
    case 'millennium':
      return createPoint(unit, end, { number: Math.ceil(to.year / 1000) });
  }
}

/** Several whole units, the first of them that many after the one that today is in. */
export function unitsBeside(today: CalendarDate, unit: UnitName, first: number, count: number): ClosedSpan {
  if (unit === 'weekend') {
    const saturday = addDays(weekStart(today, first), 5);
    return { from: saturday, to: addDays(saturday, 7 * (count - 1) + 1) };
  }
  const start = startOf(today, unit);
  return {
    from: addAmount(start, { unit, count: first }),
    to: addDays(addAmount(start, { unit, count: first + count }), -1),
  };
}

const MONTHS = { month: 1, quarter: 3, third: 4, half: 6, year: 12 } as const;

function startOf(today: CalendarDate, unit: Exclude<UnitName, 'weekend'>): CalendarDate {
  switch (unit) {
    case 'day':
      return today;
    case 'week':
      return weekStart(today, 0);
    case 'decade':
      return { year: Math.floor(today.year / 10) * 10, month: 1, day: 1 };
    case 'century':
      return { year: Math.floor((today.year - 1) / 100) * 100 + 1, month: 1, day: 1 };
    case 'millennium':
      return { year: Math.floor((today.year - 1) / 1000) * 1000 + 1, month: 1, day: 1 };
    default: {
      const length = MONTHS[unit];
      return { year: today.year, month: Math.floor((today.month - 1) / length) * length + 1, day: 1 };
    }
  }
}

/** The Monday of the week that many weeks from this one. */
export function weekStart(today: CalendarDate, weeks: number): CalendarDate {
  return addDays(today, 1 - weekdayOf(today) + weeks * 7);
}

/** The latest such weekday before today, the one in this week, or the first after today. */
export function relativeWeekday(today: CalendarDate, relative: number, weekday: number): CalendarDate {
  const inThisWeek = addDays(weekStart(today, 0), weekday - 1);
  if (relative === 0) return inThisWeek;
  if (relative > 0) return addDays(inThisWeek, (compareDates(inThisWeek, today) > 0 ? 0 : 7) + (relative - 1) * 7);
  return addDays(inThisWeek, (compareDates(inThisWeek, today) < 0 ? 0 : -7) + (relative + 1) * 7);
}
