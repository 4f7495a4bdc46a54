import { buildBaseline, buildFunction, whileBuilt } from './built';
import type { Figure } from './figure';
import { mediansOf } from './fresh-process';

const ROUNDS = 15;
const MOST = 1;
/** Milliseconds of processor time to import a module and what it imports. */
export const TIMED = `const began = process.cpuUsage(); await import(process.argv[1]); const { user, system } = process.cpuUsage(began); console.log((user + system) / 1000);`;
const OTHERS = {
  telegraf: 'a plain telegraf bot',
  grammy: 'a plain grammY bot',
  empty: 'an empty module',
} as const;

/** The processor time to load a function in a fresh process, against the same libraries used plainly. */
export function initFigures(): Promise<Figure[]> {
  return whileBuilt((build) => {
    const timed = (file: string) => ['--input-type=module', '-e', TIMED, file];
    const baseline = (name: string) => timed(buildBaseline(build, name));
    const ms = mediansOf(ROUNDS, {
      webhook: timed(buildFunction(build, 'webhook')),
      deliver: timed(buildFunction(build, 'deliver')),
      usual: baseline('usual'),
      telegraf: baseline('telegraf'),
      grammy: baseline('grammy'),
      empty: baseline('empty'),
    });
    const compared = (what: string, ours: number, to: number) => ({
      figure: `processor ms to load ${what}`,
      ours: Number(ours.toFixed(1)),
      baseline: Number(to.toFixed(1)),
      ratio: Number((ours / to).toFixed(2)),
    });
    return [
      ...(['webhook', 'deliver'] as const).map((name) => ({
        ...compared(`${name}; a plain bot of the same libraries`, ms[name], ms.usual),
        target: `≤ ${MOST} ×`,
        met: ms[name] / ms.usual <= MOST,
      })),
      ...(['telegraf', 'grammy', 'empty'] as const).map((name) =>
        compared(`webhook; ${OTHERS[name]}`, ms.webhook, ms[name]),
      ),
    ];
  });
}
