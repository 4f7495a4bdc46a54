import { type CalendarDate, fromDayNumber, toDayNumber } from '../calendar-date';
import { DAY } from '../milliseconds';

/**
 * Calendars converted by Intl, which gives the calendar's date of a day; the Gregorian day of a date is found by stepping towards it.
 * Islamic dates are those of the tabular calendar: the observed month may begin a day earlier or later.
 */
interface IntlCalendar {
  /** For `Intl.DateTimeFormat`. */
  readonly name: string;
  /** Day number of the first day of year 1. */
  readonly epoch: number;
  readonly daysOfYear: number;
  readonly months: readonly string[];
}

const TWELVE = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

/** Months as Intl writes them in English; a Hebrew leap year has Adar I and Adar II in the place of Adar. */
const CALENDARS = {
  islamic: {
    name: 'islamic-civil',
    epoch: -492_148,
    daysOfYear: 354.366_67,
    months: TWELVE,
  },
  /** Umm al-Qura (Saudi Arabia), for feasts: close to observation since 1882, tabular before that. */
  'umm-al-qura': {
    name: 'islamic-umalqura',
    epoch: -492_148,
    daysOfYear: 354.366_67,
    months: TWELVE,
  },
  /** The 33-year rule: exact since 1799, at most a day off before that. */
  persian: {
    name: 'persian',
    epoch: -492_268,
    daysOfYear: 365.242_2,
    months: TWELVE,
  },
  hebrew: {
    name: 'hebrew',
    epoch: -2_092_591,
    daysOfYear: 365.246_8,
    months: [
      'Tishri',
      'Heshvan',
      'Kislev',
      'Tevet',
      'Shevat',
      'Adar I',
      'Adar',
      'Nisan',
      'Iyar',
      'Sivan',
      'Tamuz',
      'Av',
      'Elul',
    ],
  },
} satisfies Readonly<Record<string, IntlCalendar>>;

export type IntlCalendarName = keyof typeof CALENDARS;

/** The days from the first to the last of a year, month or day of that calendar. */
export interface DaySpan {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

const formats = new Map<IntlCalendarName, Intl.DateTimeFormat>();

/**
 * The Gregorian days of a year, month or day; undefined when the calendar has no such date. Months are numbered from
 * the first of the year; of Hebrew years from Tishri, with 6 for Adar I and 7 for Adar or Adar II.
 */
export function fromIntlCalendar(
  calendar: IntlCalendarName,
  year: number,
  month?: number,
  day?: number,
): DaySpan | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined;
  const start = startOf(calendar, year);
  const end = startOf(calendar, year + 1);
  if (month === undefined) return { first: fromDayNumber(start), last: fromDayNumber(end - 1) };
  const name = CALENDARS[calendar].months[month - 1];
  const days: number[] = [];
  for (let at = start; at < end; at += 1) if (name !== undefined && monthAt(calendar, at) === name) days.push(at);
  const found = day === undefined ? [days[0], days.at(-1)] : [days[day - 1], days[day - 1]];
  const [first, last] = found;
  return first === undefined || last === undefined
    ? undefined
    : { first: fromDayNumber(first), last: fromDayNumber(last) };
}

/** The day number on which the year begins. */
function startOf(calendar: IntlCalendarName, year: number): number {
  const { epoch, daysOfYear } = CALENDARS[calendar];
  // A year of these calendars begins within 30 days of the average.
  let low = Math.floor(epoch + (year - 1) * daysOfYear) - 45;
  let high = low + 90;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (yearAt(calendar, middle) >= year) high = middle;
    else low = middle + 1;
  }
  return low;
}

function yearAt(calendar: IntlCalendarName, dayNumber: number): number {
  return Number(partsAt(calendar, dayNumber).find(({ type }) => type === 'year')?.value);
}

function monthAt(calendar: IntlCalendarName, dayNumber: number): string {
  const month = partsAt(calendar, dayNumber).find(({ type }) => type === 'month')?.value ?? '';
  return month === 'Adar II' ? 'Adar' : month;
}

function partsAt(calendar: IntlCalendarName, dayNumber: number): Intl.DateTimeFormatPart[] {
  let format = formats.get(calendar);
  if (!format) {
    const { name } = CALENDARS[calendar];
    const month = calendar === 'hebrew' ? 'long' : 'numeric';
    format = new Intl.DateTimeFormat(`en-u-ca-${name}`, { year: 'numeric', month, day: 'numeric', timeZone: 'UTC' });
    formats.set(calendar, format);
  }
  return format.formatToParts(dayNumber * DAY);
}

/** Every day of that Gregorian year on which the feast falls: none, one or, for Islamic feasts, two. */
export function feastOfCalendar(
  calendar: IntlCalendarName,
  month: number,
  day: number,
  gregorianYear: number,
): CalendarDate[] {
  const newYear = toDayNumber({ year: gregorianYear, month: 1, day: 1 });
  const year = yearAt(calendar, newYear);
  return [year, year + 1].flatMap((each) => {
    const first = fromIntlCalendar(calendar, each, month, day)?.first;
    return first?.year === gregorianYear ? [first] : [];
  });
}
