import { type CalendarDate, addDays, compareDates, formatDate } from './calendar-date';
import type { Subscription } from './subscription';

/** The usual lengths of a pause, in days. */
export const PAUSE_DAYS = [7, 14, 30, 90] as const;

const LONGEST_PAUSE_DAYS = 366;

/** Whether messages of that local date are left out. */
export function isPausedOn({ pausedUntil }: Pick<Subscription, 'pausedUntil'>, date: CalendarDate): boolean {
  return pausedUntil !== undefined && formatDate(date) < pausedUntil;
}

/** Whether messages may resume on a day: not before tomorrow, and within a year. */
export function mayResumeOn(day: CalendarDate, today: CalendarDate): boolean {
  return compareDates(day, today) > 0 && compareDates(day, latestResumption(today)) <= 0;
}

export function latestResumption(today: CalendarDate): CalendarDate {
  return addDays(today, LONGEST_PAUSE_DAYS);
}
