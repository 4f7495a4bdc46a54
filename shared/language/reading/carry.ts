import type { PointPair } from './phrase';
import { type Point, type SaidYear, atYear, copyOf, endingAt, saidInYear } from './point';

/**
 * Gives each end of a range what only the other end says: 13–15 February 1945, Jan–Mar 1999, 1990–95, 500–300 BC,
 * XIX–XX вв. New points; undefined when the two ends do not go together.
 */
export function carry(first: Point, last: Point): PointPair | undefined {
  if (last.unit === 'bare' && last.digits === 3 && isFull(first.year) && !first.era && last.number < first.year.value)
    return undefined;
  const from = first.unit === 'bare' ? typedBy(first, last, centuryBefore) : copyOf(first);
  const to = last.unit === 'bare' ? typedBy(last, first, centuryAfter) : copyOf(last);
  if (!from || !to) return undefined;
  takeMonth(from, to);
  takeMonth(to, from);
  shareEra(from, to);
  from.calendar ??= to.calendar;
  to.calendar ??= from.calendar;
  shareCentury(from, to);
  shareYear(from, to);
  return isDated(from) === isDated(to) ? { from, to } : undefined;
}

type InCentury = (short: number, other: SaidYear) => SaidYear;

/** Makes a bare number what the other end is; undefined when it cannot be that. */
function typedBy(bare: Point, other: Point, inCentury: InCentury): Point | undefined {
  const short = bare.digits <= 2;
  const { unit } = other;
  const point = copyOf(bare);
  point.unit = unit;
  switch (unit) {
    case 'bare':
    case 'year':
      point.unit = 'year';
      return saidInYear(point, typedYear(bare, other, inCentury));
    case 'day':
      if (bare.fraction) return undefined;
      if (!short) return other.year && saidInYear(endingAt(copyOf(other), bare.end), { value: bare.number });
      point.day = bare.number;
      return point;
    case 'month':
      point.month = bare.number;
      return other.numericMonth && bare.number <= 12 ? point : undefined;
    case 'decade':
      if (bare.number % 10 !== 0) return undefined;
      return saidInYear(
        point,
        short && isFull(other.year) ? inCentury(bare.number, other.year) : saidYear(bare.number, short),
      );
    case 'century':
    case 'millennium':
      return short ? point : undefined;
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

function takeMonth(point: Point, other: Point): void {
  if (point.day !== undefined) point.month ??= other.month;
}

/** 500–300 BC; 公元前500–300年, where numbers that go down are all before the era. */
function shareEra(from: Point, to: Point): void {
  if (to.era === 'before' && !from.era && !from.year?.astronomical) from.era = 'before';
  else if (from.era === 'before' && !to.era && !to.year?.astronomical && comesBefore(to, from)) to.era = 'before';
}

/** Nobody leaves out the era of 1159 BC. */
function comesBefore(to: Point, from: Point): boolean {
  if (to.unit === 'century') return to.number < from.number;
  return to.year !== undefined && to.year.value < Math.min(from.year?.value ?? 0, 1000);
}

function shareCentury(from: Point, to: Point): void {
  if (from.year?.short && isFull(to.year) && !to.era) from.year = centuryBefore(from.year.value, to.year);
  else if (to.year?.short && isFull(from.year) && !from.era) to.year = centuryAfter(to.year.value, from.year);
}

/** A range within a year said once may still go round it: 20 December – 10 January 2016 begins in 2015. */
function shareYear(from: Point, to: Point): void {
  if (to.thatYear !== undefined && !to.year && isFull(from.year)) {
    atYear(to, to.thatYear);
  } else if (from.thatYear !== undefined && !from.year && isFull(to.year)) {
    atYear(from, from.thatYear);
  } else {
    const rounds = (from.month ?? 1) > (to.month ?? 12);
    if (!from.year && to.year) takeYear(from, to, to.year, rounds ? -1 : 0);
    else if (!to.year && from.year && to.month !== undefined && from.month !== undefined)
      takeYear(to, from, from.year, rounds ? 1 : 0);
  }
}

function takeYear(point: Point, { era }: Point, year: SaidYear, step: number): void {
  if (point.unit === 'century' || point.unit === 'millennium' || point.unit === 'span') return;
  point.era = era;
  point.year = step === 0 ? year : { ...year, value: year.value + (era === 'before' ? -step : step) };
}

/** Whether the point is in one year and not in every one. */
export function isDated({ unit, year }: Point): boolean {
  return year !== undefined || unit === 'century' || unit === 'millennium' || unit === 'span';
}
