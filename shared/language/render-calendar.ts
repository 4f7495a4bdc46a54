import type { Action } from '../domain/action';
import {
  ANY_LEAP_YEAR,
  type CalendarDate,
  FIRST_YEAR,
  LAST_YEAR,
  addMonths,
  daysInMonth,
  weekdayOf,
} from '../domain/calendar-date';
import { formatMonthDay } from '../domain/month-day';
import { daySpan, monthSpan, yearSpan } from '../domain/span';
import type { Language } from './language';
import { capitalised } from './local-text';
import { type Button, type Message, inRows } from './message';
import { lines } from './rich-text';

/** A month to pick a day from; of any year when none is given. */
export interface MonthToPick {
  readonly month: number;
  readonly year?: number | undefined;
  /** The days with events, as `09-03`. */
  readonly days: ReadonlySet<string>;
  /** The months of the year with events. */
  readonly months: readonly number[];
}

const DAYS_IN_WEEK = 7;
const MONTHS_IN_ROW = 6;

/**
 * A month as a keyboard: months before and after, the way to the years, rows of weeks, the other months with events, the
 * whole month or year.
 */
export function renderCalendar({ month, year, days: marked, months }: MonthToPick, language: Language): Message {
  const { calendar } = language.messages;
  const here: Action = { kind: 'calendar', month, year };
  const blank: Button = { label: '·', action: here };
  const days = Array.from({ length: daysInMonth(year ?? ANY_LEAP_YEAR, month) }, (_, index) => index + 1);
  // A day has a weekday only when its year is known.
  const lead = year === undefined ? 0 : weekdayOf({ year, month, day: 1 }) - 1;
  const cells = [
    ...Array.from({ length: lead }, () => blank),
    ...days.map((day) => dayButton({ year: year ?? ANY_LEAP_YEAR, month, day }, year !== undefined, marked)),
  ];
  while (cells.length % DAYS_IN_WEEK > 0) cells.push(blank);
  const weekdays = calendar.weekdays.map((label): Button => ({ label, action: here }));
  return {
    text: lines(calendar.pick),
    buttons: [
      turnRow(month, year, language),
      ...(year === undefined ? [] : [weekdays]),
      ...inRows(cells, DAYS_IN_WEEK),
      ...inRows(
        months.filter((each) => each !== month).map((each) => monthButton(each, year, language)),
        MONTHS_IN_ROW,
      ),
      wholeRow(month, year, language),
    ],
  };
}

/** ‹ · September 2015 · ›, with the way to the years in the middle. */
function turnRow(month: number, year: number | undefined, { dateText, messages }: Language): Button[] {
  const beside = (step: 1 | -1, label: string): Button[] => {
    const turned = addMonths({ year: year ?? ANY_LEAP_YEAR, month }, step);
    const next = { month: turned.month, year: year === undefined ? undefined : turned.year };
    return isInReach(next.year) ? [{ label, action: { kind: 'calendar', ...next } }] : [];
  };
  const title =
    year === undefined
      ? messages.anyYear(dateText.date({ unit: 'any-month', month }))
      : dateText.date({ unit: 'month', year, month });
  const years: Button = { label: `${capitalised(title)} ▾`, action: { kind: 'years', month } };
  return [...beside(-1, '‹'), years, ...beside(1, '›')];
}

function monthButton(month: number, year: number | undefined, { messages }: Language): Button {
  return { label: messages.calendar.months[month - 1] ?? '', action: { kind: 'calendar', month, year } };
}

function dayButton(date: CalendarDate, ofYear: boolean, marked: ReadonlySet<string>): Button {
  const label = `${date.day}${marked.has(formatMonthDay(date)) ? '•' : ''}`;
  const { month, day } = date;
  return ofYear
    ? { label, action: { kind: 'in-span', span: daySpan(date) } }
    : { label, action: { kind: 'on-days', from: { month, day }, to: { month, day } } };
}

function wholeRow(month: number, year: number | undefined, { dateText, messages }: Language): Button[] {
  const { calendar } = messages;
  if (year === undefined) {
    const label = calendar.allOf(dateText.date({ unit: 'any-month', month }));
    const to = { month, day: daysInMonth(ANY_LEAP_YEAR, month) };
    return [{ label, action: { kind: 'on-days', from: { month, day: 1 }, to } }];
  }
  return [
    {
      label: calendar.allOf(dateText.date({ unit: 'month', year, month })),
      action: { kind: 'in-span', span: monthSpan(year, month) },
    },
    { label: calendar.allOf(dateText.date({ unit: 'year', year })), action: { kind: 'in-span', span: yearSpan(year) } },
  ];
}

function isInReach(year: number | undefined): boolean {
  return year === undefined || (FIRST_YEAR <= year && year <= LAST_YEAR);
}

/** A keyboard holds 100 buttons; this leaves room for the others. */
export const YEARS_ON_PAGE = 80;
const YEARS_IN_ROW = 5;

/** The years with events, in order, and the first one on the page. */
export interface YearPage {
  readonly month: number;
  readonly years: readonly number[];
  readonly start: number;
}

export function renderYears({ month, years, start }: YearPage, { dateText, messages }: Language): Message {
  const { calendar } = messages;
  const page = years.slice(start, start + YEARS_ON_PAGE);
  const turn = (index: number, label: string): Button[] => {
    const from = years[Math.max(0, index)];
    return from === undefined || index <= -YEARS_ON_PAGE ? [] : [{ label, action: { kind: 'years', month, from } }];
  };
  const buttons = page.map((year): Button => ({
    label: yearLabel(year),
    action: { kind: 'calendar', month, year, orNearest: true },
  }));
  const turns = [...turn(start - YEARS_ON_PAGE, '‹'), ...turn(start + YEARS_ON_PAGE, '›')];
  const anyYear: Button = { label: capitalised(calendar.anyYear), action: { kind: 'calendar', month } };
  return {
    text: lines(calendar.pickYear),
    buttons: [[anyYear], ...inRows(buttons, YEARS_IN_ROW), turns].filter((row) => row.length > 0),
  };

  /** A year AD is written as a bare number. */
  function yearLabel(year: number): string {
    return year >= 1000 ? String(year) : dateText.date({ unit: 'year', year });
  }
}
