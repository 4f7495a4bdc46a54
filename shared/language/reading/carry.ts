import type { PointPair } from './phrase';
import { type Point, atYear } from './point';

/**
 * Gives each end of a range what only the other end says: 13–15 February 1945, Jan–Mar 1999, 1990–95, 500–300 BC,
 * XIX–XX вв. New points; undefined when the two ends do not go together.
 */
export function carry(first: Point, last: Point): PointPair | undefined {
  if (last.unit === 'bare' && last.digits === 3 && isFull(first) && !first.era && last.number < (first.year ?? 0)) {
    return undefined;
  }
  const from = first.unit === 'bare' ? typedBy(first, last, centuryBefore) : { ...first };
  const to = last.unit === 'bare' ? typedBy(last, first, withCenturyOf) : { ...last };
  if (!from || !to) return undefined;
  carryMonth(from, to);
  carryMonth(to, from);
  carryYear(from, to);
  if (isDated(from) !== isDated(to)) return undefined;
  return { from, to };
}

/** Makes a bare number what the other end is; undefined when it cannot be that. */
function typedBy(bare: Point, other: Point, inCentury: typeof withCenturyOf): Point | undefined {
  const point: Point = { ...bare, unit: other.unit };
  switch (other.unit) {
    case 'bare':
    case 'year':
      point.unit = 'year';
      point.year = bare.number;
      point.twoDigits = bare.digits <= 2 && other.era === undefined && !other.twoDigits;
      return bare.digits <= 2 && other.unit === 'year' && other.era === undefined && isFull(other)
        ? inCentury(point, other)
        : point;
    case 'day':
    case 'lunar-day':
      point.day = bare.number;
      return bare.digits <= 2 ? point : undefined;
    case 'month':
      point.month = bare.number;
      return other.numericMonth && bare.number <= 12 ? point : undefined;
    case 'decade':
      point.year = bare.number;
      point.twoDigits = bare.digits <= 2;
      return bare.number % 10 === 0
        ? point.twoDigits && !other.twoDigits
          ? inCentury(point, other)
          : point
        : undefined;
    case 'century':
    case 'millennium':
      return bare.digits <= 2 ? point : undefined;
    case 'months':
    case 'span':
      return undefined;
  }
}

function isFull({ year, twoDigits }: Point): boolean {
  return year !== undefined && !twoDigits;
}

/** 民国十六年至二十六年; 1914–18, 1998–02: the short year is in the same century, or in the next when it would come before. */
function withCenturyOf(point: Point, { year = 0, astronomical, reign }: Point): Point {
  const short = point.year ?? 0;
  const hundreds = reign ?? year - (((year % 100) + 100) % 100);
  point.year = hundreds + short < year && reign === undefined ? hundreds + 100 + short : hundreds + short;
  point.twoDigits = false;
  point.astronomical = astronomical;
  return point;
}

function carryMonth(to: Point, { month }: Point): void {
  if (to.day !== undefined && to.month === undefined) to.month = month;
}

/** A range within a year said once may still go round it: 20 December – 10 January 2016 begins in 2015. */
function carryYear(from: Point, to: Point): void {
  if (to.era === 'before' && from.era === undefined && !from.astronomical) from.era = 'before';
  if (from.era === 'before' && to.era === undefined && !to.astronomical && comesBefore(to, from)) to.era = 'before';
  if (from.twoDigits && to.year !== undefined && !to.twoDigits && to.era === undefined) shortBefore(from, to.year);
  if (to.twoDigits && isFull(from) && from.era === undefined) withCenturyOf(to, from);
  if (to.thatYear !== undefined && to.year === undefined && isFull(from)) atYear(to, to.thatYear);
  if (from.thatYear !== undefined && from.year === undefined && isFull(to)) atYear(from, from.thatYear);
  const rounds = (from.month ?? 1) > (to.month ?? 12);
  if (from.year === undefined && to.year !== undefined) copyYear(from, to, rounds ? -1 : 0);
  else if (to.year === undefined && from.year !== undefined && to.month !== undefined && from.month !== undefined)
    copyYear(to, from, rounds ? 1 : 0);
}

/** 公元前500–300年: numbers that go down are all before the era, but nobody leaves out the era of 1159 BC. */
function comesBefore(to: Point, from: Point): boolean {
  if (to.unit === 'century') return to.number < from.number;
  return to.year !== undefined && to.year < Math.min(from.year ?? 0, 1000);
}

/** 70–80-е годы XX века: the short year is in the same century, or in the one before. */
function centuryBefore(point: Point, { year = 0, astronomical }: Point): Point {
  shortBefore(point, year);
  point.astronomical = astronomical;
  return point;
}

function shortBefore(from: Point, year: number): void {
  const short = from.year ?? 0;
  const hundreds = Math.floor(year / 100) * 100;
  from.year = hundreds + short > year ? hundreds - 100 + short : hundreds + short;
  from.twoDigits = false;
}

function copyYear(point: Point, { year = 0, era, twoDigits, astronomical }: Point, step: number): void {
  if (point.unit === 'century' || point.unit === 'millennium' || point.unit === 'span') return;
  point.year = year + (era === 'before' ? -step : step);
  point.era = era;
  point.twoDigits = twoDigits;
  point.astronomical = astronomical;
}

/** Whether the point is in one year and not in every one. */
export function isDated({ unit, year }: Point): boolean {
  return year !== undefined || unit === 'century' || unit === 'millennium' || unit === 'span';
}
