import { type CalendarDate, addDays } from '../../../domain/calendar-date';
import {
  type Point,
  type Scope,
  type Step,
  createPoint,
  atYear,
  dayOf,
  monthPoint,
  readInner,
  spanPoint,
} from '../point';
import type { BoundName } from '../date-words';
import type { Token, TokenList } from '../token';
import type { Amount } from '../word';
import { addAmount } from '../add-amount';
import { skipFillers } from './neighbours';

/** 32 years ago, 2 years 4 months ago, год назад, полвека назад, 三年前的今天, three days from now, через год. */
export function amountAway(scope: Scope, at: number): Point | undefined {
  const { tokens, today } = scope;
  const ahead = tokens.at(at).word.aheadBefore;
  const found = readAmounts(scope, ahead ? skipFillers(tokens, at + 1) : at);
  if (!found) return undefined;
  const { word } = tokens.at(found.end);
  const named = word.trailingBound !== undefined && (isName(found, today) || isShortYear(tokens.at(at)));
  if (word.ago && !named) return away(scope, negative(found.amounts), found.end + 1);
  if (ahead) return found.ordinal ? undefined : away(scope, found.amounts, found.end);
  if (!word.aheadAfter || named || found.ordinal) return undefined;
  return away(scope, found.amounts, found.end + 1);
}

/** лет 50 назад, года три назад: the number after its unit makes it a rough one. */
export function roughlyAway(scope: Scope, at: number): Point | undefined {
  const { tokens } = scope;
  const { unit } = tokens.at(at).word;
  const number = tokens.at(at + 1);
  if (unit === undefined || number.kind !== 'number' || number.parts !== 1 || number.ordinal) return undefined;
  if (!tokens.at(at + 2).word.ago) return undefined;
  const point = away(scope, [{ unit, count: -number.value }], at + 3);
  point.about = true;
  return point;
}

/** 2 weeks before 13 May 1999, the day after Christmas, через 3 дня после 5 мая 1945, 3 Mondays after 25 May. */
export function amountFrom(scope: Scope, at: number): Point | undefined {
  const { tokens } = scope;
  const start = tokens.at(at).word.aheadBefore ? skipFillers(tokens, at + 1) : at;
  const found = readSteps(scope, start);
  const bound = found && directionOf(tokens, found.end);
  if (!bound) return undefined;
  const base = readInner(scope, skipFillers(tokens, found.end + 1));
  if (!base || base.shift || isOwnCentury(found.steps, base)) return undefined;
  if (base.thatYear !== undefined && !base.year) atYear(base, base.thatYear);
  base.shift = bound === 'before' ? found.steps.map(({ count, ...step }) => ({ ...step, count: -count })) : found.steps;
  if (base.also) base.also.shift = base.shift;
  return base;
}

/** «20 век до 1917 года», a part of that century. */
function isOwnCentury([step, ...others]: readonly Step[], { year, unit }: Point): boolean {
  const isCentury = step !== undefined && 'unit' in step && step.unit === 'century' && others.length === 0;
  return isCentury && unit === 'year' && Math.ceil((year?.value ?? 0) / 100) === step.count;
}

/** Fridays counted from today: 2 Thursdays ago, 3 Fridays from now. */
export function weekdaysAway(scope: Scope, at: number): Point | undefined {
  const found = readWeekdays(scope.tokens, at);
  if (!found) return undefined;
  const { ago, aheadAfter } = scope.tokens.at(found.end).word;
  if (!ago && !aheadAfter) return undefined;
  const point = dayOf(scope.today, found.end + 1);
  point.shift = [{ weekday: found.weekday, count: ago ? -found.count : found.count }];
  return point;
}

/** 1945年5月9日前一周, 1945年5月5日后三天, 1945年5月5日的三天后: the amount after its date. */
export function withAmountAfter(scope: Scope, base: Point): Point | undefined {
  const { tokens } = scope;
  if (base.shift || base.countedIn) return undefined;
  const at = skipFillers(tokens, base.end);
  const { trailingBound } = tokens.at(at).word;
  const led = trailingBound === 'before' || trailingBound === 'after';
  const found = readAmounts(scope, led ? at + 1 : at);
  if (!found || found.ordinal) return undefined;
  const after = tokens.at(found.end).word;
  if (!led && !after.ago && !after.aheadAfter) return undefined;
  // 20世纪1917年以前: a year of that century.
  if (!led && after.trailingBound !== undefined && isName(found, scope.today)) return undefined;
  if (base.thatYear !== undefined && !base.year) atYear(base, base.thatYear);
  base.shift = (led ? trailingBound === 'before' : after.ago) ? negative(found.amounts) : found.amounts;
  base.end = led ? found.end : found.end + 1;
  return base;
}

function negative(amounts: readonly Amount[]): Amount[] {
  return amounts.map(({ unit, count }) => ({ unit, count: -count }));
}

function directionOf(tokens: TokenList, at: number): BoundName | undefined {
  const { leadingBound, from } = tokens.at(at).word;
  if (leadingBound === 'before' || leadingBound === 'after') return leadingBound;
  return from ? 'after' : undefined;
}

