import { statSync } from 'node:fs';
import { buildBaseline, buildFunction, whileBuilt } from './built';
import type { Figure } from './figure';

const FUNCTIONS = ['webhook', 'deliver', 'dispatch', 'register', 'ingest'];
const MOST_KILOBYTES = 450;
const MOST_KILOBYTES_THEN = 350;
/** What the webhook is compared with, but for what is usual. */
const OTHERS = {
  telegraf: 'a plain telegraf bot',
  grammy: 'a plain grammY bot',
  bare: 'the SDK’s client and luxon alone',
};

/** The size of the bundles as they are deployed, beside what is usual, made by the same bundler in the same run. */
export function bundleFigures(): Promise<Figure[]> {
  return whileBuilt((build) => {
    const usual = kilobytesOf(buildBaseline(build, 'usual'));
    const sizes = FUNCTIONS.map((name) => ({ name, size: kilobytesOf(buildFunction(build, name)) }));
    const webhook = sizes[0]?.size ?? NaN;
    const compared = (figure: string, ours: number, baseline: number) => ({
      figure,
      ours,
      baseline,
      ratio: Number((ours / baseline).toFixed(2)),
    });
    const limited = (most: number, figure: string, size: number): Figure => ({
      ...compared(figure, size, usual),
      target: `≤ ${most}`,
      met: size <= most,
    });
    return [
      ...sizes.map(({ name, size }) => limited(MOST_KILOBYTES, `KB of ${name}; of telegraf, luxon, SDK and SSM`, size)),
      limited(MOST_KILOBYTES_THEN, 'KB of webhook, the further aim; of the usual', webhook),
      ...Object.entries(OTHERS).map(([name, what]) =>
        compared(`KB of webhook; of ${what}`, webhook, kilobytesOf(buildBaseline(build, name))),
      ),
    ];
  });
}

/** As the build's limit counts them: 1024 bytes each, a part as a whole one. */
function kilobytesOf(file: string): number {
  return Math.ceil(statSync(file).size / 1024);
}
