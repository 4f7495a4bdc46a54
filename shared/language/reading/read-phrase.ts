import type { BoundName } from './date-words';
import type { Phrase } from './phrase';
import { type Point, type Scope } from './point';
import { carry, isDated } from './carry';
import { readBare, readQualified } from './read-qualified';
import { endsThere, isWhole, skipComma, skipFillers } from './rules/neighbours';
import { readYearAfter, withYear } from './rules/year';
import type { Word } from './word';

/** The phrase that begins at that token: a range if it is one, else an open end, else a point. */
export function readPhrase(scope: Scope, at: number): Phrase | undefined {
  const { word } = scope.tokens.at(at);
  if (word.from || word.between) {
    const opened = readOpened(scope, at, word);
    if (opened) return opened;
  }
  if (word.leadingBound) {
    const bounded = readBounded(scope, at, word.leadingBound);
    if (bounded) return bounded;
  }
  if (word.sign === 'dots') return readOpenStart(scope, at);
  return readClosed(scope, at);
}

/** from … to, between … and, с … по; "from" alone leaves the end open. */
function readOpened(scope: Scope, at: number, word: Word): Phrase | undefined {
  const from = readQualified(scope, at + 1);
  const range = (from && readRange(scope, at, from, word)) ?? readBareRange(scope, at, at + 1, word);
  if (range) return range;
  return from && word.from
    ? { kind: 'bound', start: at, end: from.end, bound: word.leadingBound ?? 'since', point: from }
    : undefined;
}

function readBounded(scope: Scope, at: number, bound: BoundName): Phrase | undefined {
  const point = readQualified(scope, at + 1);
  if (!point) return undefined;
  const range = bound === 'since' ? readRange(scope, at, point, scope.tokens.at(at).word) : undefined;
  if (range) return range;
  /** "Before the end of 1945" is not before its last third: it is until the end. */
  const untilEnd = bound === 'before' && point.fraction?.of === 3 && point.fraction.index === 2;
  return { kind: 'bound', start: at, end: point.end, bound: untilEnd ? 'until' : bound, point };
}

/** ../2030 */
function readOpenStart(scope: Scope, at: number): Phrase | undefined {
  if (scope.tokens.at(at + 1).word.sign !== 'slash') return undefined;
  const point = readQualified(scope, at + 2);
  return point && { kind: 'bound', start: at, end: point.end, bound: 'until', point };
}

function readClosed(scope: Scope, at: number): Phrase | undefined {
  const { tokens } = scope;
  const point = readQualified(scope, at);
  if (!point) return readBareRange(scope, at, at, tokens.at(at).word);
  const range =
    readRange(scope, at, point, undefined) ?? readRangeOfYear(scope, at, point) ?? readTurn(scope, at, point);
  if (range) return range;
  const { trailingBound } = tokens.at(point.end).word;
  if (trailingBound) return { kind: 'bound', start: at, end: point.end + 1, bound: trailingBound, point };
  if (tokens.at(point.end).word.sign === 'slash' && tokens.at(point.end + 1).word.sign === 'dots')
    return { kind: 'bound', start: at, end: point.end + 2, bound: 'since', point };
  return { kind: 'point', start: at, end: point.end, point };
}

/** A year before the range that is in it: 2015年1-3月, в 1945 году с 13 по 15 февраля. */
function readRangeOfYear(scope: Scope, start: number, year: Point): Phrase | undefined {
  if (year.unit !== 'year' || year.fraction || year.about) return undefined;
  const at = skipComma(scope.tokens, year.end);
  const { word, kind } = scope.tokens.at(at);
  const opened = word.from || word.between;
  if (!opened && kind !== 'number') return undefined;
  const range = opened ? readOpened(scope, at, word) : readBareRange(scope, at, at, word);
  if (range?.kind !== 'range' || isDated(range.from) || range.to.month === undefined) return undefined;
  withYear(range.from, year);
  withYear(range.to, year);
  return { ...range, start };
}

/** A range whose first end is a number that the other end explains: 13–15 February, XIX–XX вв., 500–300 BC. */
function readBareRange(scope: Scope, start: number, at: number, opener: Word): Phrase | undefined {
  const from = readBare(scope, at);
  return from && readRange(scope, start, from, opener);
}

