import { type Pick, type Point, type Scope, createPoint, readInner } from '../point';
import type { TokenList } from '../token';
import { isDayNumber, skipFillers } from './neighbours';
import { numberedWeekday } from './weekday-number';

interface Head extends Pick {
  /** The token after it. */
  readonly end: number;
}

/** first week of May 1945, last Thursday of last month, first nine months of 2015, week 42 of 2023. */
export function pickOf(scope: Scope, at: number): Point | undefined {
  const head = readHead(scope.tokens, at) ?? readNumbered(scope.tokens, at);
  const whole = head && readInner(scope, skipFillers(scope.tokens, head.end));
  if (!whole || !isShorter(head, whole)) return undefined;
  whole.pick = head;
  return whole;
}

/** the week of 6 October, the weekend of 9 May */
export function weekAround(scope: Scope, at: number): Point | undefined {
  const { unit, mark } = scope.tokens.at(at).word;
  const of = skipFillers(scope.tokens, at + 1);
  if ((unit !== 'week' && unit !== 'weekend') || mark || of === at + 1) return undefined;
  const day = readInner(scope, of);
  if (day?.unit !== 'day') return undefined;
  day.pick = { unit, weekday: undefined, first: 0, count: 1 };
  return day;
}

/** 2023年三月的第二周, 去年的前10天, 2005年首月, this year's last week, 2023-W42. */
export function withPickAfter({ tokens }: Scope, whole: Point): Point | undefined {
  const joint = tokens.at(whole.end);
  const dashed = joint.word.sign === 'dash' && joint.glued && tokens.at(whole.end + 1).glued;
  const head =
    readHead(tokens, skipFillers(tokens, whole.end)) ?? readNumbered(tokens, dashed ? whole.end + 1 : whole.end);
  if (!head || !isShorter(head, whole) || isAmountBefore(tokens, whole.end, head)) return undefined;
  whole.pick = head;
  whole.end = head.end;
  return whole;
}

/** 2005年前一个月 is the month before that year: the first one is 第一个月 or 首月. */
function isAmountBefore(tokens: TokenList, at: number, { count }: Head): boolean {
  const { trailingBound } = tokens.at(at).word;
  return count === 1 && trailingBound !== undefined && tokens.at(at + 1).kind === 'number';
}

/** 前三季度: of any year, or of the one a trailing rule finds. */
export function firstQuarters({ tokens }: Scope, at: number): Point | undefined {
  const head = tokens.at(at).word.few === 1 ? readHead(tokens, at) : undefined;
  return head?.unit === 'quarter'
    ? createPoint('months', head.end, { month: 1, lastMonth: head.count * 3 })
    : undefined;
}

/** The n-th, the last, the first nine; 第二, 前十, 首. */
function readHead(tokens: TokenList, at: number): Head | undefined {
  const { word, kind, ordinal, value } = tokens.at(at);
  if (word.few !== undefined) return counted(tokens, at + 1, word.few);
  if (word.relative === -1) {
    const last = counted(tokens, at + 1, -1);
    return last?.unit === 'quarter' && last.count === 1 ? undefined : last;
  }
  const numberAt = word.ordinalMark ? at + 1 : at;
  const number = tokens.at(numberAt);
  if (number.kind !== 'number' || number.parts !== 1 || number.value < 1 || number.suffix === 'decade')
    return undefined;
  if (number.suffix === 'either' && number.value % 10 === 0) return undefined;
  const counting = kind === 'number' && ordinal && value === 1 ? counted(tokens, at + 1, 1) : undefined;
  if (counting && (counting.unit !== 'quarter' || counting.count > 1)) return counting;
  if (!number.ordinal && !word.ordinalMark) return undefined;
  const head = headAt(tokens, numberAt + 1, number.value, 1);
  return head?.unit === 'quarter' ? undefined : head;
}

/** "first week", "first nine months" */
function counted(tokens: TokenList, at: number, first: 1 | -1): Head | undefined {
  const number = tokens.at(at);
  const several = number.kind === 'number' && number.parts === 1 && !number.ordinal && number.value > 0;
  return headAt(tokens, several ? at + 1 : at, first, several ? number.value : 1);
}

/** week 42, W42, неделя 42 */
function readNumbered(tokens: TokenList, at: number): Head | undefined {
  const { unit, letter } = tokens.at(at).word;
  const number = tokens.at(at + 1);
  if ((unit !== 'week' && letter !== 'week') || number.form !== 'digits' || !isDayNumber(number)) return undefined;
  return { unit: 'week', weekday: undefined, first: number.value, count: 1, end: at + 2 };
}

/** The unit that stands there. */
function headAt(tokens: TokenList, at: number, first: number, count: number): Head | undefined {
  const { word } = tokens.at(at);
  const next = tokens.at(at + 1);
  if (word.weekday !== undefined) {
    const end = next.word.sign === 'dot' && next.glued ? at + 2 : at + 1;
    return { unit: 'weekday', weekday: word.weekday, first, count, end };
  }
  const weekday = word.unit === 'week' ? numberedWeekday(next) : undefined;
  if (weekday !== undefined) return { unit: 'weekday', weekday, first, count, end: at + 2 };
  const unit = word.unit ?? word.mark;
  switch (unit) {
    case 'day':
    case 'week':
    case 'weekend':
    case 'month':
    case 'quarter':
    case 'year':
      return { unit, weekday, first, count, end: at + 1 };
    default:
      return undefined;
  }
}

const LENGTHS: Readonly<Record<Pick['unit'], number>> = {
  day: 1,
  weekday: 1,
  weekend: 1,
  week: 2,
  month: 3,
  quarter: 4,
  year: 5,
};
const WHOLES: Readonly<Partial<Record<Point['unit'], number>>> = {
  span: 2,
  month: 3,
  months: 4,
  year: 5,
  decade: 6,
  century: 7,
  millennium: 8,
};

function isShorter({ unit }: Pick, whole: Point): boolean {
  return !whole.pick && !whole.shift && LENGTHS[unit] < (WHOLES[whole.unit] ?? 0);
}
