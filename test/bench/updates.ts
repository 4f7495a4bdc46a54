import { join } from 'node:path';
import { PROJECT } from '../../infra/deployment';
import { DEPLOYED, whileBuilt } from './built';
import type { Figure } from './figure';
import { mediansOf } from './fresh-process';

const ROUNDS = 5;
const LEAST = 0.5;

/** How many questions a second go through the webhook's handler, against bare routers with nine commands. */
export async function updatesFigures(): Promise<Figure[]> {
  const { ours, telegraf, grammy } = await updateRates();
  const compared = (what: string, baseline: number) => ({
    figure: `questions a processor second; updates of ${what}`,
    ours: Math.round(ours),
    baseline: Math.round(baseline),
    ratio: Number((ours / baseline).toFixed(2)),
  });
  return [
    { ...compared('a bare telegraf router', telegraf), target: `≥ ${LEAST} ×`, met: ours / telegraf >= LEAST },
    compared('a bare grammY router', grammy),
  ];
}

/** Updates a second of processor time: medians of fresh processes, in turns. */
export function updateRates(): Promise<Readonly<Record<'ours' | 'telegraf' | 'grammy', number>>> {
  return whileBuilt((build) =>
    mediansOf(ROUNDS, {
      ours: [build('test/bench/updates/ours.ts', DEPLOYED), join(PROJECT, 'events')],
      telegraf: [build('test/bench/updates/telegraf.ts')],
      grammy: [build('test/bench/updates/grammy.ts')],
    }),
  );
}
