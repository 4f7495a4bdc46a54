import { type Point, type Scope, createPoint } from '../point';
import type { Token } from '../token';
import { skipFillers, skipJoint } from './neighbours';

/** 19th century, XIX век, 3rd century BC, 十九世纪, 20世纪90年代. */
export function century(scope: Scope, at: number): Point | undefined {
  const { tokens } = scope;
  const number = tokens.at(at);
  if (number.kind !== 'number' || number.parts !== 1 || number.digits > 2 || number.value < 1) return undefined;
  const unitAt = skipFillers(tokens, skipJoint(tokens, at + 1));
  const { word, start, end, glued } = tokens.at(unitAt);
  const { unit } = word;
  if (unit !== 'century' && unit !== 'millennium') return undefined;
  /** 19c is a century and 19 c nothing. */
  if (word.leadingAbout && end === start + 1 && !glued) return undefined;
  const point = createPoint(unit, unitAt + 1);
  point.number = number.value;
  const { era } = tokens.at(point.end).word;
  if (era) {
    point.era = era;
    point.end++;
  }
  return decadeOfCentury(scope, point) ?? point;
}

/** 公元前3世纪: the era stands first. */
export function eraCentury(scope: Scope, at: number): Point | undefined {
  const point = century(scope, at + 1);
  if (!point) return undefined;
  point.era = scope.tokens.at(at).word.era;
  return point;
}

/** The 1960s, 60s, 1960-е годы, 90年代, 201X, 20-е годы XX века. */
export function decade(scope: Scope, at: number): Point | undefined {
  const { tokens } = scope;
  const number = tokens.at(at);
  if (number.kind !== 'number' || number.parts !== 1 || number.form === 'roman') return undefined;
  if (number.suffix === 'century') return maskedCentury(at, number.value);
  const next = tokens.at(at + 1).word;
  const spaced = next.decadeSuffix && !next.ordinalSuffix && number.digits === 4;
  const marked = next.mark === 'decade' || spaced;
  if (!marked && number.suffix !== 'decade' && number.suffix !== 'either') return spokenDecade(scope, at);
  if (number.value % 10 !== 0 || (number.suffix === 'either' && next.month !== undefined)) return undefined;
  return finishDecade(scope, number.value, number.digits || 2, spaced ? at + 2 : at + 1);
}

/** sixties, шестидесятые годы */
export function decadeWord(scope: Scope, at: number): Point | undefined {
  const { decade: value, lastYear } = scope.tokens.at(at).word;
  if (value === undefined) return undefined;
  const point = finishDecade(scope, value, value < 100 ? 2 : 4, at + 1);
  if (lastYear !== undefined) point.lastYear = (point.year?.value ?? 0) + lastYear - value;
  return point;
}

/** '60s */
export function shortDecade(scope: Scope, at: number): Point | undefined {
  const number = scope.tokens.at(at + 1);
  return number.glued && number.digits === 2 && number.suffix === 'decade' ? decade(scope, at + 1) : undefined;
}

/** nineteen sixties */
function spokenDecade(scope: Scope, at: number): Point | undefined {
  const { value, form } = scope.tokens.at(at);
  const tens = scope.tokens.at(at + 1).word.decade;
  if (form !== 'word' || tens === undefined || tens >= 100 || value < 10 || value > 20) return undefined;
  return finishDecade(scope, value * 100 + tens, 4, at + 2);
}

function finishDecade(scope: Scope, value: number, digits: number, at: number): Point {
  const { tokens } = scope;
  const { mark } = tokens.at(at).word;
  const afterDecade = mark === 'decade' ? at + 1 : at;
  const point = createPoint('decade', tokens.at(afterDecade).word.mark === 'year' ? afterDecade + 1 : afterDecade);
  const short = digits <= 2;
  point.year = short ? { value, short: 'latest' } : { value };
  const of = skipFillers(tokens, point.end);
  const number = short ? centuryNumberAt(scope, of) : undefined;
  if (number) {
    point.year = { value: (number.value - 1) * 100 + value };
    point.end = number.end;
  }
  const { era } = tokens.at(point.end).word;
  if (era) {
    point.era = era;
    point.year = { value: point.year.value };
    point.end++;
  } else if (digits === 4 && value % 100 === 0 && value < 2000) {
    point.also = wholeHundred(value, point.end);
  }
  return point;
}

/** The 1800s are ten years or a hundred. */
function wholeHundred(year: number, end: number): Point {
  return createPoint('decade', end, { year: { value: year }, lastYear: year + 99 });
}

/** 19XX */
function maskedCentury(at: number, year: number): Point {
  return wholeHundred(year, at + 1);
}

