import { type CalendarDate, addDays, daysInMonth } from '../../../domain/calendar-date';
import { type Point, type Scope, createPoint, atYear, dayOf, monthPoint, spanPoint } from '../point';
import type { Amount } from '../word';
import { skipFillers } from './neighbours';

/** 32 years ago, two weeks ago, год назад, полвека назад, 三年前的今天, three days from now, через год. */
export function amountAway(scope: Scope, at: number): Point | undefined {
  const { tokens, today } = scope;
  const ahead = tokens.at(at).word.aheadBefore;
  const found = readAmount(scope, ahead ? skipFillers(tokens, at + 1) : at);
  if (!found) return undefined;
  const { word } = tokens.at(found.end);
  const named = word.trailingBound !== undefined && isName(found, today);
  if (word.ago && !named) return away(scope, { unit: found.unit, count: -found.count }, found.end + 1);
  if (ahead) return away(scope, found, found.end);
  if (!word.aheadAfter || named) return undefined;
  return today.year + found.count > today.year ? away(scope, found, found.end + 1) : undefined;
}

interface FoundAmount extends Amount {
  readonly end: number;
  /** The unit is counted with a word of its own: 三个世纪, where 三世纪 is the third century. */
  readonly counted: boolean;
}

const YEARS_AHEAD = 100;

/** Where one word is "ago" and "before": 1945年前 is before a year, 3000年前 an amount, 19世纪以前 before a century. */
function isName({ unit, count, counted }: FoundAmount, today: CalendarDate): boolean {
  if (unit === 'century') return count > 1 && !counted;
  return unit === 'year' && count >= 1000 && count <= today.year + YEARS_AHEAD;
}

/** A number and a unit, or a unit alone for one of it. */
function readAmount({ tokens }: Scope, at: number): FoundAmount | undefined {
  const first = tokens.at(at);
  if (first.word.amount) return { ...first.word.amount, end: at + 1, counted: true };
  const { unit: one, single } = first.word;
  if (first.kind !== 'number') return one && single ? { unit: one, count: 1, end: at + 1, counted: true } : undefined;
  if (first.parts !== 1 || first.form === 'roman' || first.suffix) return undefined;
  const { unit, amount } = tokens.at(at + 1).word;
  if (amount) return { unit: amount.unit, count: first.value * amount.count, end: at + 2, counted: true };
  return unit && { unit, count: first.value, end: at + 2, counted: false };
}

/** That day; and next, what was perhaps meant more roughly: the year, month or week it is in. */
function away(scope: Scope, amount: Amount, end: number): Point {
  const date = addAmount(scope.today, amount);
  const today = skipFillers(scope.tokens, end);
  if (scope.tokens.at(today).word.dayOffset === 0) return dayOf(date, today + 1);
  const point = dayOf(date, end);
  if (amount.unit !== 'day') point.also = around(date, amount, end);
  return point;
}

function around(date: CalendarDate, { unit }: Amount, end: number): Point {
  if (unit === 'week') return spanPoint(end, { from: addDays(date, -3), to: addDays(date, 3) });
  return unit === 'month'
    ? atYear(monthPoint(end, date.month), date.year)
    : atYear(createPoint('year', end), date.year);
}

export const MONTHS = {
  month: 1,
  quarter: 3,
  third: 4,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
} as const;

/** The day an amount later; the last of the month where that month is too short. */
export function addAmount(date: CalendarDate, { unit, count }: Amount): CalendarDate {
  if (unit === 'day') return addDays(date, count);
  if (unit === 'week') return addDays(date, count * 7);
  const months = date.year * 12 + date.month - 1 + count * MONTHS[unit];
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}
