import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';

const PROJECT = join(__dirname, '../..');
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));
/** All programs of the project; the other scripts run tools, which have a help of their own. */
const COMMANDS = Object.entries(scripts).flatMap(([name, script]) => {
  const file = /^(?:exec node --import )?tsx (\S+)$/.exec(script)?.[1];
  return file === undefined ? [] : [[name, file] as const];
});

function run(name: string, ...args: string[]) {
  const file = COMMANDS.find(([command]) => command === name)?.[1] ?? name;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], BOT_FILE: devNull, AWS_EC2_METADATA_DISABLED: 'true' },
  });
  return { code: status, out: stdout, err: stderr };
}

test.each(COMMANDS)('%s has a help that says how to call it, each option, and what its exit codes mean', (name) => {
  const { code, out, err } = run(name, '--help');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(name === 'start' ? '\n\n  npm start -- [OPTIONS]' : `\n\n  npm run ${name} -- [OPTIONS]`);
  expect(out).toMatch(/\n {2}-h, --help +\S/);
  expect(out).toMatch(/\nExit code: 0 on success, 1 when .+, 2 on a usage error\.\n$/);
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
});

test('every script is a program of the project or a tool', () => {
  const tools = Object.keys(scripts).filter((name) => !COMMANDS.some(([command]) => command === name));
  expect(tools.filter((name) => !/^(?:test|format|check(?::.*)?)$/.test(name))).toEqual([]);
});

test('a token that is given as an argument is not shown, and is to be revoked', () => {
  const { code, out, err } = run('token', '1234567890:a-secret');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).not.toContain('a-secret');
  expect(err).toMatch(/^token: a token is no argument: .* revoke it .* \(see --help\)\n$/);
});

test.each<[name: string, args: string[], message: string]>([
  ['docs:card', ['--hlp'], "docs:card: Unknown option '--hlp': did you mean '--help'? (see --help)"],
  ['docs:page', ['now'], "docs:page: Unexpected argument 'now' (see --help)"],
  ['docs:picture', ['now'], "docs:picture: Unexpected argument 'now' (see --help)"],
  ['deploy', ['--stge', 'dev'], "deploy: Unknown option '--stge': did you mean '--stage'?"],
  ['deploy', ['--stage', 'prd'], 'deploy: --stage must be dev or prod, not "prd"'],
  [
    'deploy',
    ['-c', 'eventDir=mine'],
    'deploy: unknown setting "eventDir": did you mean "eventsDir"? – use one of name,',
  ],
  ['destroy', ['--yes', 'prod'], "destroy: Unexpected argument 'prod'"],
  [
    'logs',
    ['--function', 'delivery'],
    'did you mean "deliver"? – use one of webhook, ingest, register, dispatch, deliver',
  ],
  ['logs', ['--since', 'noon'], 'logs: --since must be a number of minutes, not "noon"'],
  ['token', ['--stage'], "token: Option '--stage <value>' argument missing"],
  ['events:schema', ['events', '--write'], "events:schema: Unknown option '--write' (see --help)"],
  ['understand', ['--land', 'ru', 'today'], "understand: Unknown option '--land': did you mean '--lang'?"],
])('%s %j is a wrong call: one line, exit code 2', (name, args, message) => {
  const { code, out, err } = run(name, ...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
  expect(err).toMatch(/^.* \(see --help\)\n$/);
});

test('what fails is reported in one line, with exit code 1', () => {
  expect(run('events:schema', 'test')).toEqual({
    code: 1,
    out: '',
    err: 'events:schema: there is no collection.yaml in test\n',
  });
});
