import {
  type CalendarDate,
  FIRST_YEAR,
  LAST_YEAR,
  addDays,
  compareDates,
  isKnownYear,
  daysInMonth,
  isSameDate,
  parseDate,
  formatDate,
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

/** The span with its open ends put at the edges of the known years. */
export function closeSpan({ from, to }: Span): ClosedSpan {
  return { from: from ?? yearSpan(FIRST_YEAR).from, to: to ?? yearSpan(LAST_YEAR).to };
}

export function contains(outer: Span, inner: Span): boolean {
  const o = closeSpan(outer);
  const i = closeSpan(inner);
  return compareDates(o.from, i.from) <= 0 && compareDates(o.to, i.to) >= 0;
}

/** What a span is the whole of: the coarsest unit it fills exactly, else an interval. */
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

/** `2015-09-03/2015-09-05`; an open end is empty. */
export function formatSpan({ from, to }: Span): string {
  return `${from ? formatDate(from) : ''}/${to ? formatDate(to) : ''}`;
}

/** Reads what `formatSpan` writes; undefined for anything else, a reversed span included. */
export function parseSpan(text: string): Span | undefined {
  const [first, last, ...rest] = text.split('/');
  if (first === undefined || last === undefined || rest.length > 0) return undefined;
  const from = first === '' ? null : parseDate(first);
  const to = last === '' ? null : parseDate(last);
  if (from === undefined || to === undefined) return undefined;
  return from && to && compareDates(from, to) > 0 ? undefined : { from, to };
}

/** The same length of calendar before (−1) or after (1): the day, month or years beside; undefined for other spans. */
export function spanBeside(span: Span, step: -1 | 1): ClosedSpan | undefined {
  const shape = shapeOf(span);
  switch (shape.unit) {
    case 'day':
      return known(daySpan(addDays(shape.date, step)));
    case 'month': {
      const months = shape.year * 12 + shape.month - 1 + step;
      return known(monthSpan(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1));
    }
    case 'years': {
      const shift = (shape.last - shape.first + 1) * step;
      return known(yearSpan(shape.first + shift, shape.last + shift));
    }
    case 'interval':
      return undefined;
  }
}

function known(span: ClosedSpan): ClosedSpan | undefined {
  return isKnownYear(span.from.year) && isKnownYear(span.to.year) ? span : undefined;
}
