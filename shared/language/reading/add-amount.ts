import { type CalendarDate, addDays, daysInMonth } from '../../domain/calendar-date';
import type { UnitName } from './date-words';
import type { Amount } from './word';

const MONTHS = {
  month: 1,
  quarter: 3,
  third: 4,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
} as const;

/** How many months a unit has; not a number for days and weeks. */
export function monthsIn(unit: UnitName): number {
  return unit === 'day' || unit === 'week' || unit === 'weekend' ? NaN : MONTHS[unit];
}

/** The day an amount later; the last of the month where that month is too short. */
export function addAmount(date: CalendarDate, { unit, count }: Amount): CalendarDate {
  if (unit === 'day') return addDays(date, count);
  if (unit === 'week' || unit === 'weekend') return addDays(date, count * 7);
  const months = date.year * 12 + date.month - 1 + count * MONTHS[unit];
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}
