import { isRemembered, isRound, yearsSince } from '../../../shared/domain/anniversary';
import { parseDate } from '../../../shared/domain/calendar-date';
import { historicalDate } from '../../../shared/domain/historical-date';

test.each([
  ['2015-09-03', '2026-09-03', 11],
  ['2015-09-03', '2026-09-02', 10],
  ['2015-09-03', '2015-12-31', 0],
  ['2015-09-03', '2016-09-02', 0],
  ['2030-09-03', '2026-09-03', -4],
  ['2030-09-03', '2026-09-04', -3],
  ['2024-02-29', '2026-02-28', 1],
  ['2024-02-29', '2026-03-01', 2],
  ['2023-10', '2026-01-01', 3],
  ['2001', '2026-01-01', 25],
  ['2006/2007', '2026-01-01', 20],
  ['1939-09-01/1945-09-02', '2026-09-01', 87],
  ['2024-05-16/2024-05-17', '2026-05-16', 2],
  ['-0043-03-15', '2026-03-15', 2069],
])('from %s to %s: %p', (edtf, today, years) => {
  const day = parseDate(today);
  expect(day && yearsSince(historicalDate(edtf), day)).toBe(years);
});

test.each(['2001~', '2015-09-03~', '201X', '19XX', '1937/', '../2030', '/2030', '1900~/1910', '199X/2001'])(
  '%s is not known to the year',
  (edtf) => {
    expect(yearsSince(historicalDate(edtf), { year: 2026, month: 9, day: 3 })).toBeUndefined();
  },
);

test.each([
  ['held', undefined, 11, true],
  ['statement', undefined, 11, true],
  ['anniversary', undefined, 10, false],
  ['anniversary', undefined, 0, true],
  ['scheduled', undefined, 0, true],
  ['scheduled', undefined, 1, false],
  ['announced', 'unknown', 1, false],
  ['scheduled', 'happened', 1, true],
  ['announced', 'under-way', 1, true],
  ['scheduled', 'changed', 1, false],
  ['scheduled', 'cancelled', 0, false],
] as const)('a %s event, outcome %s: after %d years it is remembered: %s', (kind, status, years, expected) => {
  expect(isRemembered({ kind, ...(status && { outcome: { status } }) }, years)).toBe(expected);
});

test('the round ones', () => {
  const years = Array.from({ length: 211 }, (_, index) => index - 50);
  expect(years.filter(isRound)).toEqual([
    10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90, 100, 110, 120, 125, 130, 140, 150, 160,
  ]);
});

test.each([0, 5, 15, -10, 10.5, Number.NaN])('%d is not round', (years) => {
  expect(isRound(years)).toBe(false);
});
