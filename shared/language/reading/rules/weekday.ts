import { addDays, weekdayOf } from '../../../domain/calendar-date';
import { type Point, type Scope, dayOf } from '../point';
import { isDayNumber, isMeant, skipComma } from './neighbours';
import { dayMonth, markedMonth, monthFirst } from './day-month';
import { digitDate } from './digits';
import { relativePeriod } from './relative';
import { yearFirst } from './year-first';

/** Friday 3 September 2015; Friday last week; Friday, the latest one that is not to come. */
export function weekday(scope: Scope, at: number): Point | undefined {
  const { tokens, today } = scope;
  const { weekday } = tokens.at(at).word;
  if (weekday === undefined) return undefined;
  const abbreviated = tokens.at(at + 1).word.sign === 'dot' ? at + 2 : at + 1;
  const next = skipComma(tokens, abbreviated);
  const week = relativePeriod(scope, next);
  if (week?.span) return dayOf(addDays(week.span.from, weekday - 1), week.end);
  const day =
    digitDate(scope, next) ??
    dayMonth(scope, next) ??
    markedMonth(scope, next) ??
    monthFirst(scope, next) ??
    yearFirst(scope, next);
  if (day?.unit === 'day') {
    day.weekday = weekday;
    return day;
  }
  if (!isMeant(scope, at, at + 1)) return undefined;
  return dayOf(addDays(today, -((weekdayOf(today) - weekday + 7) % 7)), at + 1);
}

/** Takes in a weekday after a day: 21 сентября 2021 г., вторник; 2015年9月3日（星期四）. */
export function withWeekdayAfter({ tokens }: Scope, point: Point): Point | undefined {
  const bracket = tokens.at(point.end).word.sign === 'open';
  const at = bracket ? point.end + 1 : skipComma(tokens, point.end);
  const { weekday } = tokens.at(at).word;
  if (weekday === undefined || isDayNumber(tokens.at(at + 1))) return undefined;
  return { ...point, weekday, end: bracket && tokens.at(at + 1).word.sign === 'close' ? at + 2 : at + 1 };
}
