import { nextTick } from 'node:process';
import type { Dice } from './dice';

/** A process's lifetime: what it has started ends with it, unfinished. */
export interface Life {
  isOver: boolean;
}

/** Simulated time, which advances only when nothing is left to do at an instant, and the order in which processes run. */
export interface Turns {
  readonly now: () => number;
  /** Schedules something for an instant, or as soon after it as possible. */
  at(instant: number, happen: () => void): void;
  /** Waits for this process's turn; forever once it has ended. */
  turn(life: Life): Promise<void>;
  /** Runs until nothing is left to happen. */
  run(): Promise<void>;
}

interface Timer {
  readonly instant: number;
  readonly happen: () => void;
}

/** The longest step; now and then a process pauses for minutes. */
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

/** Waits until every process waits for a turn: a macrotask runs after all pending promises. */
function quiet(): Promise<void> {
  return new Promise((resolve) => {
    nextTick(resolve);
  });
}
