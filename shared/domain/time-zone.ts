/** Of the zones whose clocks were asked for: to make one takes long. */
const formats = new Map<string, Intl.DateTimeFormat>();

export function isTimeZone(timeZone: string): boolean {
  if (formats.has(timeZone)) return true;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/**
 * How far the clocks of a zone (IANA) are ahead of UTC at an instant (milliseconds since 1970), in minutes. Read from
 * `1/1/2026, GMT+05:45` or `1/1/2026, GMT`.
 */
export function offsetAt(timeZone: string, instant: number): number {
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(formatIn(timeZone).format(instant)) ?? [];
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -offset : offset;
}

/** How far a zone's clocks are from UTC at an instant: `+03:00`. */
export function utcOffset(instant: Date, timeZone: string): string {
  const offset = offsetAt(timeZone, instant.getTime());
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60].map(twoDigits);
  return `${offset < 0 ? '-' : '+'}${hours ?? ''}:${minutes ?? ''}`;
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

/** Made once for each zone, which takes long. Throws a RangeError when there is no such zone. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  return format;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
