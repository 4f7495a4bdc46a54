import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

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

/** The stub, by its path in the project. */
export const STUB = './infra/bundling/never-called.mjs';

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
const THROWN = /@throws \{@link (\w+)\}/g;

/** Leaves out the errors that no operation of `OPERATIONS` answers with. Lines keep their numbers. */
export const withoutOtherErrors: Plugin = {
  name: 'without-other-errors',
  setup(bundler) {
    bundler.onLoad({ filter: SCHEMAS }, async ({ path }) => {
      const [, folder = '', client = ''] = SCHEMAS.exec(path) ?? [];
      const operations = Object.entries(OPERATIONS).find(([name]) => name === client)?.[1] ?? [];
      const errors = new Set((await Promise.all(operations.map((name) => errorsOf(folder, name)))).flat());
      const code = await readFile(path, 'utf8');
      return { contents: code.replaceAll(REGISTRATION, (line, error: string) => (errors.has(error) ? line : '')) };
    });
  },
};

/** The errors that an operation can answer with, as the declarations of its package list them. */
async function errorsOf(folder: string, operation: string): Promise<string[]> {
  const declared = await readFile(join(folder, `dist-types/commands/${operation}Command.d.ts`), 'utf8');
  return Array.from(declared.matchAll(THROWN), ([, error = '']) => error);
}
