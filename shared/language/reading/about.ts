import { type CalendarDate, addDays, daysInMonth, isSameDate } from '../../domain/calendar-date';
import type { NoteCode } from '../../domain/date-query';
import { addToMonthDay } from '../../domain/month-day';
import { monthSpan, yearSpan } from '../../domain/span';
import type { UnitName } from './date-words';
import type { Point } from './point';
import { addNote } from './notes';
import type { ClosedReading } from './resolved';

const DAYS = 1;
const YEARS = 10;
const YEARS_AGO = 3;
/** From this number on, nobody counts single years: about 300 years ago. */
const LONG_AGO = 200;
const YEARS_OF_CENTURY = 50;

/** "About" a day is a day either side, about a month a month, about a year or a decade ten years. */
export function widen(
  reading: ClosedReading,
  { unit, pick, countedIn }: Point,
  today: CalendarDate,
  notes: NoteCode[],
): ClosedReading {
  if (countedIn !== undefined) return widenCounted(reading, countedIn, today, notes);
  switch (pick ? 'day' : unit) {
    case 'day':
    case 'feast':
    case 'span':
    case 'bare':
      return byDays(reading, DAYS);
    case 'month':
    case 'months':
      return byMonth(reading);
    case 'year':
    case 'decade':
      addNote(notes, 'about-ten-years');
      return byYears(reading, YEARS);
    case 'century':
    case 'millennium':
      return byYears(reading, YEARS_OF_CENTURY);
  }
}

/** About 20 years ago: three years either side of that year; about 300 years ago, ten. */
function widenCounted(reading: ClosedReading, unit: UnitName, today: CalendarDate, notes: NoteCode[]): ClosedReading {
  if (reading.kind === 'recurring') return reading;
  const { from, to } = reading;
  switch (unit) {
    case 'day':
      return byDays(reading, DAYS);
    case 'week':
    case 'weekend':
      return byDays({ ...reading, ...(isSameDate(from, to) && { from: addDays(from, -3), to: addDays(to, 3) }) }, 7);
    case 'month':
      return byMonth({ ...reading, ...monthSpan(from.year, from.month) });
    default: {
      const isLongAgo = Math.abs(today.year - from.year) >= LONG_AGO;
      if (isLongAgo) addNote(notes, 'about-ten-years');
      return byYears({ ...reading, ...yearSpan(from.year) }, isLongAgo ? YEARS : YEARS_AGO);
    }
  }
}

function byDays(reading: ClosedReading, days: number): ClosedReading {
  return reading.kind === 'recurring'
    ? { ...reading, from: addToMonthDay(reading.from, -days), to: addToMonthDay(reading.to, days) }
    : { ...reading, precision: 'interval', from: addDays(reading.from, -days), to: addDays(reading.to, days) };
}

function byMonth(reading: ClosedReading): ClosedReading {
  if (reading.kind === 'recurring') {
    const from = { month: previousMonth(reading.from.month), day: 1 };
    const month = nextMonth(reading.to.month);
    return { ...reading, from, to: { month, day: daysInMonth(2000, month) } };
  }
  const { from, to } = reading;
  const year = to.month === 12 ? to.year + 1 : to.year;
  const month = nextMonth(to.month);
  return {
    ...reading,
    precision: 'interval',
    from: { year: from.month === 1 ? from.year - 1 : from.year, month: previousMonth(from.month), day: 1 },
    to: { year, month, day: daysInMonth(year, month) },
  };
}

function byYears(reading: ClosedReading, years: number): ClosedReading {
  if (reading.kind === 'recurring') return reading;
  const { from, to } = reading;
  return {
    ...reading,
    precision: 'interval',
    from: { ...from, year: from.year - years },
    to: { ...to, year: to.year + years },
  };
}

function previousMonth(month: number): number {
  return month === 1 ? 12 : month - 1;
}

function nextMonth(month: number): number {
  return month === 12 ? 1 : month + 1;
}
