import { DateTime, IANAZone } from 'luxon';
import type { CalendarDate } from './calendar-date';

/** The calendar day an instant falls on in a time zone (IANA). */
export function localDay(instant: Date, timeZone: string): CalendarDate {
  const { year, month, day } = DateTime.fromJSDate(instant, { zone: timeZone });
  return { year, month, day };
}

export function isTimeZone(timeZone: string): boolean {
  return IANAZone.isValidZone(timeZone);
}
