import { DateTime, IANAZone } from 'luxon';

export function isTimeZone(timeZone: string): boolean {
  return IANAZone.isValidZone(timeZone);
}

/** How far the clocks of a zone (IANA) are ahead of UTC at an instant, in minutes. */
export function offsetAt(instant: Date, timeZone: string): number {
  return IANAZone.create(timeZone).offset(instant.getTime());
}

/** How far a zone's clocks are from UTC at an instant: `+03:00`. */
export function utcOffset(instant: Date, timeZone: string): string {
  return DateTime.fromJSDate(instant, { zone: timeZone }).toFormat('ZZ');
}

/** The zone that is always so many hours ahead of UTC: Etc/GMT-3 for 3. IANA counts westwards. */
export function fixedZone(hours: number): string {
  return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

/** The hours a fixed zone is ahead of UTC; undefined when it is no such zone. */
export function hoursOfFixedZone(timeZone: string): number | undefined {
  if (timeZone === 'UTC') return 0;
  const [, sign, hours] = /^Etc\/GMT([+-])(\d{1,2})$/.exec(timeZone) ?? [];
  return hours === undefined ? undefined : Number(hours) * (sign === '-' ? 1 : -1);
}
