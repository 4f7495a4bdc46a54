import { DateTime } from 'luxon';
import { type CalendarDate, toDayNumber } from './calendar-date';

/** The time from one day to a later one: in days, and in whole years, months and the days left. */
export interface Elapsed {
  readonly inDays: number;
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** The time between two days, whichever comes first. */
export function elapsedBetween(a: CalendarDate, b: CalendarDate): Elapsed {
  const inDays = toDayNumber(b) - toDayNumber(a);
  const [from, to] = inDays < 0 ? [b, a] : [a, b];
  const { years = 0, months = 0, days = 0 } = utc(to).diff(utc(from), ['years', 'months', 'days']).toObject();
  return { inDays: Math.abs(inDays), years, months, days };
}

function utc({ year, month, day }: CalendarDate): DateTime {
  return DateTime.fromObject({ year, month, day }, { zone: 'utc' });
}
