import { formatDate } from '../../../shared/domain/calendar-date';
import { parseQuarterHour, quarterHours } from '../../../shared/domain/quarter-hour';
import { nextSlot, slotOn, slotsDue } from '../../../shared/domain/slot';
import { theDate } from '../../support/parsed';

const BERLIN = 'Europe/Berlin';

describe('due at a tick', () => {
  test.each([
    ['a plain day', BERLIN, '2026-07-01T07:00Z', '2026-07-01 09:00'],
    ['between two ticks', BERLIN, '2026-07-01T07:07:31Z', '2026-07-01 09:00'],
    ['at the end of a tick', BERLIN, '2026-07-01T07:14:59.999Z', '2026-07-01 09:00'],
    ['an offset of 5 h 45 min', 'Asia/Kathmandu', '2026-07-01T03:15Z', '2026-07-01 09:00'],
    ['29 February', BERLIN, '2028-02-29T08:00Z', '2028-02-29 09:00'],
    ['the new year at UTC+14', 'Pacific/Kiritimati', '2025-12-31T10:00Z', '2026-01-01 00:00'],
    ['the old year at UTC−12', 'Etc/GMT+12', '2026-01-01T11:45Z', '2025-12-31 23:45'],
  ])('%s: %s, %s', (_case, timeZone, tick, due) => {
    expect(dueAt(timeZone, tick)).toEqual([due]);
  });

  test.each<[string, string, string, string[]]>([
    ['an hour', BERLIN, '2026-03-29T01:00Z', span('2026-03-29', '02:00', '03:00')],
    ['an hour', 'America/New_York', '2026-03-08T07:00Z', span('2026-03-08', '02:00', '03:00')],
    ['half an hour', 'Australia/Lord_Howe', '2026-10-03T15:30Z', span('2026-10-04', '02:00', '02:30')],
    ['two hours', 'Antarctica/Troll', '2026-03-29T01:00Z', span('2026-03-29', '01:00', '03:00')],
    ['the first hour of a date', 'Africa/Cairo', '2026-04-23T22:00Z', span('2026-04-24', '00:00', '01:00')],
    ['the first hour of a date', 'Asia/Beirut', '2026-03-28T22:00Z', span('2026-03-29', '00:00', '01:00')],
    [
      'the last hour of a date',
      'America/Nuuk',
      '2026-03-29T01:00Z',
      [...span('2026-03-28', '23:00', '23:45'), '2026-03-29 00:00'],
    ],
    ['an hour, after Ramadan', 'Africa/Casablanca', '2026-03-22T02:00Z', span('2026-03-22', '02:00', '03:00')],
    ['a whole date', 'Pacific/Apia', '2011-12-30T10:00Z', ['2011-12-31 00:00']],
    ['a whole date', 'Pacific/Kwajalein', '1993-08-21T12:00Z', ['1993-08-22 00:00']],
  ])('%s is skipped: %s, %s', (_gap, timeZone, tick, due) => {
    expect(dueAt(timeZone, tick)).toEqual(due);
  });

  test.each<[string, string, string[]]>([
    [BERLIN, '2026-10-25T00:30Z', ['2026-10-25 02:30']],
    [BERLIN, '2026-10-25T01:30Z', []],
    [BERLIN, '2026-10-25T02:00Z', ['2026-10-25 03:00']],
    ['America/New_York', '2026-11-01T05:30Z', ['2026-11-01 01:30']],
    ['America/New_York', '2026-11-01T06:30Z', []],
    ['Australia/Lord_Howe', '2026-04-04T14:45Z', ['2026-04-05 01:45']],
    ['Australia/Lord_Howe', '2026-04-04T15:15Z', []],
    ['Australia/Lord_Howe', '2026-04-04T15:30Z', ['2026-04-05 02:00']],
    ['Africa/Cairo', '2026-10-29T20:45Z', ['2026-10-29 23:45']],
    ['Africa/Cairo', '2026-10-29T21:45Z', []],
    ['Africa/Cairo', '2026-10-29T22:00Z', ['2026-10-30 00:00']],
    ['Africa/Casablanca', '2026-02-15T02:00Z', []],
    ['Africa/Casablanca', '2026-02-15T03:00Z', ['2026-02-15 03:00']],
  ])('a time comes twice: %s, %s', (timeZone, tick, due) => {
    expect(dueAt(timeZone, tick)).toEqual(due);
  });
});

