import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { remember } from '../../infra/commands/deploying/remember';
import { PROJECT } from '../../infra/deployment';
import { botJsonSchema, parseBotFile } from '../../infra/settings/bot-file';
import { givenContext } from '../../infra/settings/given';
import { readBot, readBotOfApp } from '../../infra/settings/read-bot';
import { resolveSettings } from '../../infra/settings/resolve-settings';

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
const file = join(folder, 'my-bot.yaml');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the options come to over that bot.yaml, and in that environment. */
function read(yaml: string, options: Parameters<typeof readBot>[0] = {}, environment: NodeJS.ProcessEnv = {}) {
  writeFileSync(file, yaml);
  return readBot({ bot: file, ...options }, environment);
}

test('without a choice it is dev, without a name, with the built-in events', () => {
  expect(read('# nothing yet\n').deployment).toEqual({
    name: undefined,
    stage: 'dev',
    tokenParameter: '/timeline-bot/dev/token',
    tokenKey: undefined,
    telegramApiRoot: undefined,
    adminChatId: undefined,
    countGaps: false,
    alarmEmail: undefined,
    eventsDir: join(PROJECT, 'events'),
    pages: false,
    paidBroadcast: false,
    reserve: false,
    protect: false,
    monthlyBudget: undefined,
  });
});

const EVERYTHING = `name: space-flight
stage: prod
eventsDir: events
adminChatId: -1001234567890
countGaps: true
alarmEmail: me@example.org
pages: true
paidBroadcast: true
telegramApiRoot: http://127.0.0.1:8081
tokenParameter: /my-bot/token
reserve: false
protect: true
monthlyBudget: 5
`;
const CHOSEN = {
  name: 'space-flight',
  stage: 'prod',
  adminChatId: '-1001234567890',
  countGaps: true,
  alarmEmail: 'me@example.org',
  pages: true,
  paidBroadcast: true,
  telegramApiRoot: 'http://127.0.0.1:8081',
  tokenParameter: '/my-bot/token',
  reserve: false,
  protect: true,
  monthlyBudget: 5,
};

test('a file says everything; its folders are seen from where it is', () => {
  expect(read(EVERYTHING).deployment).toMatchObject({ ...CHOSEN, eventsDir: join(folder, 'events') });
});

test('so do options, whose folders are seen from here', () => {
  const { name, stage, ...others } = CHOSEN;
  const context = [...Object.entries(others).map(([key, value]) => `${key}=${String(value)}`), 'eventsDir=mine'];
  const { deployment, note, unwritten } = read('', { name, stage, context });
  expect(deployment).toMatchObject({ ...CHOSEN, eventsDir: join(PROJECT, 'mine') });
  expect(note).toBeUndefined();
  expect(Object.keys(unwritten)).toHaveLength(13);
});

test('and so does the context of cdk.json, as JSON has it', () => {
  const context = givenContext({ ...CHOSEN, adminChatId: -1001234567890, '@aws-cdk/core:x': true }, 'cdk.json', folder);
  expect(resolveSettings({ options: {}, variables: {}, file: {}, context }).deployment).toMatchObject(CHOSEN);
});

test('the bot of a name has its own token', () => {
  expect(read('name: astro').deployment.tokenParameter).toBe('/timeline-bot/astro/dev/token');
});

test('an option overrides the file for this run, and a line says so', () => {
  const options = { stage: 'prod', context: ['adminChatId=5', 'alarmEmail=', 'pages=true'] };
  const { deployment, note, unwritten } = read('adminChatId: 4\nalarmEmail: me@example.org\npages: true\n', options);
  expect(deployment).toMatchObject({ stage: 'prod', adminChatId: '5', alarmEmail: undefined, pages: true });
  expect(note).toBe(
    'For this run only: stage is prod instead of the default; adminChatId is 5 instead of 4; alarmEmail is not set instead of me@example.org.',
  );
  expect(unwritten).toEqual({ stage: 'prod' });
});

type Refused = [
  what: string,
  yaml: string,
  options: Parameters<typeof read>[1],
  environment: NodeJS.ProcessEnv,
  says: string,
];

