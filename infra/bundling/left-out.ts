import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { PROJECT } from '../deployment';

const OTHERS_OF_TELEGRAF = 'we use its Composer and its Context alone';

/**
 * Packages, and files of packages, that are imported and never called, and why; a stub that throws stands in for them in a
 * bundle. Nothing else is replaced, and a test compares each bundle with this list.
 */
export const NEVER_CALLED = {
  'telegraf/lib/telegraf.js': 'the Telegraf class: an update is given to its Composer',
  'telegraf/lib/telegram.js': 'its client: each call goes through our transport',
  'telegraf/lib/scenes.js': OTHERS_OF_TELEGRAF,
  'telegraf/lib/session.js': OTHERS_OF_TELEGRAF,
  'telegraf/lib/router.js': OTHERS_OF_TELEGRAF,
  'telegraf/lib/markup.js': OTHERS_OF_TELEGRAF,
  'telegraf/lib/format.js': OTHERS_OF_TELEGRAF,
  'telegraf/lib/input.js': OTHERS_OF_TELEGRAF,
  'telegraf/lib/reactions.js': OTHERS_OF_TELEGRAF,
  'debug/src/browser.js': 'the half of debug for browsers',
  'supports-color': 'an optional part of debug, for colours in a terminal',
  '@aws-sdk/credential-provider-node': 'the chain that looks for credentials: Lambda puts them into the environment',
  '@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js': 'for a Node that was built without OpenSSL',
  '@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getInstanceMetadataRegion.js':
    'asks a server for its region: Lambda puts it into the environment',
  '@smithy/core/dist-es/submodules/retry/util-retry/AdaptiveRetryStrategy.js': 'our clients retry in the standard mode',
  '@smithy/core/event-streams': 'for operations that stream events, such as those of Kinesis',
} as const;

const STUB = join(PROJECT, 'infra/bundling/never-called.mjs');

/** Puts the stub in the place of what is never called. */
export const withoutNeverCalled: Plugin = {
  name: 'without-never-called',
  setup(bundler) {
    const names = Object.keys(NEVER_CALLED);
    const filter = new RegExp(`(?:^|/)(?:${names.map((name) => basename(name, '.js')).join('|')})(?:\\.js)?$`);
    bundler.onResolve({ filter }, ({ path, importer }) => {
      const inPackage = path.startsWith('.') ? fileInPackage(join(dirname(importer), path)) : path;
      return names.includes(inPackage) ? { path: STUB } : undefined;
    });
  },
};

/** `debug/src/browser.js` of a file in `node_modules`. */
function fileInPackage(path: string): string {
  const [, file = ''] = /.*[/\\]node_modules[/\\](.*?)(?:\.js)?$/.exec(path) ?? [];
  return `${file.replaceAll('\\', '/')}.js`;
}

/**
 * The operations that the functions and the clients themselves call. A client registers the class of every error of its service, so
 * that none can be dropped as unused; a bundle has those that these operations answer with.
 */
export const OPERATIONS = {
  cloudwatch: ['GetMetricStatistics'],
  dynamodb: [
    'BatchGetItem',
    'BatchWriteItem',
    'DeleteItem',
    'DescribeEndpoints',
    'GetItem',
    'PutItem',
    'Query',
    'UpdateItem',
  ],
  sqs: ['ChangeMessageVisibility', 'SendMessageBatch'],
  ssm: ['GetParameter'],
} as const;

const SCHEMAS = /(.*[/\\]client-(\w+))[/\\]dist-es[/\\]schemas[/\\]schemas_0\.js$/;
const REGISTRATION = /^\w+\.registerError\(\w+\$, (\w+)\);$/gm;
/** A name for a text, and a key that is computed by it: a bundler keeps what has such a key, since to make a text of it may have effects. */
const NAMED = /^const (\w+) = (".*");$/gm;
const KEY = /(?<=\{ |, )\[(_\w+)\](?=: )/g;
const THROWN = /@throws \{@link (\w+)\}/g;

/** Leaves out what no operation of `OPERATIONS` is asked or answers with. Lines keep their numbers. */
export const withoutOtherSchemas: Plugin = {
  name: 'without-other-schemas',
  setup(bundler) {
    bundler.onLoad({ filter: SCHEMAS }, async ({ path }) => {
      const [, folder = '', client = ''] = SCHEMAS.exec(path) ?? [];
      const operations = Object.entries(OPERATIONS).find(([name]) => name === client)?.[1] ?? [];
      const errors = new Set((await Promise.all(operations.map((name) => errorsOf(folder, name)))).flat());
      const code = await readFile(path, 'utf8');
      const registered = code.replaceAll(REGISTRATION, (line, error: string) => (errors.has(error) ? line : ''));
      const values = new Map(Array.from(code.matchAll(NAMED), ([, name = '', value = '']) => [name, value]));
      return { contents: registered.replaceAll(KEY, (key, name: string) => values.get(name) ?? key) };
    });
  },
};

/** The errors that an operation can answer with, as the declarations of its package list them. */
async function errorsOf(folder: string, operation: string): Promise<string[]> {
  const declared = await readFile(join(folder, `dist-types/commands/${operation}Command.d.ts`), 'utf8');
  return Array.from(declared.matchAll(THROWN), ([, error = '']) => error);
}
