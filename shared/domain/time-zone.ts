import { IANAZone } from 'luxon';

/** Whether the text names a time zone (IANA). Newer platforms take offsets such as `+03:00` too; these are no names. */
export function isTimeZone(timeZone: string): boolean {
  return /^[a-z]/i.test(timeZone) && IANAZone.isValidZone(timeZone);
}

/**
 * The offset of a zone (IANA) from UTC at an instant (milliseconds since 1970), in minutes east of UTC. Throws a
 * RangeError when there is no such zone or instant. luxon keeps each zone it has made, since making one takes long.
 */
export function offsetAt(timeZone: string, instant: number): number {
  const offset = IANAZone.create(timeZone).offset(instant);
  if (Number.isNaN(offset)) throw new RangeError('there is no such time zone or instant');
  return offset;
}

/** The offset of a zone from UTC at an instant, as `+03:00`. */
export function utcOffset(instant: Date, timeZone: string): string {
  return IANAZone.create(timeZone).formatOffset(instant.getTime(), 'short');
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
