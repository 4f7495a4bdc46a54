import {
  ANY_LEAP_YEAR,
  type CalendarDate,
  compareDates,
  daysInMonth,
  isKnownYear,
  weekdayOf,
} from '../../domain/calendar-date';
import type { NoteCode, Precision, Problem, Reading } from '../../domain/date-query';
import { yearSpan } from '../../domain/span';
import { isMonthDay } from '../../domain/month-day';
import type { Fraction, Point, SaidYear } from './point';
import { resolveCalendar } from './resolve-calendar';
import { resolveFeast } from './resolve-feast';
import { resolvePick } from './resolve-pick';
import { resolveShift } from './resolve-shift';
import { addNote } from './notes';
import { type ClosedReading, type Resolved, isProblem, spanReading } from './resolved';
import { neighbours, recurringDay, swapped } from './suggestions';
import { widen } from './about';
import type { Era } from './word';

/** The days a point means, or why there are none. What was assumed is added to the notes. */
export function resolvePoint(point: Point, today: CalendarDate, notes: NoteCode[]): Resolved {
  const year = yearOf(point, today, notes);
  if (typeof year === 'object') return year;
  if (point.note) addNote(notes, point.note);
  const unit = resolveCalendar(point, year, today, notes) ?? resolveUnit(point, year, today, notes);
  if (isProblem(unit)) return unit;
  const picked = point.pick ? resolvePick(unit, point.pick, today) : unit;
  if (isProblem(picked)) return picked;
  const resolved = point.shift ? resolveShift(picked, point.shift, today) : picked;
  if (resolved.kind === 'span' && !(isKnownYear(resolved.from.year) && isKnownYear(resolved.to.year)))
    return outOfRange;
  return point.about ? widen(resolved, point, today, notes) : resolved;
}

const outOfRange: Problem = { code: 'out-of-range', suggestions: [] };

/** The year by ISO 8601; undefined for every year. */
function yearOf(point: Point, today: CalendarDate, notes: NoteCode[]): number | undefined | Problem {
  const { year, era, unit } = point;
  if (!year) return undefined;
  const { value, short, astronomical } = year;
  if (unit === 'decade') return decadeStart(year, era, today);
  if (astronomical) return isKnownYear(value) ? value : outOfRange;
  if (short && era === undefined) {
    addNote(notes, 'two-digit-year');
    const latest = latestPast(value, 100, isToCome(point, today) ? today.year - 1 : today.year);
    return short === 'other' ? otherCentury(latest, today.year) : latest;
  }
  if (value === 0) return { code: 'year-zero', suggestions: [] };
  const known = era === 'before' ? 1 - value : value;
  return isKnownYear(known) ? known : outOfRange;
}

/** Whether that day or month of this year is to come. */
function isToCome({ month, day = 1 }: Point, today: CalendarDate): boolean {
  return month !== undefined && compareDates({ year: today.year, month, day }, today) > 0;
}

/** The latest year that ends in those digits and is not to come. */
function latestPast(short: number, cycle: number, thisYear: number): number {
  const hundreds = thisYear - (thisYear % cycle);
  return hundreds + short <= thisYear ? hundreds + short : hundreds - cycle + short;
}

/** 1945 instead of 2045, 1915 instead of 2015. */
function otherCentury(year: number, thisYear: number): number {
  return year > thisYear - (thisYear % 100) - 1 ? year - 100 : year + 100;
}

/** The first year of a decade; the 40s BC are 49–40 BC. */
function decadeStart({ value, short }: SaidYear, era: Era | undefined, today: CalendarDate): number {
  if (era === 'before') return 1 - (value + 9);
  return short ? latestPast(value, 100, today.year) : value;
}

