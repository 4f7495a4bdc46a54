import { anniversaryDaysOf } from '../../domain/anniversary-days';
import {
  type CalendarDate,
  addDays,
  addMonths,
  daysInMonth,
  fromDayNumber,
  toDayNumber,
} from '../../domain/calendar-date';
import type { Reading } from '../../domain/date-query';
import { historicalDate, knownSpanOf } from '../../domain/historical-date';
import { isOneDay } from '../../domain/list-part';
import { compareMonthDays, formatMonthDay } from '../../domain/month-day';
import { sortableDay } from '../../domain/sortable-date';
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

/**
 * The terms that find an event by a date: its first day in all units; the fewest units that make up all of it, by which
 * it is found from every day inside; and its anniversary days.
 */
export function dateTermsOf(edtf: string): string[] {
  const date = historicalDate(edtf);
  const span = closeSpan(knownSpanOf(date));
  const begins = UNITS.map((unit) => termAt(unit, sortableDay(span.from)));
  const inside = isOneDay(span) ? [] : runsOf(span).flatMap(({ unit, first, last }) => insideTerms(unit, first, last));
  const kept = anniversaryDaysOf(date).flatMap(({ days }) => days);
  return [...new Set([...begins, ...inside, ...kept.map((day) => anyYearTerm(formatMonthDay(day)))])];
}

/** The terms that find the events of a reading. */
export function dateRangesOf(reading: Reading): TermRange[] {
  if (reading.kind === 'span') return [...runsOf(reading).map(rangeOf), ...termsInside(closeSpan(reading).from)];
  const { from, to } = reading;
  const [first, last] = [anyYearTerm(formatMonthDay(from)), anyYearTerm(formatMonthDay(to))];
  return compareMonthDays(from, to) <= 0
    ? [{ from: first, to: last }]
    : [
        { from: first, to: anyYearTerm('12-31') },
        { from: anyYearTerm('01-01'), to: last },
      ];
}

/** Units of one kind, one after another: their numbers, counted from the year 0, of days from 1970-01-01. */
interface Run {
  readonly unit: Unit;
  readonly first: number;
  readonly last: number;
}

/** The span in the coarsest units that it fills, with finer ones at its ends. */
function runsOf(span: Span): Run[] {
  const { from, to } = closeSpan(span);
  const first = from.day === 1 ? monthOf(from) : monthOf(from) + 1;
  const last = to.day === daysInMonth(to.year, to.month) ? monthOf(to) : monthOf(to) - 1;
  if (first > last) return [daysFrom(from, to)];
  return [
    ...(first > monthOf(from) ? [daysFrom(from, addDays(dayOneOf(first), -1))] : []),
    ...runsOfUnits('month', first, last),
    ...(last < monthOf(to) ? [daysFrom(dayOneOf(last + 1), to)] : []),
  ];
}

function runsOfUnits(unit: Exclude<Unit, 'day'>, first: number, last: number): Run[] {
  if (first > last) return [];
  if (unit === 'century') return [{ unit, first, last }];
  const size = LONGER[unit];
  const [inner, end] = [Math.ceil(first / size), Math.floor((last + 1) / size) - 1];
  if (inner > end) return [{ unit, first, last }];
  const longer = UNITS[UNITS.indexOf(unit) + 1] as Exclude<Unit, 'day'>;
  return [
    ...(first < inner * size ? [{ unit, first, last: inner * size - 1 }] : []),
    ...runsOfUnits(longer, inner, end),
    ...(last >= (end + 1) * size ? [{ unit, first: (end + 1) * size, last }] : []),
  ];
}

/** The first day of the n-th unit, counted from the year 0. */
const DAY_ONE: Readonly<Record<Unit, (index: number) => CalendarDate>> = {
  day: fromDayNumber,
  month: dayOneOf,
  year: (index) => ({ year: index, month: 1, day: 1 }),
  decade: (index) => ({ year: index * 10, month: 1, day: 1 }),
  century: (index) => ({ year: index * 100, month: 1, day: 1 }),
};

function rangeOf({ unit, first, last }: Run): TermRange {
  const term = (index: number) => termAt(unit, sortableDay(DAY_ONE[unit](index)));
  return { from: term(first), to: term(last) };
}

function daysFrom(from: CalendarDate, to: CalendarDate): Run {
  return { unit: 'day', first: toDayNumber(from), last: toDayNumber(to) };
}

function insideTerms(unit: Unit, first: number, last: number): string[] {
  const units = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return units.map((index) => insideTerm(unit, DAY_ONE[unit](index)));
}

/** The terms of what was going on, or may have been, on a day. */
function termsInside(day: CalendarDate): TermRange[] {
  return UNITS.map((unit) => insideTerm(unit, day)).map((term) => ({ from: term, to: term }));
}

/** A unit that an event fills. The terms of a day, its month and so on lie near one another. */
function insideTerm(unit: Unit, day: CalendarDate): string {
  const text = sortableDay(day);
  return `${MARK}~${text.slice(0, text.length - CUT[unit])}`;
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
