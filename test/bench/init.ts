import { buildBaseline, buildFunction, whileBuilt } from './built';
import type { Figure } from './figure';
import { mediansOf } from './fresh-process';

const ROUNDS = 15;
const MOST = 1.25;
/** Milliseconds until a module is imported, its own and of what it imports. */
export const TIMED = `const began = performance.now(); await import(process.argv[1]); console.log(performance.now() - began);`;
const OTHERS = {
  usual: 'telegraf, luxon, SDK and SSM',
  telegraf: 'a plain telegraf bot',
  grammy: 'a plain grammY bot',
  empty: 'an empty module',
} as const;

/** How long loading a function takes in a fresh process, against a bare handler bundled the same way. */
export function initFigures(): Promise<Figure[]> {
  return whileBuilt((build) => {
    const timed = (file: string) => ['--input-type=module', '-e', TIMED, file];
    const baseline = (name: string) => timed(buildBaseline(build, name));
    const ms = mediansOf(ROUNDS, {
      webhook: timed(buildFunction(build, 'webhook')),
      deliver: timed(buildFunction(build, 'deliver')),
      bare: baseline('bare'),
      usual: baseline('usual'),
      telegraf: baseline('telegraf'),
      grammy: baseline('grammy'),
      empty: baseline('empty'),
    });
    const compared = (what: string, ours: number, to: number) => ({
      figure: `ms to load ${what}`,
      ours: Number(ours.toFixed(1)),
      baseline: Number(to.toFixed(1)),
      ratio: Number((ours / to).toFixed(2)),
    });
    return [
      ...(['webhook', 'deliver'] as const).map((name) => ({
        ...compared(`${name}; the SDK’s client and luxon alone`, ms[name], ms.bare),
        target: `≤ ${MOST} ×`,
        met: ms[name] / ms.bare <= MOST,
      })),
      ...(['usual', 'telegraf', 'grammy', 'empty'] as const).map((name) =>
        compared(`webhook; ${OTHERS[name]}`, ms.webhook, ms[name]),
      ),
    ];
  });
}
