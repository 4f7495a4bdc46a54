import type { CalendarDate } from './calendar-date';
import { fromJulian } from './calendars/julian';

const OLD_STYLE = /^O\.S\. (-?\d{4})-(\d{2})-(\d{2})$/;

/** The day of the Julian calendar in an original date such as `O.S. 1689-08-27`; undefined for any other text. */
export function oldStyleDay(text: string): CalendarDate | undefined {
  const match = OLD_STYLE.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  return fromJulian({ year, month, day }) && { year, month, day };
}
