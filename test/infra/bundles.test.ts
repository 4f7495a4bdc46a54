import { buildSync } from 'esbuild';
import { BUNDLED, BUNDLED_FUNCTION, NEVER_CALLED } from '../../infra/bundling/bundling';
import { PROJECT } from '../../infra/deployment';

const STUB = 'infra/bundling/never-called.mjs';
const SDK = '@aws-sdk/client-';

/** The HTTP client and server of telegraf, and the colours of its debug output. */
const TELEGRAF_HTTP = [
  'abort-controller',
  'node-fetch',
  'p-timeout',
  'safe-compare',
  'sandwich-stream',
  'supports-color',
];
/** The named libraries in each function, and the packages it leaves out besides those of the SDK. */
const FUNCTIONS: readonly (readonly [name: string, libraries: string[], leftOut: string[]])[] = [
  ['webhook', [`${SDK}dynamodb`, `${SDK}ssm`, 'luxon', 'telegraf'], TELEGRAF_HTTP],
  ['deliver', [`${SDK}dynamodb`, `${SDK}sqs`, `${SDK}ssm`], []],
  ['dispatch', [`${SDK}cloudwatch`, `${SDK}dynamodb`, `${SDK}sqs`, `${SDK}ssm`, 'luxon'], []],
  ['register', [`${SDK}dynamodb`, `${SDK}ssm`], []],
  ['ingest', [`${SDK}dynamodb`], []],
  ['pages', [`${SDK}dynamodb`], []],
  ['search', [`${SDK}dynamodb`, 'luxon'], []],
  ['picture', [`${SDK}dynamodb`, '@takumi-rs/wasm'], []],
];
/** What the SDK's clients leave out in every function. */
const OF_SDK = ['@aws-sdk/credential-provider-node', '@smithy/core/event-streams'];

describe.each(FUNCTIONS)('the bundle of %s', (name, libraries, leftOut) => {
  const { metafile } = buildSync({
    ...BUNDLED_FUNCTION,
    mainFields: [...BUNDLED.mainFields],
    absWorkingDir: PROJECT,
    entryPoints: [`lambdas/${name}/index.ts`],
    outfile: `bundle-of-${name}.mjs`,
    metafile: true,
    write: false,
  });
  const inside = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  /** Imports of packages, by name, and the paths they were resolved to. */
  const resolved = imports.flatMap(({ original, path, external }) =>
    original === undefined || external || /^[./#]/.test(original) ? [] : [[original, path] as const],
  );

  test('has the named libraries inside', () => {
    const packages = new Set(inside.map(packageOfPath));
    expect(libraries.filter((library) => !packages.has(library))).toEqual([]);
  });

  test('leaves out exactly the packages that are never called', () => {
    const replaced = resolved.filter(([, path]) => path === STUB).map(([imported]) => imported);
    expect([...new Set(replaced)].sort()).toEqual([...OF_SDK, ...leftOut]);
    expect(Object.keys(NEVER_CALLED)).toEqual(expect.arrayContaining(replaced));
  });

  test('has every other package as it was installed', () => {
    const swapped = resolved.filter(([imported, path]) => path !== STUB && packageOfPath(path) !== packageOf(imported));
    expect(swapped).toEqual([]);
    expect(resolved.length).toBeGreaterThan(20);
  });
});

/** `telegraf` of `telegraf/filters`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function packageOfPath(path: string): string | undefined {
  const [, inPackage] = /^.*node_modules\/(.*)$/.exec(path) ?? [];
  return inPackage === undefined ? undefined : packageOf(inPackage);
}
