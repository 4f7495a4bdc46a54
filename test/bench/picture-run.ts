import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { PROJECT } from '../../infra/deployment';
import { eventCard } from '../../shared/adapters/picture/event-card';
import { paint, toSvg } from '../../shared/adapters/picture/painter';
import { lineOf } from '../../shared/domain/event-line';
import { builtInCollection } from '../support/events';
import { SCENES } from '../support/pictures';
import { progress } from './progress';

/** What drawing each card took, in milliseconds of processor time, and how big it became, in KB. */
export interface Drawn {
  readonly ms: number[];
  readonly kilobytes: number[];
}

export interface PictureRun {
  readonly png: Drawn;
  readonly jpeg: Drawn;
  readonly resvg: Drawn;
}

async function main(): Promise<void> {
  await initWasm(readFileSync(join(PROJECT, 'node_modules/@resvg/resvg-wasm/index_bg.wasm')));
  const { events, title } = await builtInCollection();
  const cards = events.flatMap((event) =>
    SCENES.map((scene) => eventCard(lineOf(event), { ...scene, collection: title })),
  );
  const [first] = cards;
  if (!first) throw new Error('no events');
  const run: PictureRun = begun();
  for (const [index, card] of [first, ...cards].entries()) {
    if (index % 50 === 0) progress(`card ${index} of ${cards.length}`);
    const svg = await toSvg(card);
    // The first draws letters that none has drawn before.
    const { png, jpeg, resvg } = index === 0 ? begun() : run;
    await draw(png, () => paint(card, 'png'));
    await draw(jpeg, () => paint(card, 'jpeg'));
    await draw(resvg, () => Promise.resolve(new Resvg(svg).render().asPng()));
  }
  process.stdout.write(JSON.stringify(run));
}

function begun(): PictureRun {
  const drawn = (): Drawn => ({ ms: [], kilobytes: [] });
  return { png: drawn(), jpeg: drawn(), resvg: drawn() };
}

async function draw({ ms, kilobytes }: Drawn, drawing: () => Promise<Uint8Array>): Promise<void> {
  const began = process.cpuUsage();
  const { length } = await drawing();
  const { user, system } = process.cpuUsage(began);
  ms.push((user + system) / 1000);
  kilobytes.push(length / 1024);
}

void main();