test.each<Refused>([
  [
    'a name that no setting has',
    'eventDir: mine',
    {},
    {},
    'my-bot.yaml:1:1 unknown key "eventDir": did you mean "eventsDir"?',
  ],
  [
    'all faults of a file',
    'stage: test\npages: yes',
    {},
    {},
    'my-bot.yaml:1:8 "stage" must be dev or prod, not "test"\n',
  ],
  ['a flag that is text', 'pages: yes', {}, {}, 'my-bot.yaml:1:8 "pages" must be true or false, not text'],
  ['a file that is a list', '- a', {}, {}, 'my-bot.yaml:1:1 the file must be a mapping, not a list'],
  [
    'an option that no setting has',
    '',
    { context: ['alarmMail=a@b'] },
    {},
    'unknown setting "alarmMail": did you mean "alarmEmail"?',
  ],
  ['an option without a value', '', { context: ['pages'] }, {}, '-c takes NAME=VALUE, not "pages"'],
  [
    'a name for AWS',
    '',
    { name: 'Space Flight' },
    {},
    '--name must be small letters, digits and hyphens, 30 at most, such as space-flight, not "Space Flight"',
  ],
  ['a stage', '', { stage: 'prd' }, {}, '--stage must be dev or prod, not "prd"'],
  [
    'a token parameter',
    '',
    { context: ['tokenParameter=my token'] },
    {},
    '-c tokenParameter must be a name such as /my-bot/token, not "my token"',
  ],
  [
    'a Bot API root',
    '',
    { context: ['telegramApiRoot=telegram'] },
    {},
    '-c telegramApiRoot must be an address such as https://api.telegram.org, not "telegram"',
  ],
  [
    'an admin chat',
    '',
    {},
    { ADMIN_CHAT_ID: '@me' },
    'ADMIN_CHAT_ID must be a chat ID such as -1001234567890, not "@me"',
  ],
  [
    'an address',
    '',
    { context: ['alarmEmail=me'] },
    {},
    '-c alarmEmail must be an address such as me@example.org, not "me"',
  ],
  ...[
    ['alarmEmail', 'a@b,c@example.org'],
    ['alarmEmail', '${AWS::AccountId}@example.org'],
    ['adminChatId', '0'],
    ['adminChatId', '-007'],
    ['telegramApiRoot', 'https://somebody@example.org'],
    ['telegramApiRoot', 'https://example.org?x'],
    ['tokenParameter', '/AWS/token'],
    ['tokenParameter', '/ssm-token'],
    ['tokenParameter', '/a'.repeat(16)],
    ['tokenParameter', `/${'a'.repeat(500)}`],
  ].map(([name = '', value = '']): Refused => [
    `${name} ${value.slice(0, 40)}`,
    '',
    { context: [`${name}=${value}`] },
    {},
    `-c ${name} must be `,
  ]),
  [
    'aliases of aliases',
    [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      'b: &b [*a, *a, *a, *a, *a, *a, *a, *a]',
      'c: &c [*b, *b, *b, *b, *b, *b]',
      'name: *c',
    ].join('\n'),
    {},
    {},
    'my-bot.yaml:1:1 not YAML: its aliases repeat too much',
  ],
  ['a flag', '', { context: ['paidBroadcast=yes'] }, {}, '-c paidBroadcast must be true or false, not "yes"'],
  [
    'two options',
    '',
    { stage: 'prod', context: ['stage=dev'] },
    {},
    '--stage is "prod" and -c stage is "dev": leave out one of them',
  ],
  [
    'a variable and an option',
    '',
    { context: ['eventsDir=mine'] },
    { EVENTS_DIR: 'yours' },
    'EVENTS_DIR is "yours" and -c eventsDir is "mine": leave out one of them',
  ],
  ['a variable and the file', 'adminChatId: 4', {}, { ADMIN_CHAT_ID: '5' }, 'ADMIN_CHAT_ID is "5" and adminChatId in'],
  [
    'two files',
    '',
    {},
    { BOT_FILE: devNull },
    `BOT_FILE is "${devNull}" and --bot is "${file}": leave out one of them`,
  ],
  ['a file that is a folder', '', { bot: 'test' }, {}, 'there is no file "test" that describes a bot'],
  ['a file that never ends', '', { bot: '/dev/zero' }, {}, 'there is no file "/dev/zero" that describes a bot'],
  ['a file that is not there', '', { bot: 'space.yaml' }, {}, 'there is no file "space.yaml" that describes a bot'],
])('refused in a sentence: %s', (_what, yaml, options, environment, says) => {
  expect(() => read(yaml, options, environment)).toThrow(says);
});

test('the file and cdk.json must not disagree', () => {
  const context = givenContext({ adminChatId: 5 }, 'cdk.json', folder);
  const sources = { options: {}, variables: {}, file: parseBotFile('adminChatId: 4', file), context };
  expect(() => resolveSettings(sources)).toThrow(
    /^adminChatId in .*my-bot\.yaml is "4" and adminChatId in cdk\.json is "5"/,
  );
});

test('the app of the CDK takes what a command gives it, from any folder, and refuses names that no setting has', () => {
  const read = (context: Readonly<Record<string, unknown>>) => readBotOfApp(context, { BOT_FILE: devNull }).deployment;
  expect(read({ 'aws:cdk:version-reporting': true, stage: 'prod', eventsDir: '/a' })).toMatchObject({
    stage: 'prod',
    eventsDir: '/a',
  });
  expect(() => read({ eventDir: 'mine' })).toThrow(
    /^unknown setting in the context "eventDir": did you mean "eventsDir"\?/,
  );
});

test('an option that empties a setting empties it in the app of the CDK, too', () => {
  writeFileSync(file, 'alarmEmail: me@example.org\n');
  const environment = { BOT_FILE: file };
  expect(readBotOfApp({ alarmEmail: '', name: '' }, environment).deployment.alarmEmail).toBeUndefined();
  expect(readBotOfApp({}, environment).deployment.alarmEmail).toBe('me@example.org');
});

test('the options of a first deploy are kept in the file, where the next one finds them', async () => {
  const { name, stage, ...others } = CHOSEN;
  const context = [...Object.entries(others).map(([key, value]) => `${key}=${String(value)}`), 'eventsDir=mine'];
  const first = read('', { name, stage, context });
  expect(await remember(first)).toMatch(/ now holds these settings: name, stage, eventsDir, /);
  const next = readBot({ bot: file }, {});
  expect(next.deployment).toEqual(first.deployment);
  expect(readFileSync(file, 'utf8')).toMatch(
    /^# yaml-language-server: \$schema=.*bot\.schema\.json\nname: space-flight\n/,
  );
  // It is the user's file from now on.
  expect(await remember(readBot({ bot: file, stage: 'dev' }, {}))).toBeUndefined();
});

test('the schema for editors is up to date: npm run bot:schema', () => {
  expect(JSON.parse(readFileSync(join(PROJECT, 'bot.schema.json'), 'utf8'))).toEqual(botJsonSchema());
});
