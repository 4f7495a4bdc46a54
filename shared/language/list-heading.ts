import type { ListAction } from '../domain/action';
import type { CalendarDate } from '../domain/calendar-date';
import { readingOf } from '../domain/date-query';
import { type MonthDay, addToMonthDay, compareMonthDays } from '../domain/month-day';
import { shapeOf, spanBeside } from '../domain/span';
import type { Language } from './language';
import type { Button } from './message';
import { renderReading } from './render-date';

/** The heading of a list: "Today, 3 September", "May, any year", "2024". */
export function listHeading(list: ListAction, { dateText, messages }: Language, today: CalendarDate): string {
  if (list.kind === 'in-span') return renderReading(readingOf(list.span), dateText);
  const { from, to } = list;
  if (list.kind === 'coming') return messages.calendar.coming;
  const date = renderReading({ kind: 'recurring', from, to }, dateText);
  return isOneDay(from, to) && compareMonthDays(from, today) === 0 ? messages.today(date) : messages.anyYear(date);
}

/** Buttons to the day, month or years before and after; none for a span without such a unit. */
export function besideButtons(list: ListAction, language: Language): Button[] {
  const [before, after] = [besideButton(list, -1, language), besideButton(list, 1, language)];
  return [before && { ...before, label: `‹ ${before.label}` }, after && { ...after, label: `${after.label} ›` }].filter(
    (button) => button !== undefined,
  );
}

/** A button to pick another day, for a list of one day or one month. */
export function calendarButton(list: ListAction): Button[] {
  if (list.kind !== 'in-span') {
    const { month } = list.from;
    return [{ label: '📅', action: { kind: 'calendar', month } }];
  }
  const shape = shapeOf(list.span);
  if (shape.unit === 'day') return [{ label: '📅', action: { kind: 'calendar', ...yearAndMonth(shape.date) } }];
  return shape.unit === 'month' ? [{ label: '📅', action: { kind: 'calendar', ...yearAndMonth(shape) } }] : [];
}

function yearAndMonth({ year, month }: { readonly year: number; readonly month: number }) {
  return { year, month };
}

function besideButton(list: ListAction, step: -1 | 1, { dateText }: Language): Button | undefined {
  if (list.kind === 'in-span') {
    const span = spanBeside(list.span, step);
    if (!span) return undefined;
    const reading = readingOf(span);
    const label = reading.precision === 'day' ? dateText.shortMonthDay(span.from) : renderReading(reading, dateText);
    return { label, action: { kind: 'in-span', span } };
  }
  if (list.kind === 'coming' || !isOneDay(list.from, list.to)) return undefined;
  const day = addToMonthDay(list.from, step);
  return { label: dateText.shortMonthDay(day), action: { kind: 'on-days', from: day, to: day } };
}

function isOneDay(from: MonthDay, to: MonthDay): boolean {
  return compareMonthDays(from, to) === 0;
}
