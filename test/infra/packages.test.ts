import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

jest.setTimeout(30_000);

const PROJECT = join(__dirname, '../..');
const TOKEN = /\b\d{8,10}:[\w-]{35}\b/;
const AWS_KEY = /\bA(?:KIA|SIA)[A-Z2-7]{16}\b/;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

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
      CDK_CONTEXT_JSON: '{"stage":"prod"}',
      AWS_EC2_METADATA_DISABLED: 'true',
      npm_config_offline: 'true',
    },
  });
  synth = { code: status, err: stderr };
  packages = readdirSync(join(folder, 'out')).filter((name) => name.startsWith('asset.'));
}, 120_000);
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

test('events lie beside the code of ingest, and the data of time zones beside that of the webhook', () => {
  expect(readdirSync(join(packageWith('events'), 'events')).length).toBeGreaterThan(43);
  expect(existsSync(join(packageWith('cities.json'), 'node_modules/@photostructure/tz-lookup/tz.js'))).toBe(true);
});

test('the webhook loads as Lambda loads it', () => {
  const code = `const { handler } = await import('./index.mjs'); process.stdout.write(typeof handler);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: packageWith('cities.json'),
    encoding: 'utf8',
    env: {
      TABLE_NAME: 'a',
      TOKEN_PARAMETER: '/b',
      AWS_REGION: 'eu-central-1',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  });
  expect([stdout, stderr]).toEqual(['function', '']);
});

test('no secret is in a template, in a package, or in what is said of them', () => {
  const out = join(folder, 'out');
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
  expect(files.length).toBeGreaterThan(50);
  for (const secret of [TOKEN, AWS_KEY, PRIVATE_KEY]) expect(texts.filter((text) => secret.test(text))).toHaveLength(0);
});
