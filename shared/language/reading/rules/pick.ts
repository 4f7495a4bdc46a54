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
  return whole && isShorter(head, whole) ? { ...whole, pick: pickIn(head) } : undefined;
}

/** the week of 6 October, the weekend of 9 May */
export function weekAround(scope: Scope, at: number): Point | undefined {
  const { unit, mark } = scope.tokens.at(at).word;
  const of = skipFillers(scope.tokens, at + 1);
  if ((unit !== 'week' && unit !== 'weekend') || mark || of === at + 1) return undefined;
  const day = readInner(scope, of);
  return day?.unit === 'day' ? { ...day, pick: { unit, first: 0, count: 1 } } : undefined;
}

/** 2023年三月的第二周, 去年的前10天, 2005年首月, this year's last week, 2023-W42. */
export function withPickAfter({ tokens }: Scope, whole: Point): Point | undefined {
  const joint = tokens.at(whole.end);
  const dashed = joint.word.sign === 'dash' && joint.glued && tokens.at(whole.end + 1).glued;
  const head =
    readHead(tokens, skipFillers(tokens, whole.end)) ?? readNumbered(tokens, dashed ? whole.end + 1 : whole.end);
  return head && isShorter(head, whole) ? { ...whole, pick: pickIn(head), end: head.end } : undefined;
}

/** 前三季度: of any year, or of the one a trailing rule finds. */
export function firstQuarters({ tokens }: Scope, at: number): Point | undefined {
  const head = tokens.at(at).word.few === 1 ? readHead(tokens, at) : undefined;
  return head?.unit === 'quarter'
    ? createPoint('months', head.end, { month: 1, lastMonth: head.count * 3 })
    : undefined;
}

function pickIn({ unit, weekday, first, count }: Head): Pick {
  return { unit, first, count, ...(weekday !== undefined && { weekday }) };
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
  const unit = unitAt(tokens, numberAt + 1);
  return unit && unit.unit !== 'quarter' ? { ...unit, first: number.value, count: 1 } : undefined;
}

/** "first week", "first nine months" */
function counted(tokens: TokenList, at: number, first: 1 | -1): Head | undefined {
  const number = tokens.at(at);
  const several = number.kind === 'number' && number.parts === 1 && !number.ordinal && number.value > 0;
  const unit = unitAt(tokens, several ? at + 1 : at);
  return unit && { ...unit, first, count: several ? number.value : 1 };
}

/** week 42, W42, неделя 42 */
function readNumbered(tokens: TokenList, at: number): Head | undefined {
  const { unit, letter } = tokens.at(at).word;
  const number = tokens.at(at + 1);
  if ((unit !== 'week' && letter !== 'week') || number.form !== 'digits' || !isDayNumber(number)) return undefined;
  return { unit: 'week', first: number.value, count: 1, end: at + 2 };
}

type UnitFound = Pick & { readonly end: number };

function unitAt(tokens: TokenList, at: number): UnitFound | undefined {
  const { word } = tokens.at(at);
  const found = (unit: Pick['unit'], end = at + 1): UnitFound => ({ unit, first: 1, count: 1, end });
  if (word.weekday !== undefined)
    return {
      ...found('weekday', tokens.at(at + 1).word.sign === 'dot' && tokens.at(at + 1).glued ? at + 2 : at + 1),
      weekday: word.weekday,
    };
  const numbered = word.unit === 'week' ? numberedWeekday(tokens.at(at + 1)) : undefined;
  if (numbered !== undefined) return { ...found('weekday', at + 2), weekday: numbered };
  switch (word.unit ?? word.mark) {
    case 'day':
      return found('day');
    case 'week':
      return found('week');
    case 'weekend':
      return found('weekend');
    case 'month':
      return found('month');
    case 'quarter':
      return found('quarter');
    case 'year':
      return found('year');
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
