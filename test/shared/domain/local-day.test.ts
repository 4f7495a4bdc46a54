import fc from 'fast-check';
import { formatDate } from '../../../shared/domain/calendar-date';
import { localDay, localTime } from '../../../shared/domain/local-day';
import { isTimeZone, offsetAt, utcOffset } from '../../../shared/domain/time-zone';

const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT-14', 'Etc/GMT+12'];

test('in every zone the day, the time and the offset are those of Intl', () => {
  const anyInstant = fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), anyInstant, (zone, instant) => {
      const [date, time] = shownBy(zone, instant);
      expect(formatDate(localDay(instant, zone))).toBe(date);
      expect(localTime(instant, zone)).toBe(time);
      const offset = utcOffset(instant, zone).replace('−', '-');
      expect(`GMT${offset}`).toBe(offsetShownBy(zone, instant));
      expect(minutesIn(offset)).toBe(offsetAt(zone, instant.getTime()));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['Europe/Moscow', true],
  ['Asia/Chongqing', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['', false],
  ['Europe/Moscow ', false],
  ['+03:00', false],
])('%j is a zone: %s', (name, is) => {
  expect(isTimeZone(name)).toBe(is);
});

test.each([
  ['Mars/Olympus', 0],
  ['Europe/Moscow', NaN],
])('no such zone or instant: %s, %d', (zone, instant) => {
  expect(() => offsetAt(zone, instant)).toThrow(RangeError);
});

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-09-03` and `09:05`; Swedish writes dates as ISO 8601 does. */
function shownBy(timeZone: string, instant: Date): string[] {
  return formatOf('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant).split(' ');
}

/** `GMT+05:45`; some versions of Intl write `GMT` for `GMT+00:00`. */
function offsetShownBy(timeZone: string, instant: Date): string {
  const parts = formatOf('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value.replace(/GMT$/, 'GMT+00:00') ?? '';
}

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

function minutesIn(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (hours * 60 + minutes) * (offset.startsWith('-') ? -1 : 1) || 0;
}
