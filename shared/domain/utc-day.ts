import type { CalendarDate } from './calendar-date';

/** The calendar day of an instant in UTC. */
export function utcDay(instant: Date): CalendarDate {
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1, day: instant.getUTCDate() };
}
