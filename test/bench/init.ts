import { baselineNamed, functionNamed, whileBuilt } from './built';
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
  return whileBuilt(async ({ deployed, plain }) => {
    const timed = (file: string) => ['--input-type=module', '-e', TIMED, file];
    const ours = async (name: string) => timed(await deployed(functionNamed(name)));
    const baseline = async (name: string) => timed(await plain(baselineNamed(name)));
    const ms = mediansOf(ROUNDS, {
      webhook: await ours('webhook'),
      deliver: await ours('deliver'),
      usual: await baseline('usual'),
      telegraf: await baseline('telegraf'),
      grammy: await baseline('grammy'),
      empty: await baseline('empty'),
    });
    const compared = (what: string, loaded: number, to: number) => ({
      figure: `processor ms to load ${what}`,
      ours: Number(loaded.toFixed(1)),
      baseline: Number(to.toFixed(1)),
      ratio: Number((loaded / to).toFixed(2)),
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
