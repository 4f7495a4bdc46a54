import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { PROJECT } from '../../infra/deployment';
import { eventCard } from '../../shared/adapters/picture/event-card';
import { paint, toSvg } from '../../shared/adapters/picture/painter';
import { lineOf } from '../../shared/domain/event-line';
import { builtInCollection } from '../support/events';
import { percentile } from '../support/percentile';
import { SCENES } from '../support/pictures';
import type { Figure } from './figure';
import { progress } from './progress';

const MOST_MS = 60;
const MOST_KILOBYTES = 60;

/** What drawing each card took, in milliseconds of processor time, and how big it became, in KB. */
interface Drawn {
  readonly ms: number[];
  readonly kilobytes: number[];
}

/**
 * Cards of the built-in events, in every language and theme, against resvg, which draws the same card as SVG: laid out
 * already, every letter a path.
 */
export async function pictureFigures(): Promise<Figure[]> {
  await initWasm(readFileSync(join(PROJECT, 'node_modules/@resvg/resvg-wasm/index_bg.wasm')));
  const { events, title } = await builtInCollection();
  const cards = events.flatMap((event) =>
    SCENES.map((scene) => eventCard(lineOf(event), { ...scene, collection: title })),
  );
  const [first] = cards;
  if (!first) throw new Error('no events');
  const [png, jpeg, resvg] = [begun(), begun(), begun()];
  for (const [index, card] of [first, ...cards].entries()) {
    if (index % 50 === 0) progress(`card ${index} of ${cards.length}`);
    const svg = await toSvg(card);
    // The first draws letters that none has drawn before.
    const [ours, small, theirs] = index === 0 ? [begun(), begun(), begun()] : [png, jpeg, resvg];
    await draw(ours, () => paint(card, 'png'));
    await draw(small, () => paint(card, 'jpeg'));
    await draw(theirs, () => Promise.resolve(new Resvg(svg).render().asPng()));
  }
  return [
    compared('processor ms of a card, the median; of resvg', png.ms, resvg.ms, 0.5, MOST_MS),
    compared('the same, of one in twenty', png.ms, resvg.ms, 0.95, MOST_MS),
    compared('KB of a card as PNG, the biggest; of resvg', png.kilobytes, resvg.kilobytes, 1, MOST_KILOBYTES),
    compared('KB of a card as JPEG, the biggest; of resvg’s PNG', jpeg.kilobytes, resvg.kilobytes, 1, MOST_KILOBYTES),
  ];
}

function begun(): Drawn {
  return { ms: [], kilobytes: [] };
}

async function draw({ ms, kilobytes }: Drawn, drawing: () => Promise<Uint8Array>): Promise<void> {
  const began = process.cpuUsage();
  const { length } = await drawing();
  const { user, system } = process.cpuUsage(began);
  ms.push((user + system) / 1000);
  kilobytes.push(length / 1024);
}

function compared(figure: string, ours: number[], theirs: number[], part: number, most: number): Figure {
  const [own, baseline] = [percentile(ours, part), percentile(theirs, part)];
  return {
    figure,
    ours: Number(own.toFixed(1)),
    baseline: Number(baseline.toFixed(1)),
    ratio: Number((own / baseline).toFixed(2)),
    target: `≤ ${most}`,
    met: own <= most,
  };
}
