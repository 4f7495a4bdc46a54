import type { Clock, Pause } from './ports';

export interface Pace {
  readonly perSecond: number;
  /** How many may be under way at once. */
  readonly inFlight: number;
  readonly clock: Clock;
  readonly pause: Pause;
}

/** Works through all, beginning so many a second at most, and no more at once than said. Rejects when a work does. */
export async function paced<Item>(
  items: readonly Item[],
  { perSecond, inFlight, clock, pause }: Pace,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const step = 1000 / perSecond;
  let next = clock.now().getTime();
  for (const item of items) {
    const early = next - clock.now().getTime();
    if (early > 0) await pause(early);
    while (underWay.size >= inFlight) await Promise.race(underWay);
    // Time that was lost is not made up for by a burst.
    next = Math.max(next, clock.now().getTime() - step) + step;
    const running: Promise<void> = work(item).finally(() => underWay.delete(running));
    underWay.add(running);
  }
  await Promise.all(underWay);
}
