import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../infra/deployment';
import { whileBuilt } from './built';
import type { Figure } from './figure';
import { mediansOf, printedBy } from './fresh-process';

const ROUNDS = 5;
const LEAST = 0.6;

/** How many questions a second go through the webhook's handler, against a plain bot that renders the same pages. */
export async function updatesFigures(): Promise<Figure[]> {
  const { asked, unheard, telegraf } = await updateRates();
  const compared = (figure: string, ours: number) => ({
    figure: `${figure} a processor second; of a plain telegraf bot with the same pages`,
    ours: Math.round(ours),
    baseline: Math.round(telegraf),
    ratio: Number((ours / telegraf).toFixed(2)),
  });
  return [
    { ...compared('questions', asked), target: `≥ ${LEAST} ×`, met: asked / telegraf >= LEAST },
    compared('questions that nobody asked before,', unheard),
  ];
}

/** Questions a second of processor time, asked again and again or never before: medians of fresh processes, in turns. */
function updateRates(): Promise<Readonly<Record<'asked' | 'unheard' | 'telegraf', number>>> {
  return whileBuilt(async ({ deployed, plain }) => {
    const ours = await deployed('test/bench/updates/ours.ts');
    const events = join(PROJECT, 'events');
    const answers = `${ours}.answers.json`;
    writeFileSync(answers, printedBy([ours, events, 'answers']));
    return mediansOf(ROUNDS, {
      asked: [ours, events],
      unheard: [ours, events, 'new'],
      telegraf: [await plain('test/bench/updates/telegraf.ts'), answers],
    });
  });
}
