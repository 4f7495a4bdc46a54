import { latestSexagenaryYear } from '../../../domain/calendars/sexagenary';
import { type Point, type Scope, atYear, createPoint, saidInYear } from '../point';
import { type Token, type TokenList, UNKNOWN_WORD } from '../token';
import type { ReignYears } from '../word';
import { isAmongNumbers } from './among-numbers';
import { countsSomething, endsThere, isWhole, skipComma, skipFillers, skipJoint } from './neighbours';

/** A year as a date of its own: 2015, in 1969, 79 AD, 2015 год, 公元前221年, 民國38年. */
export function year(scope: Scope, at: number): Point | undefined {
  return readYear(scope, at, false);
}

/** The year beside a day or month, over "of", "in" or a comma; less need be said for it to be one. */
export function readYearAfter(scope: Scope, at: number): Point | undefined {
  const { tokens } = scope;
  const near = readYear(scope, skipFillers(tokens, joinsYear(tokens, at) ? skipJoint(tokens, at) : at), true);
  if (near || tokens.at(at).word.sign !== 'comma') return near;
  const beyond = skipComma(tokens, at);
  return readYear(scope, beyond, tokens.at(beyond).digits === 3) ?? readShortAfterComma(tokens, at + 1);
}

/** Gives the point the year that stands beside it, if there is one, and gives it back. */
export function withYearAfter(scope: Scope, point: Point): Point {
  const found = readYearAfter(scope, point.end);
  if (!found) return point;
  point.end = found.end;
  return withYear(point, found);
}

/** Copies the year of another point. */
export function withYear(point: Point, { year, era }: Point): Point {
  point.year = year;
  point.era = era;
  return point;
}

/** Sep-2012 and Q1-2019, but July 4-10. */
function joinsYear(tokens: TokenList, at: number): boolean {
  const last = tokens.at(at - 1).word;
  return last.month !== undefined || last.letter !== undefined || tokens.at(at - 2).word.letter !== undefined;
}

/** Aug 9, 96; but May 9, 12 may be two days. */
function readShortAfterComma(tokens: TokenList, at: number): Point | undefined {
  const { form, parts, suffix, digits, value, start, end } = tokens.at(at);
  if (form !== 'digits' || parts !== 1 || suffix || digits !== 2 || start === end) return undefined;
  return (value > 31 || value < 10) && endsThere(tokens, at + 1) ? shortYear(at + 1, value) : undefined;
}

function readYear(scope: Scope, at: number, attached: boolean): Point | undefined {
  const { tokens } = scope;
  const token = tokens.at(at);
  const { word } = token;
  if (token.kind === 'number') return readNumber(scope, at, attached);
  if (word.sign === 'apostrophe') return readShort(tokens, at, token);
  if (word.relative !== undefined || word.relativeUnit) return readRelativeYear(scope, at);
  if (word.yearLead) return readAfterLead(tokens, at);
  if (word.era) return readAfterEra(tokens, at, token);
  if (word.reign !== undefined) return readReign(tokens, at, word.reign);
  if (word.sexagenary !== undefined) return readSexagenary(scope, at, word.sexagenary);
  return word.sign === 'dash' && !attached ? readNegative(tokens, at, token) : undefined;
}