/** The rest of a range after its first end. */
function readRange(scope: Scope, start: number, from: Point, opener: Word | undefined): Phrase | undefined {
  const { tokens } = scope;
  const at = from.end;
  const joint = tokens.at(at);
  const between = opener?.between === true && joint.word.and;
  if (!joint.word.to && !between && !isIntervalSign(scope, at))
    return joint.word.and ? (readPair(scope, start, from) ?? readBetween(scope, start, from)) : undefined;
  const now = skipFillers(tokens, at + 1);
  if (tokens.at(now).word.now && isDated(from))
    return { kind: 'bound', start, end: now + 1, bound: 'since', point: from };
  const to = readQualified(scope, at + 1) ?? readBareEnd(scope, at + 1, from);
  if (!to) return undefined;
  if (from.unit === 'bare' && to.unit === 'bare' && !areYears(scope, start, from, to, opener)) return undefined;
  const pair = carry(from, to);
  if (!pair) return undefined;
  const also = (from.also ?? to.also) ? carry(from.also ?? from, to.also ?? to) : undefined;
  return { kind: 'range', start, end: to.end, ...pair, also };
}

/** Two in a row that are said together: 13 и 14 февраля, the 19th and 20th centuries. */
function readPair(scope: Scope, start: number, from: Point): Phrase | undefined {
  if (from.unit !== 'bare') return undefined;
  const to = readQualified(scope, from.end + 1);
  const second =
    to?.unit === 'day' ? to.day : to?.unit === 'century' ? to.number : to?.unit === 'decade' ? to.year?.value : undefined;
  if (!to || second !== from.number + (to.unit === 'decade' ? 10 : 1)) return undefined;
  const pair = carry(from, to);
  return pair && { kind: 'range', start, end: to.end, ...pair, also: undefined };
}

/** 1914年和1918年之间: that it is a range is said after it. */
function readBetween(scope: Scope, start: number, from: Point): Phrase | undefined {
  const to = readQualified(scope, from.end + 1);
  if (!to || !scope.tokens.at(to.end).word.betweenAfter) return undefined;
  const pair = carry(from, to);
  return pair && { kind: 'range', start, end: to.end + 1, ...pair, also: undefined };
}

/** 19世纪末20世纪初; late 1980s, early 1990s: the end of one and the beginning of the next, said in a row. */
function readTurn(scope: Scope, start: number, from: Point): Phrase | undefined {
  if (!isThird(from, 2)) return undefined;
  const joint = scope.tokens.at(from.end).word;
  const to = readQualified(scope, joint.and || joint.sign === 'comma' ? from.end + 1 : from.end);
  if (to?.unit !== from.unit || !isThird(to, 0)) return undefined;
  const pair = carry(from, to);
  return pair && { kind: 'range', start, end: to.end, ...pair, also: undefined };
}

function isThird({ fraction }: Point, index: number): boolean {
  return fraction?.of === 3 && fraction.index === index;
}

/** The "/" of ISO 8601 and EDTF and the ".." of others have no spaces around them. */
function isIntervalSign({ tokens }: Scope, at: number): boolean {
  const { word, glued } = tokens.at(at);
  return (word.sign === 'slash' || word.sign === 'dots') && glued && tokens.at(at + 1).glued;
}

/** A number after the connector of a range whose beginning is known: July 4–6, 1945; 1914–18. */
function readBareEnd(scope: Scope, at: number, from: Point): Point | undefined {
  const { tokens } = scope;
  const bare = readBare(scope, at);
  if (!bare) return undefined;
  if (from.unit === 'day') {
    const year = from.year === undefined ? readYearAfter(scope, bare.end) : undefined;
    if (year) {
      bare.end = year.end;
      return withYear(bare, year);
    }
  }
  const glued = tokens.at(at).glued && !tokens.at(bare.end).word.measure;
  return glued || endsThere(tokens, bare.end) ? bare : undefined;
}

/** 618–907 are years when nothing else is said, or when "from … to" says so. */
function areYears(scope: Scope, start: number, from: Point, to: Point, opener: Word | undefined): boolean {
  if (from.digits < 3 || to.digits < 3) return false;
  return opener?.from === true || opener?.between === true || isWhole(scope, start, to.end);
}
