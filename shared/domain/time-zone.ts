import { IANAZone } from 'luxon';
import { MINUTE } from './milliseconds';

/** Zones that exist: every tick asks about each zone in use, and luxon takes 60 µs to find out. */
const known = new Set<string>();

/** Whether the text names a time zone (IANA). Newer platforms accept offsets such as `+03:00` too; these are no names. */
export function isTimeZone(timeZone: string): boolean {
  if (known.has(timeZone)) return true;
  const isKnown = /^[a-z]/i.test(timeZone) && IANAZone.isValidZone(timeZone);
  if (isKnown) known.add(timeZone);
  return isKnown;
}

/** The latest offset of each zone: many requests ask for the same minute, and luxon takes 6 µs to find an offset. */
const latest = new Map<string, { readonly minute: number; readonly offset: number }>();

/**
 * The offset of a zone (IANA) from UTC at an instant (milliseconds since 1970), in minutes east of UTC. Throws a
 * RangeError when there is no such zone or instant. Clocks change at full minutes.
 */
export function offsetAt(timeZone: string, instant: number): number {
  const minute = Math.floor(instant / MINUTE);
  const before = latest.get(timeZone);
  if (before?.minute === minute) return before.offset;
  const offset = IANAZone.create(timeZone).offset(instant);
  if (Number.isNaN(offset)) throw new RangeError('there is no such time zone or instant');
  latest.set(timeZone, { minute, offset });
  return offset;
}

/** The offset of a zone from UTC at an instant, for people: `+03:00`, or `−05:00` with a minus sign (U+2212). */
export function utcOffset(instant: Date, timeZone: string): string {
  return IANAZone.create(timeZone).formatOffset(instant.getTime(), 'short').replace('-', '−');
}

/** The zone that is always that many hours east of UTC: Etc/GMT-3 for 3, because IANA counts westwards. */
export function fixedZone(hours: number): string {
  return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

/** How many hours a fixed zone is east of UTC; undefined for other zones. */
export function hoursOfFixedZone(timeZone: string): number | undefined {
  if (timeZone === 'UTC') return 0;
  const [, sign, hours] = /^Etc\/GMT([+-])(\d{1,2})$/.exec(timeZone) ?? [];
  return hours === undefined ? undefined : Number(hours) * (sign === '-' ? 1 : -1);
}
