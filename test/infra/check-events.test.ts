import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const project = join(__dirname, '../..');

function checkEvents(args: string[], environment: NodeJS.ProcessEnv = {}) {
  const command = ['--import', 'tsx', 'infra/local/check-events.ts', ...args];
  const options = { cwd: project, encoding: 'utf8', env: { ...process.env, EVENTS_DIR: '', ...environment } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, command, options);
  return { status, stdout, stderr };
}

it('counts what is in a sound collection, the built-in one unless told', () => {
  expect(checkEvents([])).toEqual({
    status: 0,
    stdout: '43 events\n26 days of the year covered\n3 languages complete: en, ru, zh\n',
    stderr: '',
  });
});

it('prints every fault and their number', () => {
  const { status, stdout } = checkEvents(['test/events/unknown-key']);
  expect(status).toBe(1);
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(/^test\/events\/unknown-key\/1812-09-07-battle\.yaml:12:5 unknown key "qoute"/),
    expect.stringMatching(/^test\/events\/unknown-key\/1812-09-07-battle\.yaml:15:1 unknown key "colour"/),
    '2 faults',
    '',
  ]);
});

it('takes the folder from EVENTS_DIR, and rather from the argument', () => {
  const environment = { EVENTS_DIR: 'test/events/kind' };
  expect(checkEvents([], environment).stdout).toMatch(/^test\/events\/kind\//);
  expect(checkEvents(['test/events/sound'], environment)).toMatchObject({ status: 0 });
});

it.each([
  ['an unknown option', ['--strict'], "events:check: Unknown option '--strict' (see --help)\n"],
  [
    'two folders',
    ['events', 'test/events/sound'],
    "events:check: Unexpected argument 'test/events/sound' (see --help)\n",
  ],
])('refuses %s', (_, args, stderr) => {
  expect(checkEvents(args)).toEqual({ status: 2, stdout: '', stderr });
});
