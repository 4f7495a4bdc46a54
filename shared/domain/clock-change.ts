import { DAY, MINUTE } from './milliseconds';
import { offsetAt } from './time-zone';

/** The instant from which a zone's clock shows another time. */
export interface ClockChange {
  readonly at: Date;
  /** Offsets are in minutes east of UTC. */
  readonly offsetBefore: number;
  readonly offsetAfter: number;
}

/** A zone's clock from one instant to another, both included, in milliseconds since 1970 UTC. */
export interface ClockSpan {
  readonly from: number;
  readonly to: number;
  /** In minutes east of UTC, up to the change. */
  readonly offset: number;
  readonly change: ClockChange | undefined;
}

/** No zone has changed its clock twice within this time since July 2004; the nearest are Cairo's 21 days of 2010. */
const ONE_CHANGE_AT_MOST = 20 * DAY;

/** No clock was ever put back further than a day. */
const LOOKING_BACK = 2 * DAY;

/** The latest span of each zone: ticks come in order, and luxon takes 6 µs to find an offset. */
const lastSpans = new Map<string, ClockSpan>();

/**
 * A span of some weeks around the instant (milliseconds) in a zone (IANA), with at least the two days before it.
 * Throws a RangeError when there is no such zone or instant.
 */
export function clockAround(timeZone: string, instant: number): ClockSpan {
  const last = lastSpans.get(timeZone);
  if (last && instant - LOOKING_BACK >= last.from && instant <= last.to) return last;
  const period = ONE_CHANGE_AT_MOST - LOOKING_BACK;
  const from = Math.floor(instant / period) * period - LOOKING_BACK;
  const span = clockFrom(timeZone, from);
  lastSpans.set(timeZone, span);
  return span;
}

/**
 * The first change of a zone's clock (IANA) after the instant; undefined when there is none within two years.
 * Throws a RangeError when there is no such zone or instant.
 */
export function nextClockChange(timeZone: string, after: Date): ClockChange | undefined {
  const end = after.getTime() + 2 * 366 * DAY;
  let span = clockFrom(timeZone, after.getTime());
  while (!span.change && span.to < end) span = clockFrom(timeZone, span.to, span.offset);
  return span.change;
}

/** Clocks change at full minutes, so the search ends at one. */
function clockFrom(timeZone: string, from: number, offset = offsetAt(timeZone, from)): ClockSpan {
  const to = Math.ceil((from + ONE_CHANGE_AT_MOST) / MINUTE) * MINUTE;
  if (offset === offsetAt(timeZone, to)) return { from, to, offset, change: undefined };
  let [before, at] = [from, to];
  while (at - before > MINUTE) {
    const middle = Math.floor((before + at) / 2 / MINUTE) * MINUTE;
    if (offsetAt(timeZone, middle) === offset) before = middle;
    else at = middle;
  }
  const change = { at: new Date(at), offsetBefore: offset, offsetAfter: offsetAt(timeZone, at) };
  return { from, to, offset, change };
}
