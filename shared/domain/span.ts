import {
  type CalendarDate,
  FIRST_YEAR,
  LAST_YEAR,
  addDays,
  addMonths,
  compareDates,
  isKnownYear,
  daysInMonth,
  isSameDate,
} from './calendar-date';

/** All days from `from` to `to`, both included; null is an open end. */
export interface Span {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** A span with both ends. */
export interface ClosedSpan extends Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export function daySpan(date: CalendarDate): ClosedSpan {
  return { from: date, to: date };
}

export function monthSpan(year: number, month: number): ClosedSpan {
  return { from: { year, month, day: 1 }, to: { year, month, day: daysInMonth(year, month) } };
}

/** Whole years, from 1 January of the first to 31 December of the last. */
export function yearSpan(first: number, last: number = first): ClosedSpan {
  return { from: { year: first, month: 1, day: 1 }, to: { year: last, month: 12, day: 31 } };
}

/** The span with its open ends at the first and last known day. */
export function closeSpan({ from, to }: Span): ClosedSpan {
  return { from: from ?? yearSpan(FIRST_YEAR).from, to: to ?? yearSpan(LAST_YEAR).to };
}

export function contains(outer: Span, inner: Span): boolean {
  const o = closeSpan(outer);
  const i = closeSpan(inner);
  return compareDates(o.from, i.from) <= 0 && compareDates(o.to, i.to) >= 0;
}

/** Whether the two have a day in common. */
export function overlaps(one: Span, other: Span): boolean {
  const [a, b] = [closeSpan(one), closeSpan(other)];
  return compareDates(a.from, b.to) <= 0 && compareDates(b.from, a.to) <= 0;
}

/** The coarsest unit that the span fills exactly, or else an interval. */
export type SpanShape =
  | { readonly unit: 'day'; readonly date: CalendarDate }
  | { readonly unit: 'month'; readonly year: number; readonly month: number }
  | { readonly unit: 'years'; readonly first: number; readonly last: number }
  | { readonly unit: 'interval' };

export function shapeOf({ from, to }: Span): SpanShape {
  if (!from || !to) return { unit: 'interval' };
  if (isSameDate(from, to)) return { unit: 'day', date: from };
  if (from.day !== 1 || to.day !== daysInMonth(to.year, to.month)) return { unit: 'interval' };
  if (from.month === 1 && to.month === 12) return { unit: 'years', first: from.year, last: to.year };
  return from.year === to.year && from.month === to.month
    ? { unit: 'month', year: from.year, month: from.month }
    : { unit: 'interval' };
}

/** The day, month or years just before (−1) or after (1) that day, month or years; undefined for other spans. */
export function spanBeside(span: Span, step: -1 | 1): ClosedSpan | undefined {
  const shape = shapeOf(span);
  switch (shape.unit) {
    case 'day':
      return known(daySpan(addDays(shape.date, step)));
    case 'month': {
      const { year, month } = addMonths(shape, step);
      return known(monthSpan(year, month));
    }
    case 'years': {
      const shift = (shape.last - shape.first + 1) * step;
      return known(yearSpan(shape.first + shift, shape.last + shift));
    }
    case 'interval':
      return undefined;
  }
}

/** The span as long as that month or those years, and in line with them, that the day lies in; undefined for other spans. */
export function spanInLine(span: Span, day: CalendarDate): ClosedSpan | undefined {
  const shape = shapeOf(span);
  switch (shape.unit) {
    case 'day':
      return daySpan(day);
    case 'month':
      return monthSpan(day.year, day.month);
    case 'years': {
      const length = shape.last - shape.first + 1;
      const first = shape.first + Math.floor((day.year - shape.first) / length) * length;
      return known(yearSpan(first, first + length - 1));
    }
    case 'interval':
      return undefined;
  }
}

function known(span: ClosedSpan): ClosedSpan | undefined {
  return isKnownYear(span.from.year) && isKnownYear(span.to.year) ? span : undefined;
}
