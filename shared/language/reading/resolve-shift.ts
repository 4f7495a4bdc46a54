import {
  ANY_LEAP_YEAR,
  type CalendarDate,
  addDays,
  daysInMonth,
  isSameDate,
  weekdayOf,
} from '../../domain/calendar-date';
import { precisionOf, recurringOf } from '../../domain/date-query';
import { addAmount, monthsIn } from './add-amount';
import type { Step } from './point';
import { type ClosedReading, spanReading } from './resolved';
import { inYear, latestPast } from './latest';

/** A time counted from another one: a day from a day, a month or year from a month or year where it is counted in such. */
export function resolveShift(base: ClosedReading, steps: readonly Step[], today: CalendarDate): ClosedReading {
  if (base.kind === 'recurring') {
    if (steps.some((step) => 'weekday' in step)) return resolveShift(spanOf(latestPast(base, today)), steps, today);
    const { from, to } = shifted(inYear(base, ANY_LEAP_YEAR), steps);
    return recurringOf({ from, to });
  }
  return spanOf(shifted(base, steps));
}

interface Ends {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

function spanOf(ends: Ends): ClosedReading {
  return spanReading(precisionOf(ends), ends);
}

function shifted({ from, to }: Ends, steps: readonly Step[]): Ends {
  const whole =
    isWholeMonths(from, to) &&
    steps.every((step) => !('weekday' in step) && monthsIn(step.unit) % lengthOf(from, to) === 0);
  if (whole && !isSameDate(from, to)) {
    const last = addSteps({ ...to, day: 1 }, steps);
    return { from: addSteps(from, steps), to: { ...last, day: daysInMonth(last.year, last.month) } };
  }
  const back = (steps[0]?.count ?? 0) < 0;
  const day = addSteps(back ? from : to, steps);
  // "A month before 2005" is December.
  if (isWholeMonths(from, to) && steps.every((step) => !('weekday' in step) && monthsIn(step.unit) > 0))
    return { from: { ...day, day: 1 }, to: { ...day, day: daysInMonth(day.year, day.month) } };
  return { from: day, to: day };
}

function isWholeMonths(from: CalendarDate, to: CalendarDate): boolean {
  return from.day === 1 && to.day === daysInMonth(to.year, to.month);
}

/** Years are counted from a year, decade or century by whole years; months from a month. */
function lengthOf(from: CalendarDate, to: CalendarDate): number {
  return (to.year - from.year) * 12 + to.month - from.month + 1 >= 12 ? 12 : 1;
}

function addSteps(day: CalendarDate, steps: readonly Step[]): CalendarDate {
  return steps.reduce((date, step) => ('weekday' in step ? addWeekdays(date, step) : addAmount(date, step)), day);
}

/** The n-th such weekday after a day, or before it. */
function addWeekdays(
  date: CalendarDate,
  { weekday, count }: { readonly weekday: number; readonly count: number },
): CalendarDate {
  const ahead = (weekday - weekdayOf(date) + 7) % 7 || 7;
  const back = (weekdayOf(date) - weekday + 7) % 7 || 7;
  return count > 0 ? addDays(date, ahead + 7 * (count - 1)) : addDays(date, -back + 7 * (count + 1));
}
