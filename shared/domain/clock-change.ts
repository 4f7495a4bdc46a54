import { offsetAt } from './time-zone';

/** The instant from which a zone's clock shows another time; offsets are in minutes east of UTC. */
export interface ClockChange {
  readonly at: Date;
  readonly offsetBefore: number;
  readonly offsetAfter: number;
}

/** What a zone's clock does from one instant to another, both included, in milliseconds since 1970 UTC. */
export interface ClockSpan {
  readonly from: number;
  readonly to: number;
  /** In minutes east of UTC, up to the change. */
  readonly offset: number;
  readonly change: ClockChange | undefined;
}

const DAY = 86_400_000;

/** No zone has changed its clock twice within this time since July 2004; the nearest are Cairo's 21 days of 2010. */
const ONE_CHANGE_AT_MOST = 20 * DAY;

/** No clock was ever put back further than a day. */
const LOOKING_BACK = 2 * DAY;

/** The span last asked for, by zone: ticks are asked for in order, and the platform takes 2 µs to find an offset. */
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
  while (!span.change && span.to < end) span = clockFrom(timeZone, span.to);
  return span.change;
}

function clockFrom(timeZone: string, from: number): ClockSpan {
  const to = from + ONE_CHANGE_AT_MOST;
  const offset = offsetAt(timeZone, from);
  if (offset === offsetAt(timeZone, to)) return { from, to, offset, change: undefined };
  let [before, at] = [from, to];
  while (at - before > 1) {
    const middle = Math.floor((before + at) / 2);
    if (offsetAt(timeZone, middle) === offset) before = middle;
    else at = middle;
  }
  const change = { at: new Date(at), offsetBefore: offset, offsetAfter: offsetAt(timeZone, at) };
  return { from, to, offset, change };
}
