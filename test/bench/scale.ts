import { whileBuilt } from './built';
import type { Figure } from './figure';
import { printedBy } from './fresh-process';

const SIZES = [10_000, 100_000, 1_000_000];
const LEAST_PER_SECOND = 20_000;
/** Ten times as many may take so much more than ten times as long. */
const LINEAR = 1.5;
/** What more subscriptions may add to the memory of fewer. */
const MOST_MORE_MIB = 64;

/** A heap of which much less is free than a million subscriptions would take: garbage is collected when it must be. */
const SMALL_HEAP = ['--max-old-space-size=48', '--max-semi-space-size=4'];

export interface ScaleRun {
  readonly seconds: number;
  readonly peakMiB: number;
}

/** A tick at which so many are due: how fast they go to the queue, and what memory that takes, in fresh processes. */
export async function scaleFigures(): Promise<Figure[]> {
  const runs = await whileBuilt(async ({ deployed }) => {
    const module = await deployed('test/bench/scale-run.ts');
    return SIZES.map((size) => ({
      size,
      ...(JSON.parse(printedBy([...SMALL_HEAP, module, String(size)])) as ScaleRun),
    }));
  });
  const [least, , most] = runs;
  if (!least || !most) throw new Error('no run');
  const ratio = most.seconds / most.size / (least.seconds / least.size);
  const more = Math.max(0, most.peakMiB - least.peakMiB);
  return [
    ...runs.map(({ size, seconds, peakMiB }): Figure => ({
      figure: `subscriptions a second, of ${size.toLocaleString('en')} (${Math.round(peakMiB)} MiB of RSS at most)`,
      ours: Math.round(size / seconds),
      target: `≥ ${LEAST_PER_SECOND}`,
      met: size / seconds >= LEAST_PER_SECOND,
    })),
    {
      figure: 'time for each of 1,000,000, against that of 10,000',
      ours: Number(ratio.toFixed(2)),
      target: `≤ ${LINEAR}`,
      met: ratio <= LINEAR,
    },
    {
      figure: 'more memory (RSS) for 1,000,000 than for 10,000, MiB',
      ours: Math.round(more),
      target: `≤ ${MOST_MORE_MIB}`,
      met: more <= MOST_MORE_MIB,
    },
  ];
}
