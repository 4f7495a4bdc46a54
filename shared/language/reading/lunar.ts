import { type CalendarDate, fromDayNumber, toDayNumber } from '../../domain/calendar-date';

/** The first day of each month of a Chinese year, as a day number, and its length; leap months are left out. */
type LunarYear = ReadonlyMap<number, { readonly first: number; readonly length: number }>;

const DAY = 86_400_000;
const years = new Map<number, LunarYear>();
const MOST_YEARS_KEPT = 200;
let calendar: Intl.DateTimeFormat | undefined;

/**
 * A day of the Chinese calendar as the Gregorian date in that Gregorian year: New Year's Eve of 2026 is the one before
 * the New Year of 2026. The 30th of a short month is its 29th. Leap months are not asked for.
 */
export function lunarDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 30) return undefined;
  const date = inChineseYear(year, month, day);
  if (date === undefined || date.year === year) return date;
  const earlier = inChineseYear(year - 1, month, day);
  return earlier?.year === year ? earlier : date;
}

function inChineseYear(year: number, month: number, day: number): CalendarDate | undefined {
  const found = lunarYear(year).get(month);
  return found && fromDayNumber(found.first + Math.min(day, found.length) - 1);
}

function lunarYear(year: number): LunarYear {
  const kept = years.get(year);
  if (kept) return kept;
  if (years.size >= MOST_YEARS_KEPT) years.clear();
  const months = new Map<number, { first: number; length: number }>();
  let first = newYearOf(year);
  const nextNewYear = newYearOf(year + 1);
  while (first < nextNewYear) {
    const { month, leap } = partsOf(first);
    const length = partsOf(first + 29).day === 1 ? 29 : 30;
    if (!leap) months.set(month, { first, length });
    first += length;
  }
  years.set(year, months);
  return months;
}

/** The second new moon after the winter solstice, as a rule: between 20 January and 22 February. */
function newYearOf(year: number): number {
  const earliest = toDayNumber({ year, month: 1, day: 15 });
  for (let day = earliest; day < earliest + 60; day++) {
    const parts = partsOf(day);
    if (parts.month === 1 && parts.day === 1 && !parts.leap) return day;
    day += Math.max(0, 28 - parts.day);
  }
  return earliest;
}

function partsOf(dayNumber: number): { month: number; day: number; leap: boolean } {
  calendar ??= new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
  const parts = calendar.formatToParts(dayNumber * DAY);
  const month = parts.find(({ type }) => type === 'month')?.value ?? '';
  const day = parts.find(({ type }) => type === 'day')?.value ?? '';
  return { month: parseInt(month, 10), day: parseInt(day, 10), leap: /\D/.test(month) };
}
