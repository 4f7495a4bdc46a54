import type { Clock } from '../../shared/use-cases/ports';

/** A clock that tells the real time until it is set, and from then on the instant it was set to. */
export interface LocalClock extends Clock {
  set(instant: Date): void;
}

export function localClock(start?: Date): LocalClock {
  let fixed = start;
  return {
    now: () => fixed ?? new Date(),
    set(instant) {
      fixed = instant;
    },
  };
}
