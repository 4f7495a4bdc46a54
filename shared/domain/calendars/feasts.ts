import { type CalendarDate, addDays, daysInMonth, weekdayOf } from '../calendar-date';
import { chineseMonths, fromChinese } from './chinese';
import { orthodoxEaster, westernEaster } from './easter';
import { type IntlCalendarName, feastOfCalendar } from './intl-calendar';
import { solarTerm } from './solar-terms';

/** The rule by which a named day falls in a year. */
export type FeastRule =
  | { readonly by: 'western-easter' | 'orthodox-easter'; readonly plus: number }
  /** The n-th weekday (1 is Monday) of a month; the last when `nth` is −1. `plus` days are added. */
  | {
      readonly by: 'weekday';
      readonly month: number;
      readonly weekday: number;
      readonly nth: number;
      readonly plus?: number;
    }
  | { readonly by: 'chinese'; readonly month: number; readonly day: number }
  /** The eve of the Chinese New Year. */
  | { readonly by: 'chinese-new-year-eve' }
  | { readonly by: 'solar-term'; readonly term: number }
  /** Accurate to a day: the tabular calendar differs from the observed one. */
  | { readonly by: 'calendar'; readonly calendar: IntlCalendarName; readonly month: number; readonly day: number };

/** The days of that Gregorian year on which the feast falls, usually one; none where it is not known. */
export function feastDays(rule: FeastRule, year: number): readonly CalendarDate[] {
  const day = feastDay(rule, year);
  if (day) return [day];
  return rule.by === 'calendar' ? feastOfCalendar(rule.calendar, rule.month, rule.day, year) : [];
}

function feastDay(rule: FeastRule, year: number): CalendarDate | undefined {
  switch (rule.by) {
    case 'western-easter':
      return plus(westernEaster(year), rule.plus);
    case 'orthodox-easter':
      return plus(orthodoxEaster(year), rule.plus);
    case 'weekday':
      return plus(nthWeekday(year, rule.month, rule.weekday, rule.nth), rule.plus ?? 0);
    case 'solar-term':
      return solarTerm(year, rule.term);
    case 'chinese':
      // The last days of a Chinese year fall in the Gregorian year after the one in which it began.
      return [year, year - 1]
        .map((each) => fromChinese(each, rule.month, rule.day))
        .find((date) => date?.year === year);
    case 'chinese-new-year-eve':
      return plus(chineseMonths(year)[0]?.first, -1);
    case 'calendar':
      return undefined;
  }
}

/** The n-th given weekday (1 is Monday) of a month, or the last for −1; undefined when the month has too few. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): CalendarDate | undefined {
  const length = daysInMonth(year, month);
  const first = 1 + ((weekday - weekdayOf({ year, month, day: 1 }) + 7) % 7);
  const day = nth > 0 ? first + 7 * (nth - 1) : first + 7 * (Math.floor((length - first) / 7) + nth + 1);
  return day >= 1 && day <= length ? { year, month, day } : undefined;
}

function plus(date: CalendarDate | undefined, days: number): CalendarDate | undefined {
  return date && addDays(date, days);
}
