import { type Point, type Scope, createPoint, dayPoint, readInner } from '../point';
import type { TokenList } from '../token';
import type { NamedDay } from '../word';
import { isDayNumber, isMeant, isWhole, skipFillers } from './neighbours';
import { withYear, withYearAfter } from './year';

/** Christmas 1914, Рождество, 国庆节, 春节, Easter 1916. */
export function namedDay(scope: Scope, at: number): Point | undefined {
  const { namedDays } = scope.tokens.at(at).word;
  const [first, second] = namedDays ?? [];
  if (!first) return undefined;
  const point = withYearAfter(scope, pointOf(first, at + 1));
  if (!point.year && !isMeant(scope, at, at + 1)) return undefined;
  if (second) point.also = withYear(pointOf(second, point.end), point);
  return point;
}

function pointOf(named: NamedDay, end: number): Point {
  if ('rule' in named) return createPoint('feast', end, { feast: named });
  const { month, day, lunar } = named;
  if (!lunar) return createPoint('day', end, { month, day });
  return createPoint('day', end, {
    month,
    day,
    calendar: 'chinese',
    feast: { rule: { by: 'chinese', month, day }, length: 1 },
  });
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

/** 正月初一, 农历八月十五, 腊月廿三, 闰二月十五, 农历十月; also 农历2024年八月十五. */
export function lunarDate(scope: Scope, at: number): Point | undefined {
  const { tokens } = scope;
  const led = tokens.at(at).word.calendar === 'chinese';
  const start = led ? skipFillers(tokens, at + 1) : at;
  const { leap } = tokens.at(start).word;
  const monthAt = leap ? start + 1 : start;
  const named = tokens.at(monthAt).word.lunarMonth;
  const number = tokens.at(monthAt);
  const numbered = isDayNumber(number) && tokens.at(monthAt + 1).word.mark === 'month';
  if (named === undefined && !(numbered && (led || leap))) return led && !leap ? inLunarYear(scope, start) : undefined;
  const point = createPoint('month', named === undefined ? monthAt + 2 : monthAt + 1, {
    month: named ?? number.value,
    calendar: 'chinese',
    leap,
  });
  return withLunarDay(tokens, point);
}

/** The year after the name of the calendar: 农历2024年八月十五. */
function inLunarYear(scope: Scope, at: number): Point | undefined {
  const found = readInner(scope, at);
  if (found?.unit !== 'day' && found?.unit !== 'month') return undefined;
  found.calendar = 'chinese';
  return found;
}

function withLunarDay(tokens: TokenList, month: Point): Point {
  /** 初8 */
  const early = tokens.at(month.end).word.part === 'early' && tokens.at(month.end + 1).glued;
  const at = early ? month.end + 1 : month.end;
  const token = tokens.at(at);
  const day = token.word.lunarDay ?? (isDayNumber(token) ? token.value : undefined);
  if (day === undefined) return month;
  month.unit = 'day';
  month.day = day;
  month.end = tokens.at(at + 1).word.mark === 'day' ? at + 2 : at + 1;
  return month;
}
