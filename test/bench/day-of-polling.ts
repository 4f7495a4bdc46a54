import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Figure } from './figure';

/** What the run prints: resident memory after the first hour and at the end. */
export interface DayOfPolling {
  readonly firstHourMiB: number;
  readonly endMiB: number;
  readonly answered: number;
  readonly sent: number;
}

const UPDATES = 100_000;
const TICKS = 10_000;
const HEAP_MB = 150;
const MOST_GROWTH = 1.2;

/** A day of the local bot: its memory must not grow, in the heap or outside of it. Takes some ten minutes. */
export async function dayFigures(): Promise<Figure[]> {
  const run = join(__dirname, 'day-run.ts');
  const args = [`--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', run, String(UPDATES), String(TICKS)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: join(__dirname, '../..') });
  const { firstHourMiB, endMiB, answered, sent } = JSON.parse(stdout) as DayOfPolling;
  const growth = endMiB / firstHourMiB;
  return [
    {
      figure: `memory (RSS) at the end of a day, against after its first hour (${Math.round(firstHourMiB)} MiB)`,
      ours: Number(growth.toFixed(2)),
      target: `≤ ${MOST_GROWTH}`,
      met: growth <= MOST_GROWTH,
    },
    {
      figure: `of ${UPDATES.toLocaleString('en')} updates answered, in ${TICKS.toLocaleString('en')} ticks with ${sent} messages`,
      ours: answered,
      target: `= ${UPDATES}`,
      met: answered === UPDATES,
    },
  ];
}