function resolveUnit(point: Point, year: number | undefined, today: CalendarDate, notes: NoteCode[]): Resolved {
  const { fraction, number, era } = point;
  switch (point.unit) {
    case 'day':
      return resolveDay(point, year, notes);
    case 'feast':
      return resolveFeast(point.feast, year ?? today.year, notes);
    case 'month':
      return resolveMonth(point.month ?? 0, year, fraction);
    case 'months':
      return resolveMonths(point, year);
    case 'year':
      return year === undefined || !fraction
        ? inYears(year ?? 0, 1, 'year')
        : monthsOf(
            year,
            1 + cut(fraction.index, fraction.of, 12),
            cut((fraction.last ?? fraction.index) + 1, fraction.of, 12),
          );
    case 'decade': {
      const length = (point.lastYear ?? (point.year?.value ?? 0) + 9) - (point.year?.value ?? 0) + 1;
      return inYears(year ?? 0, length, length === 10 ? 'decade' : 'interval', fraction);
    }
    case 'century':
    case 'millennium': {
      const length = point.unit === 'century' ? 100 : 1000;
      const first = era === 'before' ? 1 - number * length : (number - 1) * length + 1;
      return inYears(first, length, point.unit === 'century' ? 'century' : 'interval', fraction);
    }
    case 'span':
      return point.span ? spanReading('interval', point.span) : impossible([]);
    case 'bare':
      return { code: 'no-date', suggestions: [] };
  }
}

function inYears(first: number, length: number, precision: Precision, fraction?: Fraction): Resolved {
  if (!fraction) return spanReading(precision, yearSpan(first, first + length - 1));
  const { index, of, last = index } = fraction;
  return spanReading('interval', yearSpan(first + cut(index, of, length), first + cut(last + 1, of, length) - 1));
}

/** Where a part begins: thirds of ten years begin at 0, 4 and 7, of a hundred at 0, 33 and 66. */
function cut(index: number, of: number, length: number): number {
  const exact = (index * length) / of;
  return length === 10 ? Math.ceil(exact) : Math.floor(exact);
}

function resolveMonth(month: number, year: number | undefined, fraction?: Fraction): Resolved {
  if (month < 1 || month > 12) return impossible([]);
  const length = daysInMonth(year ?? ANY_LEAP_YEAR, month);
  const thirds = fraction ? [0, 10, 20, length] : [0, length];
  const cuts = fraction?.of === 2 ? [0, 15, length] : thirds;
  const first = (cuts[fraction?.index ?? 0] ?? 0) + 1;
  const last = cuts[(fraction?.last ?? fraction?.index ?? 0) + 1] ?? length;
  if (year === undefined) return { kind: 'recurring', from: { month, day: first }, to: { month, day: last } };
  const precision = fraction ? 'interval' : 'month';
  return { kind: 'span', precision, from: { year, month, day: first }, to: { year, month, day: last } };
}

function resolveMonths({ month = 1, lastMonth = 12, fraction }: Point, year: number | undefined): Resolved {
  const length = lastMonth - month + 1;
  const whole = !fraction || length % fraction.of !== 0;
  const first = whole ? month : month + cut(fraction.index, fraction.of, length);
  const last = whole ? lastMonth : month + cut((fraction.last ?? fraction.index) + 1, fraction.of, length) - 1;
  return monthsOf(year, first, last);
}

/** Months of a year; those above 12 are in the next. */
function monthsOf(year: number | undefined, first: number, last: number): Resolved {
  const [from, to] = [((first - 1) % 12) + 1, ((last - 1) % 12) + 1];
  if (year === undefined)
    return { kind: 'recurring', from: { month: from, day: 1 }, to: { month: to, day: daysInMonth(ANY_LEAP_YEAR, to) } };
  const lastYear = year + (last > 12 ? 1 : 0);
  return {
    kind: 'span',
    precision: 'interval',
    from: { year: year + (first > 12 ? 1 : 0), month: from, day: 1 },
    to: { year: lastYear, month: to, day: daysInMonth(lastYear, to) },
  };
}

function resolveDay(point: Point, year: number | undefined, notes: NoteCode[]): Resolved {
  const { month, day = 0, weekday } = point;
  if (month === undefined) return { code: 'no-date', suggestions: [] };
  if (month < 1 || month > 12) return impossible(swapped(month, day, year));
  if (year === undefined)
    return isMonthDay({ month, day }) ? recurringDay(month, day) : impossible(neighbours(month, day, undefined));
  if (day < 1 || day > daysInMonth(year, month)) return impossible(neighbours(month, day, year));
  const date = { year, month, day };
  if (weekday !== undefined && weekdayOf(date) !== weekday) addNote(notes, 'weekday-differs');
  return daySpanOf(date);
}

function daySpanOf(date: CalendarDate): ClosedReading {
  return { kind: 'span', precision: 'day', from: date, to: date };
}

function impossible(suggestions: readonly Reading[]): Problem {
  return { code: 'impossible-date', suggestions };
}
