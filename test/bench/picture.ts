import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from '../../infra/deployment';
import { percentile } from '../support/percentile';
import type { Figure } from './figure';
import type { PictureRun } from './picture-run';

const MOST_MS = 60;
const MOST_KILOBYTES = 60;

/**
 * Cards of the built-in events, in every language and theme, against resvg, which draws the same card as SVG: laid out
 * already, every letter a path. In a process of its own: a heap of other benches would be collected at the cost of cards.
 */
export function pictureFigures(): Figure[] {
  const { png, jpeg, resvg } = drawn();
  return [
    compared('processor ms of a card, the median; of resvg', png.ms, resvg.ms, 0.5, MOST_MS),
    compared('the same, of one in twenty', png.ms, resvg.ms, 0.95, MOST_MS),
    compared('KB of a card as PNG, the biggest; of resvg', png.kilobytes, resvg.kilobytes, 1, MOST_KILOBYTES),
    compared('KB of a card as JPEG, the biggest; of resvg’s PNG', jpeg.kilobytes, resvg.kilobytes, 1, MOST_KILOBYTES),
  ];
}

function drawn(): PictureRun {
  const args = ['--import', 'tsx', join(__dirname, 'picture-run.ts')];
  const printed = execFileSync(process.execPath, args, {
    cwd: PROJECT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(printed) as PictureRun;
}

function compared(
  figure: string,
  ours: readonly number[],
  theirs: readonly number[],
  part: number,
  most: number,
): Figure {
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
