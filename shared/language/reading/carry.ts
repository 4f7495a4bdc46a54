import type { PointPair } from './phrase';
import { type Point, type SaidYear } from './point';

/**
 * Gives each end of a range what only the other end says: 13–15 February 1945, Jan–Mar 1999, 1990–95, 500–300 BC,
 * XIX–XX вв. New points; undefined when the two ends do not go together.
 */
export function carry(first: Point, last: Point): PointPair | undefined {
  if (last.unit === 'bare' && last.digits === 3 && isFull(first.year) && !first.era && last.number < first.year.value)
    return undefined;
  const typedFrom = first.unit === 'bare' ? typedBy(first, last, centuryBefore) : first;
  const typedTo = last.unit === 'bare' ? typedBy(last, first, centuryAfter) : last;
  if (!typedFrom || !typedTo) return undefined;
  const [from, to] = withEras(withMonthOf(typedFrom, typedTo), withMonthOf(typedTo, typedFrom));
  const pair = withYearsShared(withCenturiesShared({ from: withCalendarOf(from, to), to: withCalendarOf(to, from) }));
  return isDated(pair.from) === isDated(pair.to) ? pair : undefined;
}

type InCentury = (short: number, other: SaidYear) => SaidYear;

/** Makes a bare number what the other end is; undefined when it cannot be that. */
function typedBy(bare: Point, other: Point, inCentury: InCentury): Point | undefined {
  const short = bare.digits <= 2;
  const { unit } = other;
  switch (unit) {
    case 'bare':
    case 'year':
      return { ...bare, unit: 'year', year: typedYear(bare, other, inCentury) };
    case 'day':
      if (bare.fraction) return undefined;
      if (short) return { ...bare, unit, day: bare.number };
      return other.year ? { ...other, end: bare.end, year: { value: bare.number } } : undefined;
    case 'month':
      return other.numericMonth && bare.number <= 12 ? { ...bare, unit, month: bare.number } : undefined;
    case 'decade': {
      const year = short && isFull(other.year) ? inCentury(bare.number, other.year) : saidYear(bare.number, short);
      return bare.number % 10 === 0 ? { ...bare, unit, year } : undefined;
    }
    case 'century':
    case 'millennium':
      return short ? { ...bare, unit } : undefined;
    case 'months':
    case 'span':
    case 'feast':
      return undefined;
  }
}

function typedYear({ number, digits }: Point, { unit, year, era }: Point, inCentury: InCentury): SaidYear {
  if (digits > 2 || era !== undefined) return { value: number };
  return unit === 'year' && isFull(year) ? inCentury(number, year) : saidYear(number, !year?.short);
}

function saidYear(value: number, short: boolean): SaidYear {
  return short ? { value, short: 'latest' } : { value };
}

/** Whether a year is known to its century. */
function isFull(year: SaidYear | undefined): year is SaidYear {
  return year !== undefined && !year.short;
}

/** 民国十六年至二十六年; 1914–18, 1998–02: the short year is in the same century, or in the next when it would come before. */
function centuryAfter(short: number, { value, astronomical, reign }: SaidYear): SaidYear {
  const hundreds = reign ?? value - (((value % 100) + 100) % 100);
  const year = hundreds + short < value && reign === undefined ? hundreds + 100 + short : hundreds + short;
  return { value: year, ...(astronomical && { astronomical }) };
}

/** 70–80-е годы XX века: the short year is in the same century, or in the one before. */
function centuryBefore(short: number, { value, astronomical }: SaidYear): SaidYear {
  const hundreds = Math.floor(value / 100) * 100;
  const year = hundreds + short > value ? hundreds - 100 + short : hundreds + short;
  return { value: year, ...(astronomical && { astronomical }) };
}

function withMonthOf(point: Point, { month }: Point): Point {
  return point.day !== undefined && point.month === undefined ? { ...point, month } : point;
}

/** from 4 October 1789 to 5 November 1876 (Julian) */
function withCalendarOf(point: Point, { calendar }: Point): Point {
  return point.calendar || !calendar ? point : { ...point, calendar };
}

/** 500–300 BC; 公元前500–300年, where numbers that go down are all before the era. */
function withEras(from: Point, to: Point): [Point, Point] {
  if (to.era === 'before' && !from.era && !from.year?.astronomical) return [{ ...from, era: 'before' }, to];
  if (from.era === 'before' && !to.era && !to.year?.astronomical && comesBefore(to, from))
    return [from, { ...to, era: 'before' }];
  return [from, to];
}

/** Nobody leaves out the era of 1159 BC. */
function comesBefore(to: Point, from: Point): boolean {
  if (to.unit === 'century') return to.number < from.number;
  return to.year !== undefined && to.year.value < Math.min(from.year?.value ?? 0, 1000);
}

function withCenturiesShared({ from, to }: PointPair): PointPair {
  if (from.year?.short && isFull(to.year) && !to.era)
    return { from: { ...from, year: centuryBefore(from.year.value, to.year) }, to };
  if (to.year?.short && isFull(from.year) && !from.era)
    return { from, to: { ...to, year: centuryAfter(to.year.value, from.year) } };
  return { from, to };
}

/** A range within a year said once may still go round it: 20 December – 10 January 2016 begins in 2015. */
function withYearsShared({ from, to }: PointPair): PointPair {
  if (to.thatYear !== undefined && !to.year && isFull(from.year)) return { from, to: inThatYear(to, to.thatYear) };
  if (from.thatYear !== undefined && !from.year && isFull(to.year))
    return { from: inThatYear(from, from.thatYear), to };
  const rounds = (from.month ?? 1) > (to.month ?? 12);
  if (!from.year && to.year) return { from: withYearOf(from, to, to.year, rounds ? -1 : 0), to };
  if (!to.year && from.year && to.month !== undefined && from.month !== undefined)
    return { from, to: withYearOf(to, from, from.year, rounds ? 1 : 0) };
  return { from, to };
}

function inThatYear(point: Point, value: number): Point {
  return { ...point, year: { value, astronomical: true } };
}

function withYearOf(point: Point, { era }: Point, year: SaidYear, step: number): Point {
  if (point.unit === 'century' || point.unit === 'millennium' || point.unit === 'span') return point;
  return { ...point, era, year: { ...year, value: year.value + (era === 'before' ? -step : step) } };
}

/** Whether the point is in one year and not in every one. */
export function isDated({ unit, year }: Point): boolean {
  return year !== undefined || unit === 'century' || unit === 'millennium' || unit === 'span';
}
