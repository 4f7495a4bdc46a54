import { HOUR } from './milliseconds';

/** The length of a quarter hour in milliseconds. Ticks are the instants that are its multiples since 1970 UTC. */
export const QUARTER = HOUR / 4;

/**
 * In milliseconds. A tick or a stored instant further ahead of the clock is wrong, and would silence the schedule until
 * then.
 */
export const MAX_AHEAD_MS = HOUR;

/** In milliseconds: nobody waits longer for Telegram. An end that is stored further ahead of the clock is wrong, too. */
export const LONGEST_SILENCE_MS = 24 * HOUR;

/** A scheduled message or a tick that is later than this is dropped. */
export const LATEST_HOURS = 3;

/** The tick that an instant belongs to, the last one up to it: 19:07:31 belongs to the tick of 19:00. */
export function tickOf(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / QUARTER) * QUARTER);
}

/**
 * The ticks to be run now when `last` is the latest that was run: those after it, up to the one `now` lies in, in
 * order. None of them is further back from `now` than the limit (in hours, at least a quarter). If none was ever run,
 * only the present one is.
 */
export function ticksBetween(last: Date | undefined, now: Date, limitHours: number): readonly Date[] {
  const present = tickOf(now);
  if (!last) return [present];
  const afterLast = tickOf(last).getTime() + QUARTER;
  const earliest = Math.ceil((now.getTime() - limitHours * HOUR) / QUARTER) * QUARTER;
  const ticks: Date[] = [];
  for (let tick = Math.max(afterLast, earliest); tick <= present.getTime(); tick += QUARTER) ticks.push(new Date(tick));
  return ticks;
}
