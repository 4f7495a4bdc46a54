import { nextTick } from 'node:process';
import type { Dice } from './dice';

/** Of a process: what it had begun ends with it, and never comes to its end. */
export interface Life {
  isOver: boolean;
}

/** Time that passes only when nobody has anything to do at that instant, and the order in which all have their turns. */
export interface Turns {
  readonly now: () => number;
  /** Has something happen at an instant, or as soon after as it comes to it. */
  at(instant: number, happen: () => void): void;
  /** Waits until it is this process's turn; for ever when its life is over. */
  turn(life: Life): Promise<void>;
  /** Until nothing is left to happen. */
  run(): Promise<void>;
}

interface Timer {
  readonly instant: number;
  readonly happen: () => void;
}

/** A step takes so long at most, and now and then a process stands still for minutes. */
const STEP_MS = 120;
const HANG = { probability: 0.002, ms: 240_000 };
const MOST_STEPS = 20_000;

export function startTurns(start: number, dice: Dice): Turns {
  let now = start;
  const timers: Timer[] = [];
  const waiting: { readonly life: Life; readonly go: () => void }[] = [];
  return {
    now: () => now,
    at: (instant, happen) => void timers.push({ instant, happen }),
    turn: (life) => new Promise((go) => waiting.push({ life, go })),
    async run() {
      for (let step = 0; waiting.length + timers.length > 0; step += 1) {
        if (step > MOST_STEPS) throw new Error('the simulation does not come to its end');
        if (waiting.length === 0) now = Math.max(now, Math.min(...timers.map(({ instant }) => instant)));
        const due = timers.filter(({ instant }) => instant <= now);
        const chosen = dice.below(waiting.length + due.length);
        const timer = due[chosen - waiting.length];
        if (timer) {
          timers.splice(timers.indexOf(timer), 1);
          timer.happen();
        } else {
          const [next] = waiting.splice(chosen, 1);
          if (!next || next.life.isOver) continue;
          now += dice.falls(HANG.probability) ? dice.below(HANG.ms) : dice.below(STEP_MS);
          next.go();
        }
        await quiet();
      }
    },
  };
}

/** Until everybody waits for a turn: what is put off to the next tick comes after all promises are through. */
function quiet(): Promise<void> {
  return new Promise((resolve) => {
    nextTick(resolve);
  });
}
