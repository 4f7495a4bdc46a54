import type { Clock, Sleep } from '../ports';

export interface Pace {
  readonly perSecond: number;
  /** How many may run at once. */
  readonly inFlight: number;
  readonly clock: Clock;
  readonly sleep: Sleep;
}

/**
 * Runs the work for each item: at most `perSecond` begin in a second and at most `inFlight` run at once, also from one list
 * to the next. Rejects at the end when any of them did.
 */
export function pacer({ perSecond, inFlight, clock, sleep }: Pace) {
  const step = 1000 / perSecond;
  let next: number | undefined;
  return async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> => {
    const all: Promise<void>[] = [];
    const underWay = new Set<Promise<void>>();
    for (const item of items) {
      next ??= clock.now().getTime();
      const early = next - clock.now().getTime();
      // At most one step, in case the clock was set back.
      if (early > 0) await sleep(Math.min(early, step));
      while (underWay.size >= inFlight) await Promise.race(underWay);
      // Lost time is not made up for by a burst.
      next = Math.max(Math.min(next, clock.now().getTime() + step), clock.now().getTime() - step) + step;
      const running = work(item);
      all.push(running);
      // Rejections surface in `Promise.all` below.
      const over: Promise<void> = running.catch(() => undefined).finally(() => underWay.delete(over));
      underWay.add(over);
    }
    await Promise.all(all);
  };
}
