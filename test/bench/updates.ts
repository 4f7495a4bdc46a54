import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../infra/deployment';
import { DEPLOYED, whileBuilt } from './built';
import type { Figure } from './figure';
import { mediansOf, printedBy } from './fresh-process';

const ROUNDS = 5;
const LEAST = 0.6;

/** How many questions a second go through the webhook's handler, against a plain bot that renders the same pages. */
export async function updatesFigures(): Promise<Figure[]> {
  const { ours, telegraf } = await updateRates();
  return [
    {
      figure: 'questions a processor second; of a plain telegraf bot with the same pages',
      ours: Math.round(ours),
      baseline: Math.round(telegraf),
      ratio: Number((ours / telegraf).toFixed(2)),
      target: `≥ ${LEAST} ×`,
      met: ours / telegraf >= LEAST,
    },
  ];
}

/** Questions a second of processor time: medians of fresh processes, in turns. */
export function updateRates(): Promise<Readonly<Record<'ours' | 'telegraf', number>>> {
  return whileBuilt((build) => {
    const ours = build('test/bench/updates/ours.ts', DEPLOYED);
    const events = join(PROJECT, 'events');
    const answers = `${ours}.answers.json`;
    writeFileSync(answers, printedBy([ours, events, 'answers']));
    return mediansOf(ROUNDS, { ours: [ours, events], telegraf: [build('test/bench/updates/telegraf.ts'), answers] });
  });
}
