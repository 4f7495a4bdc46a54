import { isLeapYear, toDayNumber } from '../../domain/calendar-date';
import { historicalDate, isOpen, spanOf, startOf } from '../../domain/historical-date';
import { placeOf, yearOf } from '../../domain/sortable-date';
import { closeSpan } from '../../domain/span';
import { type Known, tookPlace } from '../../domain/standing';
import { type Html, html } from './html';

/** In units of the drawing. */
const WIDTH = 96;
const NARROWEST = 3;
/** A block as wide as this says no more than the year. */
const WHOLE = WIDTH * 0.95;

/**
 * The year of an event as a strip, and in it what is known of the date: a day as a mark, a month as a block, a year as
 * the whole strip, pale. What goes on beyond the year ends in an arrow; what is not known to have happened is hollow.
 */
export function yearStrip(event: Known): Html {
  const date = historicalDate(event.date);
  const year = yearOf(placeOf(date));
  const { from, to } = spanOf(date);
  const closed = closeSpan({ from: from ?? closeSpan(spanOf(startOf(date))).from, to });
  const left = closed.from.year < year ? 0 : placeIn(year, closed.from);
  const right = closed.to.year > year ? WIDTH : placeIn(year, closed.to, 1);
  const wide = Math.max(NARROWEST, right - left);
  const isWhole = wide >= WHOLE;
  const kind = `${isWhole ? 'y' : 'd'}${tookPlace(event) ? '' : ' p'}${isUnknown() ? ' u' : ''}`;
  const x = Math.min(left, WIDTH - wide).toFixed(1);
  const goesOn = date.unit === 'interval' && closed.to.year > year;
  return html`<svg class="s" viewBox="0 0 96 12" aria-hidden="true">
    <path d="M0 6h96M24 3v6M48 3v6M72 3v6" />
    <rect
      class="${kind}"
      x="${x}"
      y="${isWhole ? 3 : 1}"
      width="${wide.toFixed(1)}"
      height="${isWhole ? 6 : 10}"
      rx="1.5"
    />
    ${goesOn && html`<path class="a" d="M90 2l5 4l-5 4" />`}
  </svg>`;

  function isUnknown(): boolean {
    return date.unit === 'interval' && (isOpen(date.from) || isOpen(date.to));
  }
}

function placeIn(
  year: number,
  day: { readonly year: number; readonly month: number; readonly day: number },
  end = 0,
): number {
  const days = toDayNumber(day) - toDayNumber({ year, month: 1, day: 1 }) + end;
  return (Math.max(0, days) / (isLeapYear(year) ? 366 : 365)) * WIDTH;
}
