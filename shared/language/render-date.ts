import { ANY_LEAP_YEAR, type CalendarDate, addDays, daysInMonth } from '../domain/calendar-date';
import type { Reading } from '../domain/date-query';
import { type HistoricalDate, type OpenEnd, type SingleDate, isOpen, spanOf } from '../domain/historical-date';
import type { MonthDay } from '../domain/month-day';
import { type ClosedSpan, type Span, shapeOf } from '../domain/span';
import type { DateTerm, DateText } from './date-text';

/** The date in words, in its own precision: 3 September 2015; October 2023; around 2001; until 2030. */
export function renderHistoricalDate(date: HistoricalDate, text: DateText): string {
  if (date.unit !== 'interval') return renderSingle(date, text);
  const { from, to } = date;
  if (isOpen(from)) return isOpen(to) ? '' : text.until(endTerm(to, 'last'));
  if (isOpen(to)) return text.since(endTerm(from, 'first'));
  if (!isApproximate(from) && !isApproximate(to)) return renderClosed(closedSpanOf(date), text);
  const [first, last] = [endTerm(from, 'first'), endTerm(to, 'last')];
  const isAround = isApproximate(from) && isApproximate(to) && first.unit === last.unit;
  return isAround ? text.about(first, last) : text.joined(renderSingle(from, text), renderSingle(to, text));
}

function renderSingle(date: SingleDate, text: DateText): string {
  const [first, last] = termsOf(date);
  if (date.approximate) return text.about(first, last);
  return last ? text.between(first, last) : text.date(first);
}

function isApproximate(end: SingleDate | OpenEnd): boolean {
  return !isOpen(end) && end.approximate;
}

/** The date as one term, or as its first and last year when it has no name of its own. */
function termsOf(date: SingleDate): [DateTerm, DateTerm?] {
  switch (date.unit) {
    case 'day':
    case 'month':
    case 'year':
      return [date];
    case 'decade':
      return date.decade >= 10 ? [{ unit: 'decade', year: date.decade * 10 }] : years(date.decade * 10, 9);
    case 'century':
      return years(date.century * 100, 99);
  }
}

function years(first: number, more: number): [DateTerm, DateTerm] {
  return [
    { unit: 'year', year: first },
    { unit: 'year', year: first + more },
  ];
}

function endTerm(date: SingleDate, end: 'first' | 'last'): DateTerm {
  const [first, last] = termsOf(date);
  return end === 'last' && last ? last : first;
}

function closedSpanOf(date: HistoricalDate): ClosedSpan {
  const { from, to } = spanOf(date);
  if (!from || !to) throw new RangeError('a date with an open end');
  return { from, to };
}

/** A span in words, by the coarsest units it fills: 2024; May 2024; 16–17 May 2024; from 1990 on. */
function renderSpan({ from, to }: Span, text: DateText): string {
  if (from && to) return renderClosed({ from, to }, text);
  if (from) return text.from(from.month === 1 && from.day === 1 ? { unit: 'year', year: from.year } : dayTerm(from));
  return to ? renderUpTo(to, text) : '';
}

function renderUpTo(to: CalendarDate, text: DateText): string {
  const next = addDays(to, 1);
  const isYear = next.month === 1 && next.day === 1;
  const [last, after] = [to, next].map((date): DateTerm =>
    isYear ? { unit: 'year', year: date.year } : dayTerm(date),
  );
  return text.upTo(last ?? dayTerm(to), next.year > LAST_YEAR ? undefined : after);
}

/** Later years cannot be read. */
const LAST_YEAR = 9999;

function renderClosed({ from, to }: ClosedSpan, text: DateText): string {
  const shape = shapeOf({ from, to });
  switch (shape.unit) {
    case 'day':
      return text.date(dayTerm(shape.date));
    case 'month':
      return text.date({ ...shape, unit: 'month' });
    case 'years':
      return shape.first === shape.last
        ? text.date({ unit: 'year', year: shape.first })
        : text.between(...years(shape.first, shape.last - shape.first));
    case 'interval':
      return from.day === 1 && to.day === daysInMonth(to.year, to.month)
        ? text.between(monthTerm(from), monthTerm(to))
        : text.between(dayTerm(from), dayTerm(to));
  }
}

function dayTerm(date: CalendarDate): DateTerm {
  return { unit: 'day', ...date };
}

function monthTerm({ year, month }: CalendarDate): DateTerm {
  return { unit: 'month', year, month };
}

/** A reading in words: "3 September", "May", "2024", "19th century". */
export function renderReading(reading: Reading, text: DateText): string {
  if (reading.kind === 'recurring') return renderRecurring(reading.from, reading.to, text);
  const { from, precision } = reading;
  if (from && precision === 'decade' && from.year >= 100) return text.date({ unit: 'decade', year: from.year });
  if (from && precision === 'century') return text.date(centuryFrom(from.year));
  return renderSpan(reading, text);
}

function centuryFrom(firstYear: number): DateTerm {
  return firstYear > 0
    ? { unit: 'century', century: (firstYear + 99) / 100, beforeEra: false }
    : { unit: 'century', century: (1 - firstYear) / 100, beforeEra: true };
}

function renderRecurring(from: MonthDay, to: MonthDay, text: DateText): string {
  if (from.month === to.month && from.day === to.day) return text.date({ unit: 'month-day', ...from });
  if (from.day !== 1 || to.day !== daysInMonth(ANY_LEAP_YEAR, to.month))
    return text.between({ unit: 'month-day', ...from }, { unit: 'month-day', ...to });
  return from.month === to.month
    ? text.date({ unit: 'any-month', month: from.month })
    : text.between({ unit: 'any-month', month: from.month }, { unit: 'any-month', month: to.month });
}
