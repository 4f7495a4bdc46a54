import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedDynamo, startEmbeddedDynamo } from '../../infra/local/embedded-dynamodb';
import type { LocalTable } from '../../infra/local/local-table';
import { loadCollection } from '../../shared/adapters/event-files/load-collection';
import { runCommandLine } from '../support/command-line';
import { BOOTSTRAP, type FakeAws, startFakeAws } from '../support/fake-aws';
import { openTableWith } from '../support/table';

/** Two events, whose collection is called "Test". */
const RICH = 'test/events/rich';
const TOKEN = '/timeline-bot/dev/token';

let aws: FakeAws;
let engine: EmbeddedDynamo;
let table: LocalTable;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  const { collection } = await loadCollection(RICH);
  if (!collection) throw new Error('the events of the test have faults');
  engine = await startEmbeddedDynamo();
  const dynamo = await engine.listen();
  table = await openTableWith(collection, dynamo);
  aws = await startFakeAws({ quota: 10, parameters: [], stacks: {}, dynamo });
});
beforeEach(() => {
  aws.quota = 1000;
  aws.parameters = [BOOTSTRAP, TOKEN];
  aws.stacks = { 'TimelineBot-dev': { status: 'UPDATE_COMPLETE', outputs: { TableName: table.tableName } } };
  delete aws.error;
});
afterAll(async () => {
  await aws.close();
  await table.close();
  await engine.close();
  rmSync(folder, { recursive: true });
});

/** Runs a command against the fake account. Whatever it needs to know it asks before anything is built. */
async function run(
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
) {
  const finished = await runCommandLine(`infra/commands/${name}.ts`, args, {
    environment: { ...aws.environment, EVENTS_DIR: RICH, ...environment },
  });
  expect(finished.out).not.toContain('Building');
  return finished;
}

interface Row {
  readonly what: string;
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly account?: Partial<Pick<FakeAws, 'quota' | 'parameters' | 'stacks' | 'error'>>;
  readonly says: string;
}

