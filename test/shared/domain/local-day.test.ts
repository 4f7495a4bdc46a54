import fc from 'fast-check';
import { DateTime } from 'luxon';
import { formatDate } from '../../../shared/domain/calendar-date';
import { localDay, localTime } from '../../../shared/domain/local-day';
import { isTimeZone, offsetAt, utcOffset } from '../../../shared/domain/time-zone';

const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT-14', 'Etc/GMT+12'];

test('in every zone the day, the time and the offset are what luxon says', () => {
  const anyInstant = fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), anyInstant, (zone, instant) => {
      const shown = DateTime.fromJSDate(instant, { zone });
      expect(formatDate(localDay(instant, zone))).toBe(shown.toISODate());
      expect(localTime(instant, zone)).toBe(shown.toFormat('HH:mm'));
      expect(offsetAt(zone, instant.getTime())).toBe(shown.offset);
      expect(utcOffset(instant, zone)).toBe(shown.toFormat('ZZ'));
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
])('%j is a zone: %s', (name, is) => {
  expect(isTimeZone(name)).toBe(is);
});
