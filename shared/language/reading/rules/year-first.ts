import { type Point, type Scope, createPoint } from '../point';
import { readMonthOfYear } from './day-month';
import { withFractionAfter } from './fraction';
import { lunarDate, namedDay } from './named-day';
import { skipFillers } from './neighbours';
import { seasonAt } from './season';
import { withYear, year } from './year';

/** A year, and what of it may be said after it: 2015年9月3日, 1975 Nov, 2010 Q3, 2015年夏天, 2015年春节, 1945年的今天. */
export function yearFirst(scope: Scope, at: number): Point | undefined {
  const found = year(scope, at);
  if (!found) return undefined;
  const inside = readMonthOfYear(scope, found.end) ?? seasonAt(scope, found.end) ?? dayInside(scope, found.end);
  if (!inside) return withFractionAfter(scope, found);
  if (inside.year !== undefined) return found;
  const lunar = found.year?.lunar && (inside.unit === 'day' || inside.unit === 'month') && !inside.calendar;
  if (lunar) inside.calendar = 'chinese';
  return withYear(inside, found);
}

function dayInside(scope: Scope, at: number): Point | undefined {
  const { tokens, today } = scope;
  const next = skipFillers(tokens, at);
  const { word } = tokens.at(next);
  if (word.namedDays) return namedDay(scope, next);
  if (word.lunarMonth !== undefined || word.leap || word.calendar === 'chinese') return lunarDate(scope, next);
  if (word.dayOffset !== 0) return undefined;
  const point = createPoint('day', next + 1);
  point.month = today.month;
  point.day = today.day;
  return point;
}