test.each([
  ['the same day', BERLIN, '09:00', '2026-07-01T06:59Z', '2026-07-01T07:00Z', '2026-07-01'],
  ['never the instant itself', BERLIN, '09:00', '2026-07-01T07:00Z', '2026-07-02T07:00Z', '2026-07-02'],
  ['nor the tick it lies in', BERLIN, '09:00', '2026-07-01T07:00:01Z', '2026-07-02T07:00Z', '2026-07-02'],
  ['right after a gap', BERLIN, '02:30', '2026-03-28T12:00Z', '2026-03-29T01:00Z', '2026-03-29'],
  ['for the date before', 'America/Nuuk', '23:30', '2026-03-28T12:00Z', '2026-03-29T01:00Z', '2026-03-28'],
  ['not a second time', BERLIN, '02:30', '2026-10-25T00:30Z', '2026-10-26T01:30Z', '2026-10-26'],
  ['over a missing date', 'Pacific/Apia', '09:00', '2011-12-29T19:00Z', '2011-12-30T19:00Z', '2011-12-31'],
] as const)('the next delivery is %s: %s at %s', (_case, timeZone, time, after, instant, date) => {
  const next = nextSlot(timeZone, time, new Date(after));
  expect(next.instant).toEqual(new Date(instant));
  expect(formatDate(next.date)).toBe(date);
});

test.each([
  ['Europe/Nowhere', new Date('2026-07-01T07:00Z')],
  [BERLIN, new Date(Number.NaN)],
])('no such zone or instant: %s, %s', (timeZone, instant) => {
  expect(() => slotsDue(timeZone, instant)).toThrow(RangeError);
  expect(() => nextSlot(timeZone, '09:00', instant)).toThrow(RangeError);
});

test('a day has 96 quarter hours, in order, each read back', () => {
  expect(quarterHours).toHaveLength(96);
  expect(quarterHours.toSorted()).toEqual(quarterHours);
  expect(new Set(quarterHours).size).toBe(96);
  expect(quarterHours.map(parseQuarterHour)).toEqual(quarterHours);
});

test.each([
  ['9:00', '09:00'],
  ['7:30', '07:30'],
  ['0:00', '00:00'],
  ['00:00', '00:00'],
  ['23:45', '23:45'],
])('"%s" is read as %s', (text, time) => {
  expect(parseQuarterHour(text)).toBe(time);
});

test.each(['24:00', '9:05', '09:60', '9', '9:0', '0900', '009:00', ':00', '09:00:00', ' 9:00', '9:00 ', '−9:00', ''])(
  '"%s" is refused',
  (text) => {
    expect(parseQuarterHour(text)).toBeUndefined();
  },
);

function dueAt(timeZone: string, tick: string): string[] {
  return slotsDue(timeZone, new Date(tick)).map(({ date, time }) => `${formatDate(date)} ${time}`);
}

/** The quarter hours of a date from the first to the last, both included. */
function span(date: string, first: string, last: string): string[] {
  return quarterHours.filter((time) => time >= first && time <= last).map((time) => `${date} ${time}`);
}

test.each([
  ['a plain date', BERLIN, '09:00', '2026-07-01', '2026-07-01T07:00:00.000Z'],
  ['a time that is skipped', BERLIN, '02:30', '2026-03-29', '2026-03-29T01:00:00.000Z'],
  ['a time that comes twice', BERLIN, '02:30', '2026-10-25', '2026-10-25T00:30:00.000Z'],
  ['far ahead of UTC', 'Pacific/Kiritimati', '00:00', '2026-01-01', '2025-12-31T10:00:00.000Z'],
  ['far behind UTC', 'Etc/GMT+12', '23:45', '2025-12-31', '2026-01-01T11:45:00.000Z'],
  ['a date that is skipped', 'Pacific/Apia', '09:00', '2011-12-30', undefined],
  ['the date after it', 'Pacific/Apia', '09:00', '2011-12-31', '2011-12-30T19:00:00.000Z'],
] as const)('the tick of %s: %s, %s, %s', (_case, timeZone, time, date, tick) => {
  expect(slotOn(timeZone, time, theDate(date))?.toISOString()).toBe(tick);
});
