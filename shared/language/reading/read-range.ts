import type { Phrase } from './phrase';
import { type Point, type Scope, endingAt } from './point';
import { carry, isDated } from './carry';
import { readBare, readQualified } from './read-qualified';
import { endsThere, isWhole, skipFillers } from './rules/neighbours';
import { readYearAfter, withYear } from './rules/year';
import type { Word } from './word';

/** The rest of a range after its first end; the word that opened it tells what may connect the ends. */
export function readRange(scope: Scope, start: number, from: Point, opener: Word | undefined): Phrase | undefined {
  const { tokens } = scope;
  /** 自2020年5月26日起至29日止 */
  const again = opener?.from === true && tokens.at(from.end).word.trailingBound === 'since';
  const at = again && tokens.at(from.end + 1).word.to ? from.end + 1 : from.end;
  const joint = tokens.at(at).word;
  const between = opener?.between === true && joint.and;
  /** "На" connects only what "с" opened: в ночь с 25 на 26 октября. */
  const connects = joint.to && (!joint.filler || opener?.from === true);
  if (!connects && !between && !isIntervalSign(scope, at))
    return joint.and ? readBetweenAfter(scope, start, from) : undefined;
  const now = skipFillers(tokens, at + 1);
  if (tokens.at(now).word.now && isDated(from))
    return { kind: 'bound', start, end: now + 1, bound: 'since', point: from };
  const to = readQualified(scope, at + 1) ?? readBareEnd(scope, at + 1, from);
  if (!to) return undefined;
  const bare = from.unit === 'bare' && to.unit === 'bare';
  if (bare && !areYears(scope, start, from, to, opener)) return undefined;
  const closed = opener?.from === true && tokens.at(to.end).word.trailingBound === 'until';
  return rangeOf(start, closed ? to.end + 1 : to.end, from, to);
}

/** 1914年和1918年之间: that it is a range is said after it. */
function readBetweenAfter(scope: Scope, start: number, from: Point): Phrase | undefined {
  const to = readQualified(scope, from.end + 1);
  const said = to && scope.tokens.at(to.end).word.betweenAfter;
  return said ? rangeOf(start, to.end + 1, from, to) : undefined;
}

/** 19世纪末20世纪初; late 1980s, early 1990s: the end of one and the beginning of the next, said in a row. */
export function readSecondThird(scope: Scope, start: number, from: Point): Phrase | undefined {
  if (!isThird(from, 2)) return undefined;
  const joint = scope.tokens.at(from.end).word;
  const to = readQualified(scope, joint.and || joint.sign === 'comma' ? from.end + 1 : from.end);
  return to?.unit === from.unit && isThird(to, 0) ? rangeOf(start, to.end, from, to) : undefined;
}

function rangeOf(start: number, end: number, from: Point, to: Point): Phrase | undefined {
  const pair = carry(from, to);
  const also = (from.also ?? to.also) ? carry(from.also ?? from, to.also ?? to) : undefined;
  return pair && { kind: 'range', start, end, from: pair.from, to: pair.to, also };
}

function isThird({ fraction }: Point, index: number): boolean {
  return fraction?.of === 3 && fraction.index === index;
}

/** The "/" of ISO 8601 and EDTF and the ".." of others have no spaces around them. */
function isIntervalSign({ tokens }: Scope, at: number): boolean {
  const { word, glued } = tokens.at(at);
  return (word.sign === 'slash' || word.sign === 'dots') && glued && tokens.at(at + 1).glued;
}

/** A number after the connector of a range or list whose beginning is known: July 4–6, 1945; 1914–18. */
export function readBareEnd(scope: Scope, at: number, from: Point): Point | undefined {
  const { tokens } = scope;
  const bare = readBare(scope, at);
  if (!bare) return undefined;
  if (from.unit === 'day') {
    const year = from.year === undefined ? readYearAfter(scope, bare.end) : undefined;
    if (year) return withYear(endingAt(bare, year.end), year);
  }
  if (from.unit === 'year' && tokens.at(bare.end).word.mark === 'year') return endingAt(bare, bare.end + 1);
  const glued = tokens.at(at).glued && !tokens.at(bare.end).word.measure;
  return glued || endsThere(tokens, bare.end) ? bare : undefined;
}

/** 618–907 are years when nothing else is said, or when "from … to" says so. */
function areYears(scope: Scope, start: number, from: Point, to: Point, opener: Word | undefined): boolean {
  if (from.digits < 3 || to.digits < 3) return false;
  return opener?.from === true || opener?.between === true || isWhole(scope, start, to.end);
}
