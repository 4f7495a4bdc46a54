import { kilobytesOf } from '../../infra/bundling/build-function';
import { baselineNamed, functionNamed, whileBuilt } from './built';
import type { Figure } from './figure';

const FUNCTIONS = ['webhook', 'deliver', 'dispatch', 'register', 'ingest'];
const MOST_OF_PLAIN = 0.8;
/** Of web pages, with their own bounds; a search understands as much as the webhook does. */
const WEB = { pages: 400, picture: 400, search: undefined };
const OTHERS = { telegraf: 'a plain telegraf bot', grammy: 'a plain grammY bot' };

/** The size of the bundles as they are deployed, beside plain bots, made by the same bundler in the same run. */
export function bundleFigures(): Promise<Figure[]> {
  return whileBuilt(async (bundles) => {
    const sizeOf = async (name: string) => kilobytesOf(await bundles.deployed(functionNamed(name)));
    const plain = await bundles.plain(baselineNamed('usual'));
    const sizes = await Promise.all(
      FUNCTIONS.map(async (name) => {
        const bundle = await bundles.deployed(functionNamed(name));
        return { name, size: await kilobytesOf(bundle), libraries: bundles.ofLibraries(bundle) };
      }),
    );
    const webhook = sizes[0]?.size ?? NaN;
    const plainSize = await kilobytesOf(plain);
    const plainLibraries = bundles.ofLibraries(plain);
    return [
      ...sizes.map(({ name, libraries }) => ({
        ...compared(`KB of libraries in ${name}; in a plain bot of the same libraries`, libraries, plainLibraries),
        target: `≤ ${MOST_OF_PLAIN} ×`,
        met: libraries / plainLibraries <= MOST_OF_PLAIN,
      })),
      ...sizes.map(({ name, size }) =>
        compared(`KB of ${name}; of a plain bot of the same libraries`, size, plainSize),
      ),
      ...(await Promise.all(
        Object.entries(WEB).map(async ([name, most]) => {
          const size = await sizeOf(name);
          return { figure: `KB of ${name}`, ours: size, ...(most && { target: `≤ ${most}`, met: size <= most }) };
        }),
      )),
      ...(await Promise.all(
        Object.entries(OTHERS).map(async ([name, what]) =>
          compared(`KB of webhook; of ${what}`, webhook, await kilobytesOf(await bundles.plain(baselineNamed(name)))),
        ),
      )),
    ];
  });
}

function compared(figure: string, ours: number, baseline: number): Figure {
  return { figure, ours, baseline, ratio: Number((ours / baseline).toFixed(2)) };
}
