import { QUARTER } from '../../shared/domain/tick';

// Everything here is counted in quarter hours since 1970, UTC for ticks and local for slots.

/** A day in quarter hours. */
export const DAY = 96;
/** The first tick of the years that are looked at, and the one after the last: 2025 to 2035. */
export const FIRST = tickAt('2025-01-01');
export const END = tickAt('2036-01-01');
export const ZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** From a tick on, a zone's clock keeps an offset. */
export interface Era {
  readonly from: number;
  readonly offset: number;
}

const knownEras = new Map<string, readonly Era[]>();

/** A zone's eras in those years. */
export function erasOf(zone: string): readonly Era[] {
  const eras = knownEras.get(zone) ?? findEras(zone, FIRST - 7 * DAY, END + 7 * DAY);
  knownEras.set(zone, eras);
  return eras;
}

/** A zone's eras as the platform tells them, found apart from the code: a look every ten days, and halving. */
export function findEras(zone: string, first: number, last: number): Era[] {
  const offsetAt = platformOffset(zone);
  const eras = [{ from: -Infinity, offset: offsetAt(first) }];
  for (let [tick, offset] = [first, offsetAt(first)]; tick < last; tick += 10 * DAY) {
    let [before, after] = [tick, tick + 10 * DAY];
    if (offsetAt(after) === offset) continue;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (offsetAt(middle) === offset) before = middle;
      else after = middle;
    }
    offset = offsetAt(after);
    eras.push({ from: after, offset });
  }
  return eras;
}

/** How far the zone's clock, `03/29/2026, 03:00`, is ahead of the clock of UTC. */
function platformOffset(zone: string): (tick: number) => number {
  const [two, numeric] = ['2-digit', 'numeric'] as const;
  const fields = { year: numeric, month: two, day: two, hour: two, minute: two } as const;
  const format = new Intl.DateTimeFormat('en-US', { ...fields, timeZone: zone, hourCycle: 'h23' });
  return (tick) => {
    const [month = 0, day, year = 0, hour, minute] = format
      .format(tick * QUARTER)
      .split(/\D+/)
      .map(Number);
    return Date.UTC(year, month - 1, day, hour, minute) / QUARTER - tick;
  };
}

/** The tick of an instant (ISO 8601). */
export function tickAt(date: string): number {
  return Date.parse(date) / QUARTER;
}

export function dateOf(tick: number): Date {
  return new Date(tick * QUARTER);
}
