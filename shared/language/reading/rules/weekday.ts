import { addDays, compareDates, isCalendarDate, weekdayOf } from '../../../domain/calendar-date';
import { addAmount } from '../add-amount';
import { type Point, type Scope, dayOf } from '../point';
import { isDayNumber, isMeant, skipComma, skipFillers } from './neighbours';
import { relativeWeekday } from './period';
import { dayMonth, markedMonth, monthFirst } from './day-month';
import { digitDate } from './digits';
import { relativePeriod } from './relative';
import { yearFirst } from './year-first';

/** Friday 3 September 2015; Friday last week; Friday, the latest one that is not to come. */
export function weekday(scope: Scope, at: number): Point | undefined {
  const { tokens, today } = scope;
  const { weekday } = tokens.at(at).word;
  if (weekday === undefined) return undefined;
  const again = tokens.at(at + 1).word.relative;
  if (again === -2 || again === 2) return dayOf(relativeWeekday(today, again, weekday), at + 2);
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
  const dated = fridayThe13th(scope, next, weekday);
  if (dated) return dated;
  if (!isMeant(scope, at, at + 1)) return undefined;
  return dayOf(addDays(today, -((weekdayOf(today) - weekday + 7) % 7)), at + 1);
}

const MONTHS_TO_TRY = 40;

/** Friday the 13th: the latest day of that number that is that weekday. */
function fridayThe13th({ tokens, today }: Scope, at: number, weekday: number): Point | undefined {
  const number = tokens.at(skipFillers(tokens, at));
  if (!isDayNumber(number) || !number.ordinal || number.value < 1 || number.value > 31) return undefined;
  for (let back = 0; back < MONTHS_TO_TRY; back++) {
    const { year, month } = addAmount({ ...today, day: 1 }, { unit: 'month', count: -back });
    const date = { year, month, day: number.value };
    if (isCalendarDate(date) && weekdayOf(date) === weekday && compareDates(date, today) <= 0)
      return dayOf(date, skipFillers(tokens, at) + 1);
  }
  return undefined;
}

/** Takes in a weekday after a day: 21 сентября 2021 г., вторник; 2015年9月3日（星期四）. */
export function withWeekdayAfter({ tokens }: Scope, point: Point): Point | undefined {
  const bracket = tokens.at(point.end).word.sign === 'open';
  const at = bracket ? point.end + 1 : skipComma(tokens, point.end);
  const { weekday } = tokens.at(at).word;
  if (weekday === undefined || isDayNumber(tokens.at(at + 1))) return undefined;
  point.weekday = weekday;
  point.end = bracket && tokens.at(at + 1).word.sign === 'close' ? at + 2 : at + 1;
  return point;
}
