import { type Point, type Scope, createPoint, dayPoint } from '../point';
import type { NamedMonthDay } from '../word';
import { isDayNumber, isMeant, isWhole, skipFillers } from './neighbours';
import { withYear, withYearAfter } from './year';

/** Christmas 1914, Рождество, 国庆节, 春节. */
export function namedDay(scope: Scope, at: number): Point | undefined {
  const { namedDays } = scope.tokens.at(at).word;
  const [first, second] = namedDays ?? [];
  if (!first || !isMeant(scope, at, at + 1)) return undefined;
  const point = withYearAfter(scope, pointOf(first, at + 1));
  if (second) point.also = withYear(pointOf(second, point.end), point);
  return point;
}

function pointOf({ month, day, lunar }: NamedMonthDay, end: number): Point {
  const point = dayPoint(end, month, day);
  if (lunar) point.unit = 'lunar-day';
  return point;
}

/** 九一八, 五四: days known by their digits; any three digits that are a day when they are all that is said. */
export function digitDay(scope: Scope, at: number): Point | undefined {
  const number = scope.tokens.at(at);
  if (number.form !== 'characters') return undefined;
  const { mark, unit, measure } = scope.tokens.at(at + 1).word;
  if (mark !== undefined || unit !== undefined || measure) return undefined;
  const { digitDay } = number.word;
  if (digitDay) return withYearAfter(scope, pointOf(digitDay, at + 1));
  const month = Math.floor(number.value / 100);
  const day = number.value % 100;
  if (number.digits !== 3 || day < 1 || day > 31 || month < 1 || !isWhole(scope, at, at + 1)) return undefined;
  return dayPoint(at + 1, month, day);
}

/** 正月初一, 农历八月十五, 腊月廿三. */
export function lunarDay(scope: Scope, at: number): Point | undefined {
  const { tokens } = scope;
  const led = tokens.at(at).word.lunarLead;
  const monthAt = led ? skipFillers(tokens, at + 1) : at;
  const named = tokens.at(monthAt).word.lunarMonth;
  const number = tokens.at(monthAt);
  const numbered = led && isDayNumber(number) && tokens.at(monthAt + 1).word.mark === 'month';
  const month = named ?? (numbered ? number.value : undefined);
  if (month === undefined) return undefined;
  const dayAt = named === undefined ? monthAt + 2 : monthAt + 1;
  /** 初8 */
  const numberAt = tokens.at(dayAt).word.part === 'early' && tokens.at(dayAt + 1).glued ? dayAt + 1 : dayAt;
  const day = tokens.at(numberAt);
  const value = day.word.lunarDay ?? (isDayNumber(day) ? day.value : undefined);
  if (value === undefined) return undefined;
  const end = tokens.at(numberAt + 1).word.mark === 'day' ? numberAt + 2 : numberAt + 1;
  return createPoint('lunar-day', end, { month, day: value });
}
