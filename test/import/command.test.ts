import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../support/command-line';
import { temporaryFolder } from '../support/importing';

/** `npm run events:import -- ARGS` */
function eventsImport(...args: readonly string[]) {
  return runCommandLine('infra/import/main.ts', args);
}

let dir = '';
beforeAll(async () => {
  dir = await temporaryFolder();
  await writeFile(join(dir, 'a.csv'), 'When,What\n12/06/1850,A thing\n3 September\u001b[2J\u2067,No year\n');
  await writeFile(join(dir, 'none.csv'), 'When,What\nn.d.,A thing\n');
});
afterAll(() => rm(dir, { recursive: true }));

test('refused rows go to standard error, without what would steer the terminal, and reading anything is success', async () => {
  const { code, out, err } = await eventsImport(join(dir, 'a.csv'), '--into', join(dir, 'events'), '--yes');
  expect([code, err]).toEqual([0, `${join(dir, 'a.csv')}:3 "3 September\ufffd[2J\ufffd" is no date\n`]);
  expect(out).toContain('  date   ← When  (12/06/1850)\n  title  ← What  (A thing)\n');
  expect(out).toContain('dates such as 12/06/1850 are read month-first: --dates says otherwise\n');
});

test.each([
  ['nothing to import', [], 'say where the events go: --into DIR (see --help)'],
  ['no files', ['--into', 'x'], 'name a file to import (see --help)'],
  [
    'an unknown order',
    ['x.csv', '--into', 'x', '--dates', 'dayfirst'],
    /^unknown order "dayfirst": did you mean "day-first"\?/,
  ],
  [
    'guesses that nobody can confirm',
    ['a.csv', '--into', 'x'],
    /^Is this right\? Give --map date=COLUMN,title=COLUMN, or --yes/,
  ],
  [
    'a column that is not there',
    ['a.csv', '--into', 'x', '--map', 'date=Wen'],
    /^there is no column "Wen": did you mean "When"\?/,
  ],
  [
    'a field that is none',
    ['a.csv', '--into', 'x', '--map', 'titel=What'],
    /^--map "titel=What": did you mean "title"\?/,
  ],
])('%s is a wrong call', async (_, args, message) => {
  const { code, err } = await eventsImport(...args.map((arg) => (arg === 'a.csv' ? join(dir, arg) : arg)));
  expect(code).toBe(2);
  expect(err.replace(/^events:import: /, '').trimEnd()).toMatch(message);
});

test('a file without a date that can be read is a failure, and no folder is made', async () => {
  const into = join(await mkdtemp(join(tmpdir(), 'import-')), 'events');
  const { code, err } = await eventsImport(join(dir, 'none.csv'), '--into', into, '--map', 'date=When,title=What');
  expect([code, err]).toEqual([
    1,
    `${join(dir, 'none.csv')}:2 "n.d." is no date\nevents:import: nothing could be read\n`,
  ]);
  await rm(join(into, '..'), { recursive: true });
});
