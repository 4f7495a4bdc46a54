import { join } from 'node:path';
import { type BundlingOptions, OutputFormat, SourceMapMode } from 'aws-cdk-lib/aws-lambda-nodejs';
import { PACKED_COLLECTION } from '../../shared/contract/collection-file';

export interface BundleContents {
  /** The bundle may not be bigger; the build fails if it is. */
  readonly mostKilobytes: number;
  /** A folder of events, to be checked and to lie beside the code as one file. */
  readonly eventsDir?: string | undefined;
  /** Whether the data of time zones lies beside the code; it is read when first asked for. */
  readonly withTimeZones?: boolean;
  /** Whether the style and the script of web pages lie beside the code. */
  readonly withPageFiles?: boolean;
  /** Whether the renderer of pictures and its fonts lie beside the code. */
  readonly withPictures?: boolean;
}

/**
 * Packages that are imported and never called, and why; a stub that throws stands in for them in a bundle. Nothing
 * else is replaced, and a test compares each bundle with this list.
 */
export const NEVER_CALLED = {
  'node-fetch': 'the HTTP client of telegraf: each of its calls goes through our transport',
  'abort-controller': 'used by the HTTP client of telegraf alone',
  'sandwich-stream': 'used by the HTTP client of telegraf alone, for files',
  'p-timeout': 'used by the Telegraf class alone: an update is given to its Composer',
  'safe-compare': 'used by the HTTP server of telegraf alone',
  'supports-color': 'an optional part of debug, for colours in a terminal',
  '@aws-sdk/credential-provider-node': 'the chain that looks for credentials: Lambda puts them into the environment',
  '@smithy/core/event-streams': 'for operations that stream events, such as those of Kinesis',
} as const;

const STUB = './infra/bundling/never-called.mjs';

const TIME_ZONE_FILES = [
  ['shared/adapters/time-zones/cities.json', 'cities.json'],
  ['shared/adapters/time-zones/regions.json', 'regions.json'],
  ['node_modules/@photostructure/tz-lookup/package.json', 'node_modules/@photostructure/tz-lookup/package.json'],
  ['node_modules/@photostructure/tz-lookup/tz.js', 'node_modules/@photostructure/tz-lookup/tz.js'],
] as const;

const PAGE_FILES = [
  ['shared/adapters/web/style.css', 'style.css'],
  ['shared/adapters/web/enhance.js', 'enhance.js'],
] as const;

const PICTURE_FILES = [
  ['shared/adapters/picture/fonts', 'fonts'],
  ['node_modules/@takumi-rs/wasm/package.json', 'node_modules/@takumi-rs/wasm/package.json'],
  ['node_modules/@takumi-rs/wasm/pkg/takumi_wasm_bg.wasm', 'node_modules/@takumi-rs/wasm/pkg/takumi_wasm_bg.wasm'],
] as const;

/** How a module becomes a bundle, whatever is in it; in esbuild's own words. One ES module, for the Node that Lambda has. */
export const BUNDLED = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  minify: true,
  mainFields: ['module', 'main'],
  // Else every letter of Russian and Chinese is six bytes.
  charset: 'utf8',
  legalComments: 'none',
  // What CommonJS has and an ES module does not: packages call require, and files beside the code are found by __dirname.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url); const __dirname = import.meta.dirname;",
  },
} as const;

/** How a function is bundled, in esbuild's own words. The stub's path is relative to the project. */
export const BUNDLED_FUNCTION = {
  ...BUNDLED,
  alias: Object.fromEntries(Object.keys(NEVER_CALLED).map((name) => [name, STUB])),
};

/** How the deploy bundles a function, everything it uses in it, and beside it the data it may read. */
export function bundlingOf({
  mostKilobytes,
  eventsDir,
  withTimeZones = false,
  withPageFiles = false,
  withPictures = false,
}: BundleContents): BundlingOptions {
  const files = [
    ...(withTimeZones ? TIME_ZONE_FILES : []),
    ...(withPageFiles ? PAGE_FILES : []),
    ...(withPictures ? PICTURE_FILES : []),
  ];
  const { target, minify, mainFields, charset, legalComments, banner, alias } = BUNDLED_FUNCTION;
  return {
    target,
    format: OutputFormat.ESM,
    minify,
    // Beside the bundle, without a link, so that only the log reads it.
    sourceMap: true,
    sourceMapMode: SourceMapMode.EXTERNAL,
    sourcesContent: false,
    bundleAwsSDK: true,
    mainFields: [...mainFields],
    esbuildArgs: {
      '--charset': charset,
      '--legal-comments': legalComments,
      '--alias': Object.entries(alias).map(([name, by]) => `${name}=${by}`),
    },
    banner: banner.js,
    commandHooks: {
      beforeBundling: () => [],
      beforeInstall: () => [],
      afterBundling: (project, output) => [
        `node "${join(project, 'infra/bundling/finish-bundle.mjs')}" "${join(output, 'index.mjs')}" ${mostKilobytes} "${project}"`,
        ...(eventsDir === undefined ? [] : [packed(project, eventsDir, join(output, PACKED_COLLECTION))]),
        ...files.map(([from, to]) => copy(join(project, from), join(output, to))),
      ],
    },
  };
}

/** Fails the build when the events have faults. */
function packed(project: string, eventsDir: string, file: string): string {
  const program = join(project, 'node_modules/tsx/dist/cli.mjs');
  return `node "${program}" "${join(project, 'infra/bundling/pack-collection.ts')}" "${eventsDir}" "${file}"`;
}

/** With the folders it needs, on any system. */
function copy(from: string, to: string): string {
  return `node -e "fs.cpSync(...process.argv.slice(1), { recursive: true })" "${from}" "${to}"`;
}
