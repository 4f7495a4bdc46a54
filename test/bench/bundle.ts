import { kilobytesOf } from '../../infra/bundling/build-function';
import { baselineNamed, functionNamed, whileBuilt } from './built';
import type { Figure } from './figure';

const FUNCTIONS = ['webhook', 'deliver', 'dispatch', 'register', 'ingest'];
const MOST_KILOBYTES = 700;
const MOST_OF_PLAIN = 0.8;
/** Of web pages, with their own bounds; a search understands as much as the webhook does. */
const WEB = { pages: 400, picture: 400, search: undefined };
const OTHERS = { telegraf: 'a plain telegraf bot', grammy: 'a plain grammY bot' };

/** The size of the bundles as they are deployed, beside plain bots, made by the same bundler in the same run. */
export function bundleFigures(): Promise<Figure[]> {
  return whileBuilt(async (bundles) => {
    const sizeOf = async (name: string) => kilobytesOf(await bundles.deployed(functionNamed(name)));
    const baseline = async (name: string) => kilobytesOf(await bundles.plain(baselineNamed(name)));
    const plain = await baseline('usual');
    const sizes = await Promise.all(FUNCTIONS.map(async (name) => ({ name, size: await sizeOf(name) })));
    const webhook = sizes[0]?.size ?? NaN;
    const compared = (figure: string, ours: number, baseline: number) => ({
      figure,
      ours,
      baseline,
      ratio: Number((ours / baseline).toFixed(2)),
    });
    return [
      ...sizes.map(({ name, size }) => ({
        ...compared(`KB of ${name}; of a plain bot of the same libraries`, size, plain),
        target: `≤ ${MOST_KILOBYTES} and ≤ ${MOST_OF_PLAIN} ×`,
        met: size <= MOST_KILOBYTES && size / plain <= MOST_OF_PLAIN,
      })),
      ...(await Promise.all(
        Object.entries(WEB).map(async ([name, most]) => {
          const size = await sizeOf(name);
          return { figure: `KB of ${name}`, ours: size, ...(most && { target: `≤ ${most}`, met: size <= most }) };
        }),
      )),
      ...(await Promise.all(
        Object.entries(OTHERS).map(async ([name, what]) =>
          compared(`KB of webhook; of ${what}`, webhook, await baseline(name)),
        ),
      )),
    ];
  });
}
