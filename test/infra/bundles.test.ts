import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { buildFunction } from '../../infra/bundling/build-function';
import { NEVER_CALLED, OPERATIONS } from '../../infra/bundling/left-out';

const STUB = 'infra/bundling/never-called.mjs';
const SDK = '@aws-sdk/client-';
const COMMAND = /@aws-sdk\/client-(\w+)\/dist-es\/commands\/(\w+)Command\.js$/;

/** What surrounds the Composer and the Context of telegraf, and what its debug output does not use. */
const OF_TELEGRAF = [
  'debug/src/browser.js',
  'supports-color',
  ...['format', 'input', 'markup', 'reactions', 'router', 'scenes', 'session', 'telegraf', 'telegram'].map(
    (file) => `telegraf/lib/${file}.js`,
  ),
];
/** The named libraries in each function, and the packages it leaves out besides those of the SDK. */
const FUNCTIONS: readonly (readonly [name: string, libraries: string[], leftOut: string[]])[] = [
  ['webhook', [`${SDK}dynamodb`, `${SDK}ssm`, 'luxon', 'telegraf'], OF_TELEGRAF],
  ['deliver', [`${SDK}dynamodb`, `${SDK}sqs`, `${SDK}ssm`], []],
  ['dispatch', [`${SDK}cloudwatch`, `${SDK}dynamodb`, `${SDK}sqs`, `${SDK}ssm`, 'luxon'], []],
  ['register', [`${SDK}dynamodb`, `${SDK}ssm`], []],
  ['ingest', [`${SDK}dynamodb`], []],
  ['pages', [`${SDK}dynamodb`], []],
  ['search', [`${SDK}dynamodb`, 'luxon'], []],
  ['picture', [`${SDK}dynamodb`, '@takumi-rs/wasm'], []],
];
/** What the SDK's clients leave out in every function. */
const OF_SDK = [
  '@aws-sdk/credential-provider-node',
  '@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js',
  '@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getInstanceMetadataRegion.js',
  '@smithy/core/dist-es/submodules/retry/util-retry/AdaptiveRetryStrategy.js',
  '@smithy/core/event-streams',
];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundles-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(FUNCTIONS)('the bundle of %s', (name, libraries, leftOut) => {
  let metafile: Metafile;
  /** The files of which something is inside. */
  let inside: readonly string[];
  /** Imports of packages and in packages, by name or file, and the paths they were resolved to. */
  let resolved: readonly (readonly [imported: string, path: string])[];

  beforeAll(async () => {
    metafile = await buildFunction(`lambdas/${name}/index.ts`, join(folder, `${name}.mjs`));
    inside = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    );
    resolved = Object.entries(metafile.inputs).flatMap(([importer, { imports }]) =>
      imports.flatMap(({ original, path, external }) => {
        const imported = original === undefined || external ? undefined : importedBy(importer, original);
        return imported === undefined ? [] : [[imported, path] as const];
      }),
    );
  });

  test('has the named libraries inside', () => {
    const packages = new Set(inside.map(packageOfPath));
    expect(libraries.filter((library) => !packages.has(library))).toEqual([]);
  });

  test('leaves out exactly what is never called', () => {
    const replaced = resolved.filter(([, path]) => path === STUB).map(([imported]) => imported);
    expect([...new Set(replaced)].sort()).toEqual([...OF_SDK, ...leftOut].sort());
    expect(Object.keys(NEVER_CALLED)).toEqual(expect.arrayContaining(replaced));
  });

  test('has every other package as it was installed', () => {
    const swapped = resolved.filter(([imported, path]) => path !== STUB && packageOfPath(path) !== packageOf(imported));
    expect(swapped).toEqual([]);
    expect(resolved.length).toBeGreaterThan(20);
  });

  test('calls no operation but those whose errors it has', () => {
    const called = inside.flatMap((path) => {
      const [, client = '', operation = ''] = COMMAND.exec(path) ?? [];
      return operation === '' ? [] : [`${client}/${operation}`];
    });
    const listed = Object.entries(OPERATIONS).flatMap(([client, names]) => names.map((each) => `${client}/${each}`));
    expect(called.length).toBeGreaterThan(0);
    expect(listed).toEqual(expect.arrayContaining(called));
  });
});

test('the webhook has the errors that its operations answer with, and no others', () => {
  const code = readFileSync(join(folder, 'webhook.mjs'), 'utf8');
  const errors = Array.from(code.matchAll(/"com\.amazonaws\.(\w+#\w+)"/g), ([, error]) => error);
  expect(errors.filter((error) => error?.startsWith('ssm')).sort()).toEqual([
    'ssm#InternalServerError',
    'ssm#InvalidKeyId',
    'ssm#ParameterNotFound',
    'ssm#ParameterVersionNotFound',
  ]);
  expect(errors).toContain('dynamodb#ConditionalCheckFailedException');
  expect(errors).not.toContain('dynamodb#BackupNotFoundException');
});

/** `telegraf/filters` as it is imported, `telegraf/lib/context.js` of `./context` in telegraf; undefined of our own files. */
function importedBy(importer: string, original: string): string | undefined {
  if (!/^[./#]/.test(original)) return original;
  const [, file] = /^.*node_modules\/(.*?)(?:\.js)?$/.exec(join(dirname(importer), original)) ?? [];
  return file === undefined || original.startsWith('#') ? undefined : `${file}.js`;
}

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
