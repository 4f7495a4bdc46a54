import type { Point, Scope } from './point';
import { bareNumber } from './rules/digits';
import { skipFillers } from './rules/neighbours';
import { readBracketedStyle } from './rules/old-style';
import { readPoint } from './rules/rules-by-kind';
import { withWeekdayAfter } from './rules/weekday';
import { NO_TOKEN, type TokenList, UNKNOWN_WORD } from './token';
import type { PartName } from './word';

/** A point with what qualifies it before and after: about 1500, early in 2002, 1990年代初, 25 октября 1917 (ст. ст.). */
export function readQualified(scope: Scope, at: number): Point | undefined {
  return qualify(scope, at, readPoint);
}

/** The same for a number that only the other end of a range makes a date: early 19th – late 20th century. */
export function readBare(scope: Scope, at: number): Point | undefined {
  return qualify(scope, at, bareNumber);
}

function qualify(scope: Scope, start: number, read: typeof readPoint): Point | undefined {
  const { tokens } = scope;
  if (tokens.at(start).word.aheadBefore) {
    const ahead = read(scope, start);
    if (ahead) return ahead;
  }
  let at = skipFillers(tokens, start);
  const about = tokens.at(at).word.leadingAbout && !isTopic(scope, at);
  if (about) at = skipFillers(tokens, tokens.at(at + 1).word.sign === 'dot' ? at + 2 : at + 1);
  const { part } = tokens.at(at).word;
  if (part) at = skipFillers(tokens, tokens.at(at + 1).word.sign === 'dash' ? at + 2 : at + 1);
  const { style } = tokens.at(at).word;
  if (style) at = skipFillers(tokens, at + 1);
  const point = read(scope, at);
  if (!point) return undefined;
  point.about = about;
  if (part && point.unit !== 'day') point.fraction = { index: PARTS[part], of: 3 };
  if (style) point.style = style;
  return point.unit === 'bare' ? point : qualifyAfter(scope, point);
}

/** "Tell me about 1945" means that year, where "about 1945" alone means the years around it. */
function isTopic({ tokens }: Scope, at: number): boolean {
  return tokens.at(at).word.doubtful && tokens.at(at - 1).word === UNKNOWN_WORD;
}

const PARTS: Readonly<Record<PartName, number>> = { early: 0, middle: 1, late: 2 };

function qualifyAfter(scope: Scope, found: Point): Point {
  const { tokens } = scope;
  let point = found;
  const partAt = tokens.at(point.end).word.mark ? point.end + 1 : point.end;
  const { part } = tokens.at(partAt).word;
  if (part && !point.fraction && point.unit !== 'day' && point.unit !== 'span') {
    point.fraction = { index: PARTS[part], of: 3 };
    point.end = partAt + 1;
  }
  if (point.unit === 'day') {
    point = readBracketedStyle(scope, point) ?? point;
    point = withStyleAfter(scope, withWeekdayAfter(scope, point));
  }
  if (saysAbout(tokens, point.end)) {
    point.about = true;
    point.end++;
  }
  return point;
}

/** 1900年左右; 2001~, but not 1937~1945. */
function saysAbout(tokens: TokenList, at: number): boolean {
  const token = tokens.at(at);
  if (token.word.sign !== 'tilde') return token.word.trailingAbout;
  return token.glued && (tokens.at(at + 1) === NO_TOKEN || tokens.at(at + 1).word.sign === 'slash');
}

/** по старому стилю; (O.S.) */
function withStyleAfter({ tokens }: Scope, point: Point): Point {
  const bracket = tokens.at(point.end).word.sign === 'open';
  const at = bracket || tokens.at(point.end).word.sign === 'comma' ? point.end + 1 : point.end;
  const { style } = tokens.at(at).word;
  if (!style || (bracket && tokens.at(at + 1).kind === 'number')) return point;
  point.style = style;
  point.end = bracket && tokens.at(at + 1).word.sign === 'close' ? at + 2 : at + 1;
  return point;
}