test.each<Row>([
  {
    what: 'no credentials',
    environment: { AWS_ACCESS_KEY_ID: undefined },
    says: 'no credentials for AWS: export AWS_PROFILE=…',
  },
  {
    what: 'no region',
    environment: { AWS_REGION: undefined },
    says: 'no region is set: export AWS_REGION=eu-central-1, or another one\n',
  },
  {
    what: 'credentials of yesterday',
    account: { error: 'ExpiredToken' },
    says: 'AWS refuses these credentials (ExpiredToken): sign in again',
  },
  {
    what: 'no way to AWS',
    environment: { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' },
    says: 'AWS cannot be reached: is AWS_REGION right?',
  },
  {
    what: 'an account without the CDK',
    account: { parameters: [] },
    says: 'run npx cdk bootstrap aws://111122223333/eu-central-1 once\n',
  },
  {
    what: 'a stack that is being changed',
    account: { stacks: { 'TimelineBot-dev': { status: 'UPDATE_IN_PROGRESS', outputs: {} } } },
    says: 'the stack TimelineBot-dev is being changed (UPDATE_IN_PROGRESS): wait until that is done\n',
  },
  {
    what: 'events with faults',
    environment: { EVENTS_DIR: 'test/events/unknown-topic' },
    says: 'test/events/unknown-topic/1812-09-07-battle.yaml:9:15 unknown topic',
  },
  {
    what: 'more reserved than the account has',
    args: ['-c', 'reserve=true'],
    account: { quota: 10 },
    says: 'this account may run 10 at once, and 125 are needed',
  },
])('refused before anything is built: $what', async ({ args = [], environment = {}, account = {}, says }) => {
  Object.assign(aws, account);
  const refused = await run('deploy', ['--yes', ...args], environment);
  expect(refused.err).toContain(`deploy: `);
  expect(refused.err).toContain(says);
  expect(refused.err).not.toMatch(/^ +at |NodeVersionSupportWarning/m);
  expect(refused.code).toBe(1);
});

test('another collection in the place of the deployed one needs a yes of its own, and all is told before', async () => {
  aws.quota = 10;
  const { code, out, err } = await run('deploy', ['--yes'], { EVENTS_DIR: 'test/support/first-collection' });
  const said = out.replace(/\s+/g, ' ');
  expect(said).toMatch(
    /^events Russia–China relations, 2 events, from test\/support\/first-collection: 2 added, 0 changed, 2 removed, 0 unchanged /,
  );
  expect(out).toContain('\nstack    TimelineBot-dev, there is one (UPDATE_COMPLETE)\n');
  expect(out).toContain('\naccount  111122223333 in eu-central-1, as arn:aws:iam::111122223333:user/me\n');
  expect(out).toContain('\ntoken    stored\n');
  expect(said).toContain('runs nothing is reserved: this account may run 10 at once, and 125 are needed');
  expect(out).toContain(
    'Careful: this replaces the collection “Test”, all 2 events of it, with “Russia–China relations”.',
  );
  expect(err).toMatch(/^deploy: nothing is deployed: this replaces .*; --replace-events allows it\n$/);
  expect(code).toBe(1);
});

test('reports are printed in the order of their time, without what would move a cursor', async () => {
  const report = (text: string) => ({ eventId: '1812-09-07-battle', text, language: 'ru' });
  await table.put({ pk: 'REPORT', sk: '2026-09-03T06:00:01.000Z#9', ...report('Не тот\u001b[2J день.\nНет.') });
  await table.put({ pk: 'REPORT', sk: '2026-09-02T06:00:00.000Z#8', ...report('Вот.') });
  const { code, out, err } = await run('reports', []);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(
    '2026-09-02 06:00 UTC  1812-09-07-battle  (ru)  open\n  Вот.\n\n2026-09-03 06:00 UTC  1812-09-07-battle  (ru)  open\n  Не тот\ufffd[2J день.\n  Нет.\n\n',
  );
  const asJson = await run('reports', ['--json']);
  expect(
    asJson.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)[0],
  ).toEqual({
    number: expect.stringMatching(/^\w+-8$/) as string,
    at: '2026-09-02T06:00:00.000Z',
    ...report('Вот.'),
    state: 'open',
    actions: [],
  });
});

test.each<[name: string, args: readonly string[], says: RegExp, code: number]>([
  [
    'reports',
    [],
    /^reports: there is no TimelineBot-astro-dev in this account and region: npm run deploy makes it\n$/,
    1,
  ],
  ['logs', [], /^logs: there is no TimelineBot-astro-dev in this account and region: npm run deploy makes it\n$/, 1],
  [
    'destroy',
    ['--yes'],
    /^There is no TimelineBot-astro-dev in account 111122223333, region eu-central-1: nothing to remove\.\n$/,
    0,
  ],
])('%s of a bot that is not there says so', async (name, args, says, expected) => {
  const bot = join(folder, 'astro.bot.yaml');
  writeFileSync(bot, 'name: astro\n');
  const { code, out, err } = await run(name, args, { BOT_FILE: bot });
  expect(out + err).toMatch(says);
  expect(code).toBe(expected);
});

test.each(['token', 'logs', 'reports', 'destroy'])('%s says what to do without a region', async (name) => {
  const nowhere = await run(name, [], { AWS_REGION: undefined });
  expect(nowhere).toEqual({
    code: 1,
    out: '',
    err: `${name}: no region is set: export AWS_REGION=eu-central-1, or another one\n`,
  });
});

test('destroy in prod names what stays and the way back, before it asks', async () => {
  aws.parameters = ['/timeline-bot/prod/token'];
  aws.stacks = { 'TimelineBot-prod': { status: 'CREATE_COMPLETE', outputs: { TableName: 'T-1' } } };
  const { code, out, err } = await run('destroy', ['--stage', 'prod']);
  expect(out).toContain('The table T-1 stays, with all that is stored, and is protected from deletion.');
  expect(out).toContain('npm run deploy, then npm run chats -- --from T-1');
  expect(out).toContain('The token stays in /timeline-bot/prod/token.');
  expect(err).toBe('destroy: nothing is removed\n');
  expect(code).toBe(1);
});
