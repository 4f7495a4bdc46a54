import { type Fraction, type Point, type Scope, createPoint } from '../point';
import type { Word } from '../word';
import { century, decade, decadeWord } from './century';
import { monthFirst } from './day-month';
import { skipFillers, skipJoint } from './neighbours';
import { relativePeriod } from './relative';
import { readYearAfter, withYear } from './year';

/** Q3 2010, second half of 2021, III квартал, второе полугодие 2021, вторая половина XIX века, first half of May. */
export function fraction(scope: Scope, at: number): Point | undefined {
  const found = readFraction(scope, at);
  if (!found) return undefined;
  const year = found.of === DECADES ? undefined : readYearAfter(scope, found.end);
  if (year) return withYear(monthsOf(found, year.end), year);
  const of = skipFillers(scope.tokens, found.end);
  const whole = periodAt(scope, of);
  if (whole && (found.of !== DECADES || whole.unit === 'century')) {
    whole.fraction = found;
    return whole;
  }
  return found.ofYear && scope.tokens.at(at).word.relative === undefined ? monthsOf(found, found.end) : undefined;
}

/** The same after its year or century: 2010年第三季度, 2021年上半年, 2010 Q3, 19世纪上半叶. */
export function withFractionAfter(scope: Scope, point: Point): Point {
  if (point.unit !== 'year' && point.unit !== 'century' && point.unit !== 'decade') return point;
  const found = readFraction(scope, skipFillers(scope.tokens, skipJoint(scope.tokens, point.end)));
  if (!found) return point;
  if (point.unit === 'year') return withYear(monthsOf(found, found.end), point);
  point.fraction = found;
  point.end = found.end;
  return point;
}

const DECADES = 10;

interface FoundFraction extends Fraction {
  readonly end: number;
  /** Whether it is one of a year when nothing else is said: quarters are. */
  readonly ofYear: boolean;
}

function periodAt(scope: Scope, at: number): Point | undefined {
  const point =
    century(scope, at) ??
    decade(scope, at) ??
    decadeWord(scope, at) ??
    relativePeriod(scope, at) ??
    monthFirst(scope, at);
  return point && point.unit !== 'day' && point.unit !== 'span' ? point : undefined;
}

function readFraction({ tokens }: Scope, at: number): FoundFraction | undefined {
  const first = tokens.at(at);
  if (first.word.half !== undefined) return { index: first.word.half - 1, of: 2, end: at + 1, ofYear: true };
  if (first.word.letter && first.word.letter !== 'week') {
    const { value, kind, form, parts } = tokens.at(at + 1);
    return kind === 'number' && form === 'digits' && parts === 1
      ? nth(value, COUNTS[first.word.letter], at + 2, true)
      : undefined;
  }
  const numberAt = first.word.ordinalMark ? at + 1 : at;
  const number = tokens.at(numberAt);
  const last = number.word.relative === -1;
  if (!last && (number.kind !== 'number' || number.parts !== 1)) return undefined;
  const { word, glued } = tokens.at(numberAt + 1);
  const unit = partUnit(word) ?? (glued && word.letter !== 'week' ? word.letter : undefined);
  if (!unit) return undefined;
  const counted = number.ordinal || first.word.ordinalMark || number.form !== 'word';
  if (!counted && !last) return undefined;
  return nth(last ? COUNTS[unit] : number.value, COUNTS[unit], numberAt + 2, unit === 'quarter');
}

/** How many there are in a year, or for decades in a century. */
const COUNTS = { half: 2, third: 3, quarter: 4, decade: 10 } as const;

function partUnit({ unit }: Word): keyof typeof COUNTS | undefined {
  return unit === 'half' || unit === 'third' || unit === 'quarter' || unit === 'decade' ? unit : undefined;
}

function nth(number: number, of: number, end: number, ofYear: boolean): FoundFraction | undefined {
  return number >= 1 && number <= of ? { index: number - 1, of, end, ofYear } : undefined;
}

function monthsOf({ index, of }: Fraction, end: number): Point {
  const point = createPoint('months', end);
  const length = 12 / of;
  point.month = index * length + 1;
  point.lastMonth = (index + 1) * length;
  return point;
}
