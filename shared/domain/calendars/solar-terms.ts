import { type CalendarDate, fromDayNumber, toDayNumber } from '../calendar-date';

/** The years whose terms were compared with an almanac, day by day. */
export const FIRST_TERM_YEAR = 1901;
export const LAST_TERM_YEAR = 2100;

const BEIJING_HOURS = 8;

/** Terms so close to midnight that the low accuracy puts them on the wrong day: year, term, days to add. */
const NEAR_MIDNIGHT: readonly (readonly [year: number, term: number, days: number])[] = [
  [1912, 18, 1],
  [1917, 22, 1],
  [1923, 3, -1],
  [1950, 7, -1],
  [1951, 23, 1],
  [1978, 21, 1],
  [2008, 9, 1],
  [2014, 4, 1],
  [2016, 12, 1],
  [2045, 12, 1],
  [2047, 4, 1],
  [2051, 5, -1],
  [2082, 1, 1],
  [2084, 10, 1],
  [2097, 8, 1],
];

/**
 * The day in China on which a solar term falls in that year: 0 is 小寒 (the Sun at 285°), 1 大寒 … 6 清明 … 23 冬至.
 * Undefined outside the years that were compared.
 * Source: J. Meeus, Astronomical Algorithms, chapter 25, the Sun's apparent longitude (low accuracy, 0.01°).
 */
export function solarTerm(year: number, term: number): CalendarDate | undefined {
  if (year < FIRST_TERM_YEAR || year > LAST_TERM_YEAR) return undefined;
  const wanted = (285 + 15 * term) % 360;
  // Terms are some 15.2 days apart, from about 5 January; two steps of the Sun's mean motion are exact to a minute.
  let day = toDayNumber({ year, month: 1, day: 5 }) + term * 15.2184;
  for (let step = 0; step < 6; step += 1) day += (mod180(wanted - sunLongitude(day)) * 365.2422) / 360;
  const [, , correction = 0] = NEAR_MIDNIGHT.find(([y, t]) => y === year && t === term) ?? [];
  return fromDayNumber(Math.floor(day + BEIJING_HOURS / 24) + correction);
}

/** The difference of two angles, −180 to 180. */
function mod180(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

/** Degrees, at an instant in days since 1970 (Universal Time). */
function sunLongitude(day: number): number {
  const centuries = (day + 2_440_587.5 + dynamicalTimeOffset(day) - 2_451_545) / 36_525;
  const rad = Math.PI / 180;
  const meanLongitude = 280.466_46 + 36_000.769_83 * centuries + 0.000_303_2 * centuries ** 2;
  const anomaly = (357.529_11 + 35_999.050_29 * centuries - 0.000_153_7 * centuries ** 2) * rad;
  const center =
    (1.914_602 - 0.004_817 * centuries) * Math.sin(anomaly) +
    (0.019_993 - 0.000_101 * centuries) * Math.sin(2 * anomaly) +
    0.000_289 * Math.sin(3 * anomaly);
  const node = (125.04 - 1934.136 * centuries) * rad;
  return meanLongitude + center - 0.005_69 - 0.004_78 * Math.sin(node);
}

/** Dynamical minus Universal Time, in days: a minute or so in these centuries. */
function dynamicalTimeOffset(day: number): number {
  const years = day / 365.2425 + 1970 - 2000;
  return (64 + 0.3 * years) / 86_400;
}