interface FoundSteps {
  readonly steps: readonly Step[];
  readonly end: number;
}

function readSteps(scope: Scope, at: number): FoundSteps | undefined {
  const weekdays = readWeekdays(scope.tokens, at);
  if (weekdays) return { steps: [{ weekday: weekdays.weekday, count: weekdays.count }], end: weekdays.end };
  const found = readAmounts(scope, at);
  return found && !found.ordinal ? { steps: found.amounts, end: found.end } : undefined;
}

function readWeekdays(tokens: TokenList, at: number): { weekday: number; count: number; end: number } | undefined {
  const number = tokens.at(at);
  const { weekday } = tokens.at(at + 1).word;
  if (weekday === undefined || number.kind !== 'number' || number.parts !== 1 || number.value < 1) return undefined;
  return { weekday, count: number.value, end: at + 2 };
}

interface FoundAmounts {
  readonly amounts: readonly Amount[];
  readonly end: number;
  /** The unit is counted with a word of its own: 三个世纪, where 三世纪 is the third century. */
  readonly counted: boolean;
  /** "The second half" is no amount. */
  readonly ordinal: boolean;
}

/** Where one word is "ago" and "before": 1945年前 is before a year, 3000年前 an amount, 19世纪以前 before a century. */
function isName({ amounts: [amount], counted }: FoundAmounts, today: CalendarDate): boolean {
  if (amount?.unit === 'century') return amount.count > 1 && !counted;
  return amount?.unit === 'year' && amount.count >= 1000 && amount.count <= today.year + YEARS_AHEAD;
}

/** 07年以后, 98年以前 */
function isShortYear({ form, digits, value }: Token): boolean {
  return form === 'digits' && digits === 2 && (value < 10 || value > 60);
}

const YEARS_AHEAD = 100;
/** years, months, weeks and days */
const MOST_AMOUNTS = 4;

/** Amounts in a row, the larger units first: 2 years and 4 months, 1个月21天. */
export function readAmounts(scope: Scope, at: number): FoundAmounts | undefined {
  const first = readAmount(scope, at);
  if (!first) return undefined;
  const amounts: Amount[] = [{ unit: first.unit, count: first.count }];
  let { end } = first;
  while (amounts.length < MOST_AMOUNTS) {
    const { and, sign } = scope.tokens.at(end).word;
    const next = readAmount(scope, and || sign === 'comma' ? end + 1 : end);
    if (!next || lengthOf(next.unit) >= lengthOf(amounts.at(-1)?.unit ?? 'day')) break;
    amounts.push({ unit: next.unit, count: next.count });
    end = next.end;
  }
  return { amounts, end, counted: first.counted, ordinal: first.ordinal };
}

const UNITS = [
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'third',
  'half',
  'year',
  'decade',
  'century',
  'millennium',
];

function lengthOf(unit: Amount['unit']): number {
  return UNITS.indexOf(unit);
}

interface FoundAmount extends Amount {
  readonly end: number;
  readonly counted: boolean;
  readonly ordinal: boolean;
}

/** A number and a unit, or a unit alone for one of it. */
function readAmount({ tokens }: Scope, at: number): FoundAmount | undefined {
  const first = tokens.at(at);
  const { amount: whole, unit: one, single } = first.word;
  if (whole) return { unit: whole.unit, count: whole.count, end: at + 1, counted: true, ordinal: false };
  if (first.kind !== 'number')
    return one && single ? { unit: one, count: 1, end: at + 1, counted: true, ordinal: false } : undefined;
  if (first.parts !== 1 || first.form === 'roman' || first.suffix === 'decade') return undefined;
  const { unit, amount } = tokens.at(at + 1).word;
  const ordinal = first.ordinal && (first.suffix !== undefined || first.form === 'word');
  if (amount) return { unit: amount.unit, count: first.value * amount.count, end: at + 2, counted: true, ordinal };
  return unit && { unit, count: first.value, end: at + 2, counted: false, ordinal };
}

/** That day; and next, what was perhaps meant more roughly: the year, month or week it is in. */
function away(scope: Scope, amounts: readonly Amount[], end: number): Point {
  const date = amounts.reduce(addAmount, scope.today);
  const today = skipFillers(scope.tokens, end);
  if (scope.tokens.at(today).word.dayOffset === 0) return dayOf(date, today + 1);
  const unit = amounts.at(-1)?.unit ?? 'day';
  const point = dayOf(date, end);
  point.countedIn = unit;
  if (unit === 'day') return point;
  point.also = around(date, unit, end);
  point.also.countedIn = unit;
  return point;
}

function around(date: CalendarDate, unit: Amount['unit'], end: number): Point {
  if (unit === 'week') return spanPoint(end, { from: addDays(date, -3), to: addDays(date, 3) });
  return unit === 'month'
    ? atYear(monthPoint(end, date.month), date.year)
    : atYear(createPoint('year', end), date.year);
}
