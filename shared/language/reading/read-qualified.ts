import { type Point, type Scope } from './point';
import { bareNumber } from './rules/digits';
import { endsQuestion, skipFillers } from './rules/neighbours';
import { readPoint } from './rules/rules-by-kind';
import { PARTS, TRAILING, canBeOf, canHavePart } from './rules/trailing';
import { type TokenList, UNKNOWN_WORD } from './token';

/** A point with what qualifies it before and after: about 1500, early in 2002, 1990年代初, 25 октября 1917 (ст. ст.). */
export function readQualified(scope: Scope, at: number): Point | undefined {
  const point = (scope.qualified[at] ??= qualify(scope, at, false) ?? 'none');
  return point === 'none' ? undefined : point;
}

/** The same for a number that only the other end of a range makes a date: early 19th – late 20th century. */
export function readBare(scope: Scope, at: number): Point | undefined {
  return qualify(scope, at, true);
}

function qualify(scope: Scope, start: number, isBare: boolean): Point | undefined {
  const { tokens } = scope;
  // Two calls by name are faster than one of either.
  const read = (at: number) => (isBare ? bareNumber(scope, at) : readPoint(scope, at));
  if (tokens.at(start).word.aheadBefore) {
    const ahead = read(start);
    if (ahead) return ahead;
  }
  let at = skipFillers(tokens, start);
  const about = tokens.at(at).word.leadingAbout && !isTopic(scope, at);
  if (about) at = skipFillers(tokens, tokens.at(at + 1).word.sign === 'dot' ? at + 2 : at + 1);
  const { part } = tokens.at(at).word;
  if (part) at = afterPart(tokens, at);
  const second = part && tokens.at(at - 1).word.to ? tokens.at(at).word.part : undefined;
  if (second) at = afterPart(tokens, at);
  const { calendar } = tokens.at(at).word;
  if (calendar && calendar !== 'chinese') at = skipFillers(tokens, at + 1);
  const point = read(at);
  if (!point || (part && !canHavePart(point))) return undefined;
  if (calendar && !canBeOf(calendar, point)) return undefined;
  point.about ||= about;
  if (part) point.fraction = { index: PARTS[part], of: 3, ...(second && { last: PARTS[second] }) };
  if (calendar && calendar !== 'chinese') point.calendar = calendar;
  return point.unit === 'bare' ? point : qualifyAfter(scope, point);
}

/** early in, mid-, early to mid- */
function afterPart(tokens: TokenList, at: number): number {
  const next = tokens.at(at + 1);
  const joined = next.word.sign === 'dash' || (next.word.to && tokens.at(at + 2).word.part !== undefined);
  return skipFillers(tokens, joined ? at + 2 : at + 1);
}

/** "Tell me about 1945" means that year, where "about 1945" alone means the years around it. */
function isTopic({ tokens }: Scope, at: number): boolean {
  return tokens.at(at).word.doubtful && tokens.at(at - 1).word === UNKNOWN_WORD;
}

/** No more than a few qualifiers stand after one date. */
const MOST_TRAILING = 4;

function qualifyAfter(scope: Scope, found: Point): Point {
  if (endsQuestion(scope.tokens, found.end)) return found;
  let point = found;
  let isChanged = true;
  for (let count = 0; isChanged && count < MOST_TRAILING; count++) {
    isChanged = false;
    for (const rule of TRAILING) {
      const changed = rule(scope, point);
      if (!changed) continue;
      point = changed;
      isChanged = true;
    }
  }
  return point;
}
