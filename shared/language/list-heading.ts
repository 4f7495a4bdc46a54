import type { ListAction } from '../domain/action';
import type { CalendarDate } from '../domain/calendar-date';
import { readingOf } from '../domain/date-query';
import type { SidePart } from '../domain/list-part';
import { type MonthDay, compareMonthDays } from '../domain/month-day';
import { type Span, shapeOf } from '../domain/span';
import type { PublishedLanguage } from './published-language';
import type { Button } from './message';
import { renderReading } from './render-date';

/** The heading of a list: "Today, 3 September", "May, any year", "2024". */
export function listHeading(list: ListAction, { dateText, messages }: PublishedLanguage, today: CalendarDate): string {
  if (list.kind === 'in-span') {
    const date = renderReading(readingOf(list.span), dateText);
    // All of time has no name.
    return [date, list.part && messages.sides.names[list.part]].filter(Boolean).join(' · ');
  }
  const { from, to } = list;
  if (list.kind === 'coming') return messages.coming;
  const date = renderReading({ kind: 'recurring', from, to }, dateText);
  return isOneDay(from, to) && compareMonthDays(from, today) === 0 ? messages.today(date) : messages.anyYear(date);
}

/** The heading of a part of a span's list: how much of the date is unknown depends on what was asked. */
export function sideHeading(part: SidePart, span: Span, { messages: { sides } }: PublishedLanguage): string {
  if (part === 'going-on') return sides.goingOn;
  const { unit } = shapeOf(span);
  return unit === 'years' ? sides.yearUnknown : unit === 'month' ? sides.monthUnknown : sides.dayUnknown;
}

/** Buttons to the lists before and after. */
export function besideButtons(
  list: ListAction,
  { before, after }: { readonly before?: ListAction | undefined; readonly after?: ListAction | undefined },
  language: PublishedLanguage,
): Button[] {
  return [
    ...(before ? [{ label: `‹ ${besideLabel(before, list, language)}`, action: before }] : []),
    ...(after ? [{ label: `${besideLabel(after, list, language)} ›`, action: after }] : []),
  ];
}

/** A button to pick another day, for a list of one day or one month; it opens at the month of that list. */
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

/** A day of the same year is told without it. */
function besideLabel(beside: ListAction, list: ListAction, { dateText }: PublishedLanguage): string {
  if (beside.kind !== 'in-span') return dateText.shortMonthDay(beside.from);
  const { from } = beside.span;
  const reading = readingOf(beside.span);
  const isSameYear = list.kind === 'in-span' && list.span.from?.year === from?.year;
  return from && reading.precision === 'day' && isSameYear
    ? dateText.shortMonthDay(from)
    : renderReading(reading, dateText);
}

function isOneDay(from: MonthDay, to: MonthDay): boolean {
  return compareMonthDays(from, to) === 0;
}
