import type { BoundName } from './date-words';
import type { Phrase } from './phrase';
import { type Point, type Scope, createPoint } from './point';
import { carry, isDated } from './carry';
import { readBare, readQualified } from './read-qualified';
import { readListOfPoints } from './read-list-of-points';
import { readRange, readSecondThird } from './read-range';
import { endsQuestion, endsThere, skipComma, skipJoint } from './rules/neighbours';
import { withYear } from './rules/year';
import { NO_TOKEN, UNKNOWN_WORD } from './token';
import type { Word } from './word';

/** The phrase that begins at that token: a range or list if it is one, else an open end, else a point. */
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
  if (!from || !word.from) return undefined;
  return isOrigin(scope, at, from)
    ? { kind: 'point', start: at, end: from.end, point: from }
    : boundOf(scope, at, word.leadingBound ?? 'since', from);
}

/** "Treaties from the 19th century" are of it; "from the 19th century on", or that alone, leaves the end open. */
function isOrigin({ tokens }: Scope, at: number, { unit, end }: Point): boolean {
  const isLong = unit === 'decade' || unit === 'century' || unit === 'millennium';
  const next = tokens.at(end).word;
  const isOpen = next.trailingBound !== undefined || (next.filler && endsThere(tokens, end + 1));
  return isLong && !isOpen && tokens.at(at).word.origin && tokens.at(at - 1).word === UNKNOWN_WORD;
}

function readBounded(scope: Scope, at: number, bound: BoundName): Phrase | undefined {
  const point = readQualified(scope, skipJoint(scope.tokens, at + 1));
  if (!point) return undefined;
  const range = bound === 'since' ? readRange(scope, at, point, scope.tokens.at(at).word) : undefined;
  if (range) return range;
  /** "Before the end of 1945" is not before its last third: it is until the end. */
  const untilEnd = bound === 'before' && point.fraction?.of === 3 && point.fraction.index === 2;
  return boundOf(scope, at, untilEnd ? 'until' : bound, point);
}

/**
 * The word after the point may say once more which side is open: 从2015年起, from 1990 onwards, с 1999 по настоящее время;
 * or that the point itself is meant too: до 2030 года включительно.
 */
function boundOf({ tokens }: Scope, start: number, bound: BoundName, point: Point): Phrase {
  const { trailingBound } = tokens.at(point.end).word;
  const isIncluded = bound === 'before' && trailingBound === 'until';
  const again = isIncluded || trailingBound === bound;
  return { kind: 'bound', start, end: again ? point.end + 1 : point.end, bound: isIncluded ? 'until' : bound, point };
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
  if (!point) {
    const bare = readBare(scope, at);
    return bare
      ? (readRange(scope, at, bare, tokens.at(at).word) ?? readListOfPoints(scope, at, bare))
      : readEraAlone(scope, at);
  }
  if (endsQuestion(tokens, point.end)) return { kind: 'point', start: at, end: point.end, point };
  const whole =
    readRange(scope, at, point, undefined) ??
    readRangeOfYear(scope, at, point) ??
    readPartOfCentury(scope, at, point) ??
    readSecondThird(scope, at, point) ??
    readListOfPoints(scope, at, point);
  if (whole) return whole;
  const { trailingBound } = tokens.at(point.end).word;
  if (trailingBound) return { kind: 'bound', start: at, end: point.end + 1, bound: trailingBound, point };
  const [sign, next] = [tokens.at(point.end).word.sign, tokens.at(point.end + 1)];
  /** 1985/.. and 1840 - */
  if (sign === 'slash' && next.word.sign === 'dots')
    return { kind: 'bound', start: at, end: point.end + 2, bound: 'since', point };
  if (sign === 'dash' && next === NO_TOKEN && !tokens.at(point.end).glued)
    return { kind: 'bound', start: at, end: point.end + 1, bound: 'since', point };
  return { kind: 'point', start: at, end: point.end, point };
}

const SHORTEST_ERA = 3;

/** "What happened before Christ": all that was before our era. Beside any other word for a date, an era belongs to that. */
function readEraAlone({ tokens }: Scope, at: number): Phrase | undefined {
  const { word: said, start, end } = tokens.at(at);
  // BC may be British Columbia, and an era without any other word asks nothing.
  if (said.era !== 'before' || end - start < SHORTEST_ERA || tokens.length < 2) return undefined;
  for (let other = 0; other < tokens.length; other++) {
    const { opens, sign } = tokens.at(other).word;
    if (other !== at && opens && sign !== 'dash') return undefined;
  }
  const point = createPoint('year', at + 1, { year: { value: 1 } });
  return { kind: 'bound', start: at, end: at + 1, bound: 'before', point };
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
  return { kind: 'range', start, end: range.end, from: range.from, to: range.to, also: range.also };
}

/** A century up to one of its years, or from one on: the 20th century before 1917, 19世纪1858年以后. */
function readPartOfCentury(scope: Scope, start: number, century: Point): Phrase | undefined {
  if (century.unit !== 'century' || century.era || century.fraction || century.about) return undefined;
  const rest = readPhrase(scope, skipComma(scope.tokens, century.end));
  if (rest?.kind !== 'bound') return undefined;
  const { bound, point, end } = rest;
  const { value, short } = point.year ?? {};
  const isPlain = point.unit === 'year' && !point.shift && !point.fraction && !point.about && !point.era;
  if (!isPlain || value === undefined || short || Math.ceil(value / 100) !== century.number) return undefined;
  const beside = { before: value - 1, until: value, since: value, after: value + 1 }[bound];
  const year = createPoint('year', end, { year: { value: beside } });
  const isUpTo = bound === 'before' || bound === 'until';
  const pair = carry(isUpTo ? century : year, isUpTo ? year : century);
  return pair && { kind: 'range', start, end, from: pair.from, to: pair.to, also: undefined };
}

/** A range whose first end is a number that the other end explains: 13–15 February, XIX–XX вв., 500–300 BC. */
function readBareRange(scope: Scope, start: number, at: number, opener: Word): Phrase | undefined {
  const from = readBare(scope, at);
  return from && readRange(scope, start, from, opener);
}
