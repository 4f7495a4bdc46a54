import { type Point, type Scope, endingAt } from '../point';
import { NO_TOKEN } from '../token';
import type { CalendarName } from '../date-words';
import type { PartName } from '../word';
import { readBracketedStyle } from './old-style';
import { withWeekdayAfter } from './weekday';
import { withAmountAfter } from './amount';
import { withPickAfter } from './pick';
import { eraAt } from './year';

/** Changes the point that was read, and gives it or another one back; undefined where it has nothing to change. */
type TrailingRule = (scope: Scope, point: Point) => Point | undefined;

export const PARTS: Readonly<Record<PartName, number>> = { early: 0, middle: 1, late: 2 };

/** Whether the point is long enough to have a beginning, a middle and an end. */
export function canHavePart({ unit, fraction, pick, shift }: Point): boolean {
  return !fraction && !pick && !shift && unit !== 'day' && unit !== 'feast' && unit !== 'span';
}

/** 1990年代初 */
const part: TrailingRule = ({ tokens }, point) => {
  if (!canHavePart(point)) return undefined;
  const at = tokens.at(point.end).word.mark ? point.end + 1 : point.end;
  const { part } = tokens.at(at).word;
  if (!part) return undefined;
  point.fraction = { index: PARTS[part], of: 3 };
  return endingAt(point, at + 1);
};

/** 3 September 44 BC; 4.11.90 до н. э. */
const era: TrailingRule = ({ tokens }, point) => {
  if (point.era || !point.year) return undefined;
  const bracket = tokens.at(point.end).word.sign === 'open';
  const at = bracket ? point.end + 1 : point.end;
  const era = eraAt(tokens, at);
  if (!era || (bracket && tokens.at(at + 1).word.sign !== 'close')) return undefined;
  for (let each: Point | undefined = point; each; each = each.also) {
    each.era = era;
    each.year = each.year && { value: each.year.value };
  }
  return endingAt(point, bracket ? at + 2 : at + 1);
};

/** A Julian year, decade or century is not told from a Gregorian one: only days and months are converted. */
export function canBeOf(calendar: CalendarName, { unit }: Point): boolean {
  return calendar !== 'julian' || unit === 'day' || unit === 'month';
}

/** по старому стилю; (O.S.); , Julian; (Islamic) */
const calendar: TrailingRule = ({ tokens }, point) => {
  const { sign } = tokens.at(point.end).word;
  const at = sign === 'open' || sign === 'comma' ? point.end + 1 : point.end;
  const { calendar } = tokens.at(at).word;
  if (
    !calendar ||
    !canBeOf(calendar, point) ||
    (point.calendar && point.calendar !== calendar) ||
    (sign === 'open' && tokens.at(at + 1).kind === 'number')
  )
    return undefined;
  point.calendar = calendar;
  return endingAt(point, sign === 'open' && tokens.at(at + 1).word.sign === 'close' ? at + 2 : at + 1);
};

/** 1900年左右; 2001~, but not 1937~1945. */
const about: TrailingRule = ({ tokens }, point) => {
  const token = tokens.at(point.end);
  const said =
    token.word.sign === 'tilde'
      ? token.glued && (tokens.at(point.end + 1) === NO_TOKEN || tokens.at(point.end + 1).word.sign === 'slash')
      : token.word.trailingAbout;
  if (!said || point.about) return undefined;
  point.about = true;
  return endingAt(point, point.end + 1);
};

/** 2016-XX, 1985-04-XX */
const mask: TrailingRule = ({ tokens }, point) => {
  const [dash, digits] = [tokens.at(point.end), tokens.at(point.end + 1)];
  const masked =
    dash.word.sign === 'dash' && dash.glued && digits.glued && digits.form === 'roman' && digits.value === 20;
  return masked && (point.unit === 'year' || point.unit === 'month') ? endingAt(point, point.end + 2) : undefined;
};

/** What may stand after a date and changes it, in the order in which it is looked for, again and again. */
export const TRAILING: readonly TrailingRule[] = [
  mask,
  withPickAfter,
  part,
  withAmountAfter,
  (scope, point) => readBracketedStyle(scope, point),
  (scope, point) => (point.unit === 'day' && point.weekday === undefined ? withWeekdayAfter(scope, point) : undefined),
  era,
  calendar,
  about,
];
