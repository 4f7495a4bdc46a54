import { ANY_LEAP_YEAR, type CalendarDate, daysInMonth, isKnownYear } from '../../domain/calendar-date';
import type { Reading } from '../../domain/date-query';
import { daySpan } from '../../domain/span';

export function recurringDay(month: number, day: number): Extract<Reading, { kind: 'recurring' }> {
  return { kind: 'recurring', from: { month, day }, to: { month, day } };
}

function dayReading(date: CalendarDate): Reading {
  return { kind: 'span', precision: 'day', ...daySpan(date) };
}

/** The last day before and the first day after the one that does not exist. */
export function neighbours(month: number, day: number, year: number | undefined): Reading[] {
  const previous = month === 1 ? 12 : month - 1;
  const next = (month % 12) + 1;
  if (year === undefined)
    return day < 1
      ? [recurringDay(previous, daysInMonth(ANY_LEAP_YEAR, previous)), recurringDay(month, 1)]
      : [recurringDay(month, daysInMonth(ANY_LEAP_YEAR, month)), recurringDay(next, 1)];
  const dates: CalendarDate[] =
    day < 1
      ? [
          { year: month === 1 ? year - 1 : year, month: previous, day: daysInMonth(year, previous) },
          { year, month, day: 1 },
        ]
      : [
          { year, month, day: daysInMonth(year, month) },
          { year: month === 12 ? year + 1 : year, month: next, day: 1 },
        ];
  return dates.filter((date) => isKnownYear(date.year)).map(dayReading);
}

/** A month above 12 may be a day that changed places with its month. */
export function swapped(month: number, day: number, year: number | undefined): Reading[] {
  if (day < 1 || day > 12 || month < 1 || month > daysInMonth(year ?? ANY_LEAP_YEAR, day)) return [];
  return [year === undefined ? recurringDay(day, month) : dayReading({ year, month: day, day: month })];
}
