import { type CalendarDate, addDays, addMonths, daysInMonth } from '../../domain/calendar-date';
import type { Reading } from '../../domain/date-query';
import { historicalDate } from '../../domain/historical-date';
import { compareMonthDays, formatMonthDay } from '../../domain/month-day';
import { type SortableDate, daysOf, placesOf, sortableDay } from '../../domain/sortable-date';
import { type Span, closeSpan } from '../../domain/span';

/** All terms from the first to the last, both included, in text order. */
export interface TermRange {
  readonly from: string;
  readonly to: string;
}

/** Units of time: a long span needs few terms. Each cuts off the end of a sortable date. */
const UNITS = ['day', 'month', 'year', 'decade', 'century'] as const;
type Unit = (typeof UNITS)[number];
const CUT: Readonly<Record<Unit, number>> = { day: 0, month: 3, year: 6, decade: 7, century: 8 };
const LONGER: Readonly<Record<Exclude<Unit, 'day' | 'century'>, number>> = { month: 12, year: 10, decade: 10 };

/** No word starts with this. */
const MARK = '=';

/** The terms that find an event by a date: each of its positions in time, in all units, and its days of any year. */
export function dateTermsOf(edtf: string): string[] {
  const date = historicalDate(edtf);
  const inTime = placesOf(date).flatMap((place) => unitsOf(place).map((unit) => termAt(unit, place)));
  const anyYear = daysOf(date).map((day) => anyYearTerm(formatMonthDay(day)));
  return [...new Set([...inTime, ...anyYear])];
}

/** The terms that find the events of a reading. */
export function dateRangesOf(reading: Reading): TermRange[] {
  if (reading.kind === 'span') return rangesOfSpan(reading);
  const { from, to } = reading;
  const [first, last] = [anyYearTerm(formatMonthDay(from)), anyYearTerm(formatMonthDay(to))];
  return compareMonthDays(from, to) <= 0
    ? [{ from: first, to: last }]
    : [
        { from: first, to: anyYearTerm('12-31') },
        { from: anyYearTerm('01-01'), to: last },
      ];
}

/** The span in the coarsest units that it fills, with finer ones at its ends. */
function rangesOfSpan(span: Span): TermRange[] {
  const { from, to } = closeSpan(span);
  const first = from.day === 1 ? monthOf(from) : monthOf(from) + 1;
  const last = to.day === daysInMonth(to.year, to.month) ? monthOf(to) : monthOf(to) - 1;
  if (first > last) return [daysFrom(from, to)];
  return [
    ...(first > monthOf(from) ? [daysFrom(from, addDays(dayOneOf(first), -1))] : []),
    ...rangesOfUnits('month', first, last),
    ...(last < monthOf(to) ? [daysFrom(dayOneOf(last + 1), to)] : []),
  ];
}

function rangesOfUnits(unit: Exclude<Unit, 'day'>, first: number, last: number): TermRange[] {
  if (first > last) return [];
  if (unit === 'century') return [run(unit, first, last)];
  const size = LONGER[unit];
  const [inner, end] = [Math.ceil(first / size), Math.floor((last + 1) / size) - 1];
  if (inner > end) return [run(unit, first, last)];
  const longer = UNITS[UNITS.indexOf(unit) + 1] as Exclude<Unit, 'day'>;
  return [
    ...(first < inner * size ? [run(unit, first, inner * size - 1)] : []),
    ...rangesOfUnits(longer, inner, end),
    ...(last >= (end + 1) * size ? [run(unit, (end + 1) * size, last)] : []),
  ];
}

/** The first day of the n-th unit, counted from the year 0. */
const DAY_ONE: Readonly<Record<Exclude<Unit, 'day'>, (index: number) => CalendarDate>> = {
  month: dayOneOf,
  year: (index) => ({ year: index, month: 1, day: 1 }),
  decade: (index) => ({ year: index * 10, month: 1, day: 1 }),
  century: (index) => ({ year: index * 100, month: 1, day: 1 }),
};

function run(unit: Exclude<Unit, 'day'>, first: number, last: number): TermRange {
  const term = (index: number) => termAt(unit, sortableDay(DAY_ONE[unit](index)));
  return { from: term(first), to: term(last) };
}

function daysFrom(from: CalendarDate, to: CalendarDate): TermRange {
  return { from: termAt('day', sortableDay(from)), to: termAt('day', sortableDay(to)) };
}

/** An event known only by its month has no day, and one known only by its year no month. */
function unitsOf(place: SortableDate): readonly Unit[] {
  return UNITS.slice(place.endsWith('-00-00') ? 2 : place.endsWith('-00') ? 1 : 0);
}

function termAt(unit: Unit, place: string): string {
  return `${MARK}${unit} ${place.slice(0, place.length - CUT[unit])}`;
}

function anyYearTerm(monthDay: string): string {
  return `${MARK}any ${monthDay}`;
}

function monthOf({ year, month }: CalendarDate): number {
  return year * 12 + month - 1;
}

function dayOneOf(month: number): CalendarDate {
  return { ...addMonths({ year: 0, month: 1 }, month), day: 1 };
}

/** The term that finds an event by its topic. */
export function topicTerm(id: string): string {
  return `#${id}`;
}
