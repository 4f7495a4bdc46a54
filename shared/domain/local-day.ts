import { DateTime } from 'luxon';
import type { CalendarDate } from './calendar-date';

/** The calendar day an instant falls on in a time zone (IANA). */
export function localDay(instant: Date, timeZone: string): CalendarDate {
  const { year, month, day } = DateTime.fromJSDate(instant, { zone: timeZone });
  return { year, month, day };
}

/** What the clocks of a time zone show at an instant: `09:05`. */
export function localTime(instant: Date, timeZone: string): string {
  return DateTime.fromJSDate(instant, { zone: timeZone }).toFormat('HH:mm');
}
