import type { CalendarDate } from './calendar-date';
import { MINUTE } from './milliseconds';
import { offsetAt } from './time-zone';
import { utcDay } from './utc-day';

/** The calendar day an instant falls on in a time zone (IANA). */
export function localDay(instant: Date, timeZone: string): CalendarDate {
  return utcDay(shownIn(instant, timeZone));
}

/** What the clocks of a time zone show at an instant: `09:05`. */
export function localTime(instant: Date, timeZone: string): string {
  return shownIn(instant, timeZone).toISOString().slice(-13, -8);
}

/** The instant at which UTC's clocks show what the zone's show at this one. */
function shownIn(instant: Date, timeZone: string): Date {
  return new Date(instant.getTime() + offsetAt(timeZone, instant.getTime()) * MINUTE);
}
