import { type CalendarDate, addDays } from '../domain/calendar-date';
import type { Reading } from '../domain/date-query';
import { type HistoricalDate, type SingleDate, isOpen, spanOf } from '../domain/historical-date';
import { type Span, shapeOf } from '../domain/span';
import { daysInMonth } from '../domain/calendar-date';
import type { DateText } from './language';

/** The date in words, in its own precision: 3 September 2015; October 2023; about 2001; until 2030. */
export function renderHistoricalDate(date: HistoricalDate, text: DateText): string {
  if (date.unit !== 'interval') return renderSingle(date, text);
  const { from, to } = date;
  if (isOpen(from)) return isOpen(to) ? '' : text.upTo(renderSingle(to, text));
  if (isOpen(to)) return text.since(renderSingle(from, text));
  return from.approximate || to.approximate
    ? text.between(renderSingle(from, text), renderSingle(to, text))
    : renderSpan(spanOf(date), text);
}

function renderSingle(date: SingleDate, text: DateText): string {
  const words = date.unit === 'decade' ? text.decade(date.decade * 10) : renderSpan(spanOf(date), text);
  return date.approximate ? text.about(words) : words;
}

/** A span in words, by the coarsest units it fills: 2024; May 2024; 16–17 May 2024; since 1990. */
export function renderSpan({ from, to }: Span, text: DateText): string {
  if (!from) return to ? text.upTo(renderEnd(to, isYearEnd(to), text)) : '';
  if (!to) return text.since(renderEnd(from, from.month === 1 && from.day === 1, text));
  const shape = shapeOf({ from, to });
  switch (shape.unit) {
    case 'day':
      return text.day(shape.date);
    case 'month':
      return text.month(shape.year, shape.month);
    case 'years':
      return shape.first === shape.last ? text.year(shape.first) : text.years(shape.first, shape.last);
    case 'interval':
      return renderInterval(from, to, text);
  }
}

function renderInterval(from: CalendarDate, to: CalendarDate, text: DateText): string {
  if (from.year === to.year && from.month === to.month) return text.daysOfMonth(from, to);
  const wholeMonths = from.day === 1 && to.day === daysInMonth(to.year, to.month);
  return wholeMonths
    ? text.between(text.month(from.year, from.month), text.month(to.year, to.month))
    : text.between(text.day(from), text.day(to));
}

function renderEnd(date: CalendarDate, wholeYear: boolean, text: DateText): string {
  return wholeYear ? text.year(date.year) : text.day(date);
}

function isYearEnd(date: CalendarDate): boolean {
  return addDays(date, 1).year > date.year;
}

/** What was understood, in words: "3 September", "May", "2024". */
export function renderReading(reading: Reading, text: DateText): string {
  if (reading.kind === 'span') {
    return reading.precision === 'decade' && reading.from ? text.decade(reading.from.year) : renderSpan(reading, text);
  }
  const { from, to } = reading;
  const oneMonth = from.month === to.month;
  if (oneMonth && from.day === to.day) return text.monthDay(from);
  if (oneMonth && from.day === 1 && to.day === daysInMonth(2000, to.month)) return text.anyMonth(from.month);
  return oneMonth && from.day < to.day
    ? text.monthDays(from, to)
    : text.between(text.monthDay(from), text.monthDay(to));
}
