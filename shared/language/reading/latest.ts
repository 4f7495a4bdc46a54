import { type CalendarDate, compareDates, daysInMonth } from '../../domain/calendar-date';
import type { MonthDay } from '../../domain/month-day';
import type { ClosedSpan } from '../../domain/span';
import type { ClosedReading } from './resolved';

type Recurring = Extract<ClosedReading, { kind: 'recurring' }>;

/** The days of a recurring reading in the year where they begin; 29 February is the 28th where there is none. */
export function inYear({ from, to }: Recurring, year: number): ClosedSpan {
  return { from: dayIn(year, from), to: dayIn(to.month < from.month ? year + 1 : year, to) };
}

/** The latest time at which it began. */
export function latestPast(recurring: Recurring, today: CalendarDate): ClosedSpan {
  const begun = compareDates({ year: today.year, ...recurring.from }, today) <= 0;
  return inYear(recurring, begun ? today.year : today.year - 1);
}

function dayIn(year: number, { month, day }: MonthDay): CalendarDate {
  return { year, month, day: Math.min(day, daysInMonth(year, month)) };
}
