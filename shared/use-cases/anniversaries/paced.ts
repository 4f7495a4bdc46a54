import type { Clock, Pause } from '../ports';

export interface Pace {
  readonly perSecond: number;
  /** How many may be under way at once. */
  readonly inFlight: number;
  readonly clock: Clock;
  readonly pause: Pause;
}

/**
 * Works through all, beginning so many a second at most, and no more at once than said; the pace is kept from one list
 * to the next. Rejects at the end when a work did.
 */
export function pacer({ perSecond, inFlight, clock, pause }: Pace) {
  const step = 1000 / perSecond;
  let next: number | undefined;
  return async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> => {
    const all: Promise<void>[] = [];
    const underWay = new Set<Promise<void>>();
    for (const item of items) {
      next ??= clock.now().getTime();
      const early = next - clock.now().getTime();
      // A clock that was set back is not waited for.
      if (early > 0) await pause(Math.min(early, step));
      while (underWay.size >= inFlight) await Promise.race(underWay);
      // Time that was lost is not made up for by a burst.
      next = Math.max(Math.min(next, clock.now().getTime() + step), clock.now().getTime() - step) + step;
      const running = work(item);
      all.push(running);
      // Which rejected is told at the end.
      const over: Promise<void> = running.catch(() => undefined).finally(() => underWay.delete(over));
      underWay.add(over);
    }
    await Promise.all(all);
  };
}
