import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { startEmbeddedDynamo } from '../../infra/local/embedded-dynamodb';
import { LOCAL_BOT_INFO } from '../../infra/local/local-bot-info';
import { openLocalTable } from '../../infra/local/local-table';
import { dynamoBotInfo } from '../../shared/adapters/dynamo/bot-info-store';
import { dynamoCollectionStore } from '../../shared/adapters/dynamo/collection-store';
import { webhookSecret } from '../../shared/adapters/telegram/webhook-secret';
import { ingest } from '../../shared/use-cases/editing/ingest';
import { collectionOf, event } from '../support/events';
import { startFakeTelegram } from '../support/fake-telegram';
import { served } from '../support/loopback-server';
import { launchProcess } from '../support/processes';
import { readPackedCollection } from '../../shared/adapters/event-files/packed-collection';
import { PACKED_COLLECTION } from '../../shared/contract/collection-file';
import { INGEST_CLOCK } from '../support/table';
import { ADMINISTRATOR, PRIVATE, pressed, said } from '../support/updates';

const PROJECT = join(__dirname, '../..');
const TOKEN = /\b\d{8,10}:[\w-]{35}\b/;
const AWS_KEY = /\bA(?:KIA|SIA)[A-Z2-7]{16}\b/;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
const FUNCTION_ENVIRONMENT = {
  TABLE_NAME: 'a',
  TOKEN_PARAMETER: '/b',
  AWS_REGION: 'eu-central-1',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

let folder: string;
let packages: readonly string[];
let synth: { readonly code: number | null; readonly err: string };

/** Everything that would be deployed, made with no credentials, no home and no network to ask. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'synth-'));
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'infra/app.ts'], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      CDK_OUTDIR: join(folder, 'out'),
      CDK_CONTEXT_JSON: '{"stage":"prod","pages":"true"}',
      AWS_EC2_METADATA_DISABLED: 'true',
      npm_config_offline: 'true',
    },
  });
  synth = { code: status, err: stderr };
  packages = readdirSync(join(folder, 'out')).filter((name) => name.startsWith('asset.'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The package that has the file in it. */
function packageWith(file: string): string {
  const found = packages.find((name) => existsSync(join(folder, 'out', name, file)));
  return join(folder, 'out', found ?? '');
}

test('it is made without credentials and without a network', () => {
  expect(synth.code === 0 ? 0 : synth.err).toBe(0);
  expect(packages.length).toBeGreaterThanOrEqual(3);
});

test('the events lie beside the code of ingest as one file, which no parser of YAML is needed to read', async () => {
  const folder = packageWith(PACKED_COLLECTION);
  const { count, read } = await readPackedCollection(join(folder, PACKED_COLLECTION));
  expect(count).toBeGreaterThan(43);
  let events = 0;
  for await (const { id } of read()) if (id !== '') events += 1;
  expect(events).toBe(count);
  const { sources } = z
    .object({ sources: z.array(z.string()) })
    .parse(JSON.parse(readFileSync(join(folder, 'index.mjs.map'), 'utf8')));
  expect(sources.filter((source) => source.includes('node_modules/yaml/'))).toEqual([]);
});

test('the data of time zones lies beside the code of the webhook', () => {
  expect(existsSync(join(packageWith('cities.json'), 'regions.json'))).toBe(true);
  expect(existsSync(join(packageWith('cities.json'), 'node_modules/@photostructure/tz-lookup/tz.js'))).toBe(true);
});

test('the webhook loads as Lambda loads it', () => {
  const code = `const { handler } = await import('./index.mjs'); process.stdout.write(typeof handler);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: packageWith('cities.json'),
    encoding: 'utf8',
    env: FUNCTION_ENVIRONMENT,
  });
  expect([stdout, stderr]).toEqual(['function', '']);
});

describe('the packaged webhook, in a process of its own', () => {
  const BOT_TOKEN = `1234567890:${'A'.repeat(35)}`;
  const SCRIPT = `
    const { handler } = await import('./index.mjs');
    for (const body of JSON.parse(process.env.BODIES)) {
      const headers = { 'x-telegram-bot-api-secret-token': process.env.SECRET };
      const { statusCode, body: answer } = await handler({ headers, body });
      console.log(JSON.stringify({ statusCode, method: JSON.parse(answer ?? '{}').method }));
    }`;

  /** The lines that the function prints for these updates: a log line and a response for each. */
  async function linesFor(updates: readonly object[], environment: Readonly<Record<string, string>>) {
    const parameter = { Value: BOT_TOKEN, Version: 1, LastModifiedDate: 1_788_500_000 };
    return served(
      () => ({ status: 200, body: JSON.stringify({ Parameter: parameter }) }),
      async (systemsManager) => {
        const { ended } = launchProcess(process.execPath, ['--input-type=module', '-e', SCRIPT], {
          cwd: packageWith('cities.json'),
          env: {
            ...FUNCTION_ENVIRONMENT,
            AWS_ACCESS_KEY_ID: 'a',
            AWS_SECRET_ACCESS_KEY: 'b',
            AWS_ENDPOINT_URL_SSM: systemsManager,
            BODIES: JSON.stringify(updates.map((update, n) => JSON.stringify({ update_id: n + 1, ...update }))),
            SECRET: webhookSecret(BOT_TOKEN),
            ...environment,
          },
        });
        const { out, err } = await ended;
        expect(err).toBe('');
        return out
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
      },
    );
  }

  test('answers text, commands with files, and buttons, so the code that was left out is not called', async () => {
    const telegram = await startFakeTelegram({ token: BOT_TOKEN });
    const engine = await startEmbeddedDynamo();
    const endpoint = await engine.listen();
    const table = await openLocalTable({ endpoint });
    try {
      await ingest(dynamoCollectionStore(table), collectionOf(event('2015-09-03')), INGEST_CLOCK);
      await dynamoBotInfo(table).store(LOCAL_BOT_INFO);
      const texts = ['3 September', '/settings', '/export', '/subscribe 07:30 Moscow'];
      const updates = [
        ...texts.map((text) => ({ message: { ...said(ADMINISTRATOR, text).message, chat: PRIVATE } })),
        pressed(ADMINISTRATOR, 'cp=3', PRIVATE),
      ];
      const lines = await linesFor(updates, {
        DYNAMODB_ENDPOINT: endpoint,
        TABLE_NAME: table.tableName,
        TELEGRAM_API_ROOT: telegram.apiRoot,
      });
      expect(lines.filter(({ outcome }) => outcome !== undefined && outcome !== 'answered')).toEqual([]);
      expect(lines.filter(({ statusCode }) => statusCode === 200)).toHaveLength(updates.length);
    } finally {
      await table.close();
      await engine.close();
      await telegram.close();
    }
  });

  test('logs a fault with file and line of the source', async () => {
    const [line] = await linesFor([said(ADMINISTRATOR, '3 September')], { DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' });
    expect(line).toMatchObject({ outcome: 'store-down', fault: { name: 'StoreDown' } });
    const { frames = [] } = line?.['fault'] as { readonly frames?: string[] };
    const [, file = '', row = ''] = /^(.*):(\d+):\d+$/.exec(frames[0] ?? '') ?? [];
    expect(file).toBe('shared/adapters/dynamo/client.ts');
    expect(readFileSync(join(PROJECT, file), 'utf8').split('\n')[Number(row) - 1]).toContain('new StoreDown(');
  });
});

test('no secret is in a template, in a package, or in what is said of them', () => {
  const out = join(folder, 'out');
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name));
    return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  });
  expect(files.length).toBeGreaterThan(15);
  expect(texts.join('').length).toBeGreaterThan(3e6);
  for (const secret of [TOKEN, AWS_KEY, PRIVATE_KEY]) expect(texts.filter((text) => secret.test(text))).toHaveLength(0);
});
