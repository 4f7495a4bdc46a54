import { setImmediate as turn } from 'node:timers/promises';
import type { Clock, Sleep } from '../../../shared/use-cases/ports';

/** A clock that advances only when everybody waits for it: HTTP and the table take no time on it. */
export interface VirtualTime extends Clock {
  readonly sleep: Sleep;
  /** Waits until the instant (milliseconds since 1970). */
  readonly until: (instant: number) => Promise<void>;
  /** Does work while the clock stands still. */
  readonly during: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

export function virtualTime(start: Date): VirtualTime {
  let now = start.getTime();
  let underWay = 0;
  let isPassing = false;
  const waiting: { readonly at: number; readonly go: () => void }[] = [];
  const until = (at: number) =>
    new Promise<void>((go) => {
      waiting.push({ at, go });
      void pass();
    });
  return {
    now: () => new Date(now),
    until,
    sleep: (milliseconds) => until(now + milliseconds),
    async during(work) {
      underWay += 1;
      try {
        return await work();
      } finally {
        underWay -= 1;
        void pass();
      }
    },
  };

  async function pass(): Promise<void> {
    if (isPassing) return;
    isPassing = true;
    // What follows from an answer has started by the next turn of the event loop.
    await turn();
    while (underWay === 0) {
      const next = waiting.sort((a, b) => a.at - b.at).shift();
      if (!next) break;
      now = Math.max(now, next.at);
      next.go();
      await turn();
    }
    isPassing = false;
  }
}