function readNumber(scope: Scope, at: number, attached: boolean): Point | undefined {
  const { tokens } = scope;
  const token = tokens.at(at);
  const dual = attached ? dualYear(tokens, at) : undefined;
  if (dual) return dual;
  if (!isPlainNumber(token)) return undefined;
  const marked = tokens.at(at + 1).word.mark === 'year';
  const afterMark = marked ? at + 2 : at + 1;
  const era = eraAt(tokens, afterMark);
  const end = era ? afterMark + 1 : afterMark;
  const { value, digits } = token;
  if (era) return yearPoint(end, value, era);
  const short = digits === 2 || (digits === 0 && value < 100);
  if (marked) {
    const beforeMonth = tokens.at(at + 3).word.mark === 'month';
    if (isCount(token, attached || beforeMonth) || isGrams(tokens, at)) return undefined;
    if (digits > 2 || value === 0 || value >= 100) return yearPoint(end, value);
    if (digits === 1 && beforeMonth) return shortYear(end, value);
    if (short && (digits === 2 || value > 9)) return shortYear(end, value);
    return token.ordinal || tokens.at(at - 1).word.filler ? yearPoint(end, value) : undefined;
  }
  if (countsSomething(tokens, at, end)) return undefined;
  if (digits === 4) return !attached && isAmongNumbers(tokens, at) ? undefined : yearPoint(end, value);
  if (attached) {
    const { and, or } = tokens.at(end).word;
    if (!endsThere(tokens, end) && !and && !or) return undefined;
    if (short) return value > 31 || !token.ordinal || isOrdinalYear(tokens, at) ? shortYear(end, value) : undefined;
    return digits === 3 || digits === 5 ? yearPoint(end, value) : undefined;
  }
  if (isYearByPreposition(tokens, at, end)) return shortYear(end, value);
  const led = tokens.at(at - 1).word.filler && endsThere(tokens, end);
  if (led && token.yearly && digits === 2 && value > 31) return shortYear(end, value);
  const alone = led || isWhole(scope, at, end);
  return digits === 3 && alone ? yearPoint(end, value) : undefined;
}

/** "Moscow in 23", "in 23 Moscow"; but "ten lines in 23 minutes" and "in 23 words" count something. */
function isYearByPreposition(tokens: TokenList, at: number, end: number): boolean {
  const { form, digits, suffix } = tokens.at(at);
  const isShort = form === 'digits' && digits === 2 && !suffix && tokens.at(at - 1).word.yearsOnly;
  return isShort && (endsThere(tokens, end) || at === 1);
}

/** Октябрь 22-го, 2 мая 25-го, 2 мая двадцать пятого: an ordinal after a month that no day goes with, or has one already. */
function isOrdinalYear(tokens: TokenList, at: number): boolean {
  const { yearly, form, ordinal, value } = tokens.at(at);
  const { month, bareMonth } = tokens.at(at - 1).word;
  if (!yearly && !(form === 'word' && ordinal && value > 9)) return false;
  return bareMonth || (month !== undefined && tokens.at(at - 2).kind === 'number');
}

/** 1788/9, 1750/51, 1750/1751: the year that began in January and in March; the later one is that of today. */
export function dualYear(tokens: TokenList, at: number): Point | undefined {
  const [first, slash, second] = [tokens.at(at), tokens.at(at + 1), tokens.at(at + 2)];
  if (first.form !== 'digits' || first.digits !== 4 || slash.word.sign !== 'slash' || !slash.glued) return undefined;
  if (second.form !== 'digits' || !second.glued || second.suffix || second.digits === 0) return undefined;
  if (second.value !== (first.value + 1) % 10 ** second.digits) return undefined;
  const end = tokens.at(at + 3).word.mark === 'year' ? at + 4 : at + 3;
  return createPoint('year', end, { year: { value: first.value + 1, dual: true } });
}

/** When England gave up the year that began in March. */
const FIRST_YEAR_OF_ONE_STYLE = 1752;

/** 1675/6 alone: the two years. */
export function dualYears({ tokens }: Scope, at: number): Point | undefined {
  const dual = dualYear(tokens, at);
  const { value } = tokens.at(at);
  if (!dual || value >= FIRST_YEAR_OF_ONE_STYLE) return undefined;
  return createPoint('decade', dual.end, { year: { value }, lastYear: value + 1 });
}

function isPlainNumber({ form, parts, suffix, value, digits }: Token): boolean {
  if (form === 'roman' || parts !== 1 || suffix === 'decade' || suffix === 'century') return false;
  return !(suffix === 'either' && value % 10 === 0 && (digits === 2 || digits === 4));
}

/** 十五年 are fifteen years and 两千年 two thousand, but beside a month they may be one. */
function isCount({ form, digits, value }: Token, attached: boolean): boolean {
  return form === 'characters' && digits <= 1 && !attached && (value < 100 || value % 100 === 0);
}

/** 100 г масла: the short mark of a year is also a gram. */
function isGrams(tokens: TokenList, at: number): boolean {
  return tokens.at(at).digits < 4 && tokens.at(at + 1).word.measure && !endsThere(tokens, at + 2);
}

