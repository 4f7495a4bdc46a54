import { ANY_LEAP_YEAR, type CalendarDate, addDays } from '../../domain/calendar-date';
import { fromByzantine } from '../../domain/calendars/byzantine';
import { type ChineseMonth, LAST_CHINESE_YEAR, chineseMonth } from '../../domain/calendars/chinese';
import { FIRST_CHINESE_YEAR } from '../../domain/calendars/chinese-years';
import { fromFrenchRepublican } from '../../domain/calendars/french-republican';
import { type DaySpan, fromIntlCalendar } from '../../domain/calendars/intl-calendar';
import { fromJulian } from '../../domain/calendars/julian';
import { type NoteCode, precisionOf } from '../../domain/date-query';
import type { ClosedSpan } from '../../domain/span';
import { addNote } from './notes';
import type { Point } from './point';
import { type Resolved, spanReading } from './resolved';
import { neighbours, recurringDay } from './suggestions';

/** A date of another calendar as the Gregorian days it is; undefined where the Gregorian calendar is meant. */
export function resolveCalendar(
  point: Point,
  year: number | undefined,
  today: CalendarDate,
  notes: NoteCode[],
): Resolved | undefined {
  const calendar = point.calendar ?? (point.year?.dual ? 'julian' : undefined);
  switch (calendar) {
    case undefined:
    case 'gregorian':
      return undefined;
    case 'julian':
      return resolveJulian(point, year, notes);
    case 'chinese':
      return point.month === undefined ? undefined : resolveChinese(point, point.month, year, today, notes);
    case 'unknown':
      return UNKNOWN;
    default: {
      // The year as it was said: it does not belong to the Gregorian calendar.
      const said = point.year?.value;
      if (said === undefined || !['day', 'month', 'year'].includes(point.unit)) return UNKNOWN;
      const days = convert(calendar, said, point.month, point.day);
      if (!days) return { code: 'impossible-date', suggestions: [] };
      addNote(notes, 'other-calendar');
      return readingFrom({ from: days.first, to: days.last });
    }
  }
}

const UNKNOWN: Resolved = { code: 'unknown-calendar', suggestions: [] };

function convert(
  calendar: 'islamic' | 'hebrew' | 'persian' | 'french' | 'byzantine',
  year: number,
  month?: number,
  day?: number,
): DaySpan | undefined {
  switch (calendar) {
    case 'french':
      return fromFrenchRepublican(year, month, day);
    case 'byzantine':
      return fromByzantine(year, month, day);
    default:
      return fromIntlCalendar(calendar, year, month, day);
  }
}

function readingFrom(span: ClosedSpan): Resolved {
  return spanReading(precisionOf(span), span);
}

/** Days and months are converted; longer times are the same but for days. */
function resolveJulian(
  { unit, month, day, year: said }: Point,
  year: number | undefined,
  notes: NoteCode[],
): Resolved | undefined {
  if (month === undefined || (unit === 'month' && year === undefined) || (unit !== 'month' && unit !== 'day'))
    return undefined;
  if (said?.dual && !isBeforeLadyDay(month, day ?? 1)) return { code: 'impossible-date', suggestions: [] };
  const inYear = year ?? ANY_LEAP_YEAR;
  const from = fromJulian({ year: inYear, month, day: day ?? 1 });
  const next = fromJulian(
    month === 12 ? { year: inYear + 1, month: 1, day: 1 } : { year: inYear, month: month + 1, day: 1 },
  );
  if (!from || !next) return { code: 'impossible-date', suggestions: neighbours(month, day ?? 1, year) };
  addNote(notes, 'old-style');
  if (year === undefined) return recurringDay(from.month, from.day);
  return readingFrom({ from, to: unit === 'day' ? from : addDays(next, -1) });
}

/** Only days before 25 March, when the Old Style year began, are in two years. */
function isBeforeLadyDay(month: number, day: number): boolean {
  return month < 3 || (month === 3 && day <= 24);
}

/** A day or month of the Chinese calendar. Without a year it is that of the present one, and every year's. */
function resolveChinese(
  { day, leap, feast }: Point,
  month: number,
  year: number | undefined,
  today: CalendarDate,
  notes: NoteCode[],
): Resolved {
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 30)))
    return { code: 'impossible-date', suggestions: [] };
  if (year !== undefined && (year < FIRST_CHINESE_YEAR || year > LAST_CHINESE_YEAR))
    return { code: 'out-of-range', suggestions: [] };
  // A feast is named by the Gregorian year: New Year's Eve of 2026 is the one before the New Year of 2026.
  const named = year === undefined || feast !== undefined;
  const inYear = (chineseYear: number) => daysOf(chineseMonth(chineseYear, month, leap), day);
  const days = named ? withinYear(year ?? today.year, inYear) : inYear(year);
  if (!days) return { code: 'impossible-date', suggestions: [] };
  addNote(notes, 'lunar-day');
  if (year !== undefined) return readingFrom(days);
  const { from, to } = days;
  return { kind: 'recurring', from: { month: from.month, day: from.day }, to: { month: to.month, day: to.day } };
}

/** The last months of a Chinese year fall in the Gregorian year after it. */
function withinYear(year: number, inYear: (year: number) => ClosedSpan | undefined): ClosedSpan | undefined {
  const earlier = inYear(year - 1);
  const days = inYear(year);
  return days?.from.year !== year && earlier?.from.year === year ? earlier : days;
}

/** The 30th of a short month is its last day. */
function daysOf(month: ChineseMonth | undefined, day: number | undefined): ClosedSpan | undefined {
  if (!month) return undefined;
  if (day === undefined) return { from: month.first, to: month.last };
  const date = addDays(month.first, Math.min(day, month.length) - 1);
  return { from: date, to: date };
}
