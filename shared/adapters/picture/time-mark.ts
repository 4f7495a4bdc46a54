import { addDays } from '../../domain/calendar-date';
import {
  type HistoricalDate,
  type SingleDate,
  hasDays,
  historicalDate,
  isOpen,
  spanOf,
} from '../../domain/historical-date';
import { type ClosedSpan, type Span, yearSpan } from '../../domain/span';
import { type Known, tookPlace } from '../../domain/standing';
import { placeOn } from './axis';
import { type Box, box } from './box';
import type { Colours } from './theme';

/** How many years are drawn of a date whose other end is not known. */
const OPEN_YEARS = 10;
/** In pixels: a day is no narrower. */
const NARROWEST = 12;

/** The whole years that the strip of a date shows. */
export function yearsAround(date: HistoricalDate): ClosedSpan {
  const { from, to } = spanOf(date);
  if (from && to) return yearSpan(from.year, to.year);
  if (from) return yearSpan(from.year, from.year + OPEN_YEARS - 1);
  if (to) return yearSpan(to.year - OPEN_YEARS + 1, to.year);
  throw new RangeError('a date without ends');
}

/** The place of a mark on a line, in pixels. */
export interface Extent {
  readonly left: number;
  readonly width: number;
}

/** Where days lie on a line of that length that stands for the span. */
export function extentOf({ from, to }: Span, span: ClosedSpan, length: number): Extent {
  const left = from ? placeOn(span, from) * length : 0;
  const right = to ? placeOn(span, addDays(to, 1)) * length : length;
  const width = Math.max(NARROWEST, right - left);
  return { left: Math.min(left, length - width), width };
}

/**
 * The mark of an event: filled where its days are known, pale where it lies somewhere within, hollow where it is not
 * known to have taken place, dashed where an end is open or approximate.
 */
export function timeMark(
  event: Known,
  { left, width }: Extent,
  colours: Colours,
  place: { readonly top: number; readonly height: number },
): Box {
  const date = historicalDate(event.date);
  const line = isVague(date) ? 'dashed' : 'solid';
  const fill = !tookPlace(event)
    ? colours.background
    : hasDays(date) && line === 'solid'
      ? colours.accent
      : colours.tint;
  return box({
    position: 'absolute',
    ...place,
    left: Math.round(left),
    width: Math.round(width),
    boxSizing: 'border-box',
    backgroundColor: fill,
    border: `3px ${line} ${colours.accent}`,
    borderRadius: 5,
  });
}

function isVague(date: HistoricalDate): boolean {
  if (date.unit !== 'interval') return date.approximate;
  return [date.from, date.to].some((end) => isOpen(end) || isApproximate(end));
}

function isApproximate({ approximate }: SingleDate): boolean {
  return approximate;
}
