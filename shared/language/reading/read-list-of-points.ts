import type { Phrase } from './phrase';
import { type Point, type Scope, createPoint, saidInYear } from './point';
import { carry } from './carry';
import { readQualified, readBare } from './read-qualified';
import { readBareEnd } from './read-range';
import { type TokenList, UNKNOWN_WORD } from './token';

/** More say nothing more. */
const MOST_POINTS = 8;

/** Points said in a row that share their parts: 16, 17 and 20 May 2024; 9 May and 3 September; 16th or 17th century. */
export function readListOfPoints(scope: Scope, start: number, first: Point): Phrase | undefined {
  const { tokens } = scope;
  const points = [first];
  let { end } = first;
  while (points.length < MOST_POINTS) {
    const at = afterJoint(tokens, end);
    const last = points.at(-1) ?? first;
    const next =
      at === end
        ? yearAfterYear(scope, at, last)
        : (readQualified(scope, at) ?? readBareEnd(scope, at, last) ?? readBare(scope, at));
    if (!next || (first.unit === 'bare' && isNumberOfName(tokens, start, end))) break;
    points.push(next);
    end = next.end;
  }
  const shared = points.length > 1 && points.some(({ unit }) => unit !== 'bare') ? share(points) : undefined;
  return shared && { kind: 'list', start, end, points: shared };
}

/** The place after a comma, an "and" or an "or", or the one given. */
function afterJoint(tokens: TokenList, at: number): number {
  const next = tokens.at(at).word.sign === 'comma' ? at + 1 : at;
  const { and, or } = tokens.at(next).word;
  return and || or ? next + 1 : next;
}

/** "The border 2004 2008": two years in a row without a joint; three or longer ones are no dates but a telephone number. */
function yearAfterYear(scope: Scope, at: number, { unit }: Point): Point | undefined {
  const { form, digits, value } = scope.tokens.at(at);
  const isYear = unit === 'year' && form === 'digits' && digits === 4 && value > FIRST_PLAIN_YEAR;
  if (!isYear || value > LAST_PLAIN_YEAR || scope.tokens.at(at + 1).kind === 'number') return undefined;
  const bare = readBare(scope, at);
  return bare && saidInYear(createPoint('year', bare.end), { value });
}

/** A number of four digits beside a year that is one, too. */
const [FIRST_PLAIN_YEAR, LAST_PLAIN_YEAR] = [1000, 2100];

/** Apollo 11, 20 July 1969 */
function isNumberOfName(tokens: TokenList, start: number, end: number): boolean {
  const { word } = tokens.at(start - 1);
  return tokens.at(end).word.sign === 'comma' && (word === UNKNOWN_WORD || word.label);
}

/** Gives each point what only its neighbours say; undefined when they do not go together. */
function share(points: readonly Point[]): Point[] | undefined {
  const shared = [...points];
  for (let at = shared.length - 2; at >= 0; at--) if (!shareBetween(shared, at)) return undefined;
  for (let at = 0; at < shared.length - 1; at++) if (!shareBetween(shared, at)) return undefined;
  return shared;
}

/** Between the point at that place and the next one. */
function shareBetween(points: Point[], at: number): boolean {
  const [from, to] = [points[at], points[at + 1]];
  const pair = from && to && carry(from, to);
  if (!pair) return false;
  [points[at], points[at + 1]] = [pair.from, pair.to];
  return true;
}