/** The era that stands there. */
export function eraAt(tokens: TokenList, at: number): 'before' | 'after' | undefined {
  const { word } = tokens.at(at);
  /** 公元前 may be 前 for short, but after the year 前 is "before". */
  if (word.trailingBound || (word.doubtful && tokens.at(at + 1).word === UNKNOWN_WORD)) return undefined;
  return word.era;
}

/** '45 */
function readShort(tokens: TokenList, at: number, apostrophe: Token): Point | undefined {
  const number = tokens.at(at + 1);
  if (number.kind !== 'number' || number.form !== 'digits' || number.digits !== 2 || !number.glued) return undefined;
  if (number.suffix || number.parts !== 1) return undefined;
  const { sign, month } = tokens.at(at - 1).word;
  if (apostrophe.glued && at > 0 && sign === 'none' && month === undefined) return undefined;
  return shortYear(at + 2, number.value);
}

/** year 79, год 1945, in the year 12000 */
function readAfterLead(tokens: TokenList, at: number): Point | undefined {
  const number = tokens.at(at + 1);
  if (number.word.sign === 'apostrophe') return readShort(tokens, at + 1, number);
  if (number.kind !== 'number' || !isPlainNumber(number)) return undefined;
  const era = eraAt(tokens, at + 2);
  if (!era && number.digits < 3 && !endsThere(tokens, at + 2)) return undefined;
  const point = yearPoint(era ? at + 3 : at + 2, number.value, era);
  if (!era && number.digits === 2 && number.value > 0) point.also = shortYear(point.end, number.value);
  return point;
}

/** AD 79, 公元前221年 */
function readAfterEra(tokens: TokenList, at: number, { word: { era } }: Token): Point | undefined {
  const number = tokens.at(at + 1);
  if (number.kind !== 'number' || !isPlainNumber(number)) return undefined;
  const marked = tokens.at(at + 2).word.mark === 'year';
  return yearPoint(marked ? at + 3 : at + 2, number.value, era);
}

/** 民國38年 */
function readReign(tokens: TokenList, at: number, { first, last, lunar }: ReignYears): Point | undefined {
  const number = tokens.at(at + 1);
  if (number.kind !== 'number' || !isPlainNumber(number) || number.value === 0) return undefined;
  const before = first - 1;
  if (before + number.value > last) return undefined;
  const marked = tokens.at(at + 2).word.mark === 'year';
  return createPoint('year', marked ? at + 3 : at + 2, {
    year: { value: before + number.value, reign: before, lunar },
  });
}

/** 甲午年: the latest such year that is not to come, and the one before. */
function readSexagenary({ tokens, today }: Scope, at: number, index: number): Point | undefined {
  if (tokens.at(at + 1).word.mark !== 'year') return undefined;
  const value = latestSexagenaryYear(index, today.year);
  const lunarYear = (year: number) =>
    saidInYear(createPoint('year', at + 2), { value: year, astronomical: true, lunar: true });
  const point = lunarYear(value);
  point.also = lunarYear(value - 60);
  return point;
}

/** −0043: the year of ISO 8601, also in front of a month and day. */
function readNegative(tokens: TokenList, at: number, sign: Token): Point | undefined {
  const number = tokens.at(at + 1);
  if (sign.end - sign.start !== 1 || (sign.glued && at > 0) || !number.glued) return undefined;
  if (number.kind !== 'number' || number.digits !== 4 || number.parts !== 1) return undefined;
  return atYear(createPoint('year', at + 2), -number.value);
}

/** last year, прошлого года, 去年 */
function readRelativeYear({ tokens, today }: Scope, at: number): Point | undefined {
  const { relative, relativeUnit } = tokens.at(at).word;
  if (relativeUnit?.unit === 'year') return atYear(createPoint('year', at + 1), today.year + relativeUnit.count);
  if (relative === undefined || tokens.at(at + 1).word.unit !== 'year') return undefined;
  return atYear(createPoint('year', at + 2), today.year + relative);
}

function yearPoint(end: number, year: number, era?: 'before' | 'after'): Point {
  const point = saidInYear(createPoint('year', end), { value: year });
  point.era = era;
  return point;
}

function shortYear(end: number, year: number): Point {
  return saidInYear(createPoint('year', end), { value: year, short: 'latest' });
}
