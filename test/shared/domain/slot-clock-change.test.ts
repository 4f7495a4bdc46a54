import { nextClockChange } from '../../../shared/domain/clock-change';

test.each([
  ['Europe/Berlin', '2026-01-01T00:00Z', '2026-03-29T01:00Z', 60, 120],
  ['Europe/Berlin', '2026-03-29T00:59:59.999Z', '2026-03-29T01:00Z', 60, 120],
  ['Europe/Berlin', '2026-03-29T01:00Z', '2026-10-25T01:00Z', 120, 60],
  ['America/New_York', '2026-01-01T00:00Z', '2026-03-08T07:00Z', -300, -240],
  ['Australia/Lord_Howe', '2026-01-01T00:00Z', '2026-04-04T15:00Z', 660, 630],
  ['Africa/Casablanca', '2026-01-01T00:00Z', '2026-02-15T02:00Z', 60, 0],
  ['Africa/Casablanca', '2026-02-15T02:00Z', '2026-03-22T02:00Z', 0, 60],
  ['Pacific/Apia', '2011-12-01T00:00Z', '2011-12-30T10:00Z', -600, 840],
])('%s, after %s: %s', (timeZone, after, at, offsetBefore, offsetAfter) => {
  expect(nextClockChange(timeZone, new Date(after))).toEqual({ at: new Date(at), offsetBefore, offsetAfter });
});

test.each(['UTC', 'Asia/Tokyo', 'Europe/Moscow', 'Asia/Kathmandu'])('%s does not change its clock', (timeZone) => {
  expect(nextClockChange(timeZone, new Date('2026-01-01'))).toBeUndefined();
});

test('no such zone or instant', () => {
  expect(() => nextClockChange('Europe/Nowhere', new Date(0))).toThrow(RangeError);
  expect(() => nextClockChange('Europe/Berlin', new Date(Number.NaN))).toThrow(RangeError);
});
