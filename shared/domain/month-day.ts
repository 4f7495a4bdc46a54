import { ANY_LEAP_YEAR, type CalendarDate, addDays, daysInMonth, twoDigits } from './calendar-date';

/** A day of any year: 3 September. 29 February is one. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

export function isMonthDay({ month, day }: MonthDay): boolean {
  return Number.isInteger(day) && day >= 1 && day <= daysInMonth(ANY_LEAP_YEAR, month);
}

export function monthDayOf({ month, day }: CalendarDate): MonthDay {
  return { month, day };
}

export function compareMonthDays(a: MonthDay, b: MonthDay): number {
  return a.month - b.month || a.day - b.day;
}

/** The day that many days later; the day after 31 December is 1 January. */
export function addToMonthDay(monthDay: MonthDay, days: number): MonthDay {
  return monthDayOf(addDays({ year: ANY_LEAP_YEAR, ...monthDay }, days));
}

/** `09-03` */
export function formatMonthDay({ month, day }: MonthDay): string {
  return `${twoDigits(month)}-${twoDigits(day)}`;
}

/** Reads `09-03` strictly; undefined when it is no day of any year. */
export function parseMonthDay(text: string): MonthDay | undefined {
  const match = /^(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const monthDay = { month: Number(match[1]), day: Number(match[2]) };
  return isMonthDay(monthDay) ? monthDay : undefined;
}

/** The days from the first to the last, both included; across the new year when the last comes first. */
export function daysBetween(from: MonthDay, to: MonthDay): readonly MonthDay[] {
  const days = [from];
  for (let day = from; compareMonthDays(day, to) !== 0; days.push(day)) day = addToMonthDay(day, 1);
  return days;
}