/** 40-60 гг. XVIII в.: decades from the first to the last. */
export function decadesOfCentury(scope: Scope, at: number): Point | undefined {
  const { tokens } = scope;
  const [first, dash, last] = [tokens.at(at), tokens.at(at + 1), tokens.at(at + 2)];
  if (first.value % 10 !== 0) return undefined;
  if (![first, last].every(({ form, digits, value }) => form === 'digits' && digits === 2 && value % 10 === 0))
    return undefined;
  if (dash.word.sign !== 'dash' || tokens.at(at + 3).word.mark !== 'year') return undefined;
  const century = centuryNumberAt(scope, skipFillers(tokens, at + 4));
  if (!century) return undefined;
  const hundreds = (century.value - 1) * 100;
  return createPoint('decade', century.end, {
    year: { value: hundreds + first.value },
    lastYear: hundreds + last.value + 9,
  });
}

/** The turn of the 19th century, рубеж XVIII–XIX вв.: ten years before and after it began. Of no century: the last turn. */
export function turnOfCentury(scope: Scope, at: number): Point | undefined {
  const { tokens, today } = scope;
  if (tokens.at(at).word.unit === 'century') return lastTurn(today.year, at + 1);
  const start = skipFillers(tokens, at + 1);
  const first = tokens.at(start);
  if (first.kind !== 'number' && first.word.unit === 'century') return lastTurn(today.year, start + 1);
  if (first.word.unit === 'millennium') return turnAt(Math.floor(today.year / 1000) * 1000, start + 1);
  const pair = first.kind === 'number' && joins(tokens.at(start + 1)) ? start + 2 : start;
  const found = centuryNumberAt(scope, pair);
  if (!found || (pair !== start && found.value !== first.value + 1)) return undefined;
  return turnAt((found.value - 1) * 100, found.end);
}

/** 20世纪之交, 19、20世纪之交, 19世纪与20世纪之交 */
export function centuryTurning({ tokens }: Scope, at: number): Point | undefined {
  const first = tokens.at(at);
  const joint = tokens.at(at + 1).word.unit === 'century' ? at + 2 : at + 1;
  const second = tokens.at(joint + 1);
  const isPair = joins(tokens.at(joint)) && second.kind === 'number' && second.value === first.value + 1;
  const last = isPair ? joint + 1 : at;
  const { turn, unit } = tokens.at(last + 1).word;
  if (!turn || unit !== 'century' || first.digits > 2) return undefined;
  return turnAt((tokens.at(last).value - 1) * 100, last + 2);
}

function joins({ word }: Token): boolean {
  return word.to || word.and || word.sign === 'comma';
}

/** The latest turn of a century, or the one before. */
function lastTurn(year: number, end: number): Point {
  const hundreds = Math.floor(year / 100) * 100;
  const point = turnAt(hundreds, end);
  point.also = turnAt(hundreds - 100, end);
  return point;
}

function turnAt(year: number, end: number): Point {
  return createPoint('decade', end, { year: { value: year - 9 }, lastYear: year + 10, note: 'about-ten-years' });
}

/** XIX века, прошлого века, of the 19th century: its number and where it ends. */
function centuryNumberAt(scope: Scope, at: number): { value: number; end: number } | undefined {
  const { tokens, today } = scope;
  const { word } = tokens.at(at);
  const now = Math.ceil(today.year / 100);
  if (word.relativeUnit?.unit === 'century') return { value: now + word.relativeUnit.count, end: at + 1 };
  const unitAt = skipFillers(tokens, at + 1);
  if (tokens.at(unitAt).word.unit !== 'century') return undefined;
  if (word.relative !== undefined) return { value: now + word.relative, end: unitAt + 1 };
  const { kind, value, digits } = tokens.at(at);
  return kind === 'number' && digits <= 2 && value > 0 ? { value, end: unitAt + 1 } : undefined;
}

/** 20世纪90年代, 上世纪九十年代: a decade after its century. */
export function decadeOfCentury({ tokens }: Scope, century: Point): Point | undefined {
  if (century.era === 'before' || century.unit !== 'century') return undefined;
  const at = skipFillers(tokens, century.end);
  const number = tokens.at(at);
  const hundreds = (century.number - 1) * 100;
  const { decade: value = 100, lastYear } = number.word;
  if (value < 100 && lastYear !== undefined) {
    return createPoint('decade', at + 1, { year: { value: hundreds + value }, lastYear: hundreds + lastYear });
  }
  const marked = tokens.at(at + 1).word.mark === 'decade';
  if (number.kind !== 'number' || !marked || number.value >= 100 || number.value % 10 !== 0) return undefined;
  return createPoint('decade', at + 2, { year: { value: hundreds + number.value } });
}
