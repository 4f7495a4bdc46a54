import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';

const PROJECT = join(__dirname, '../..');
const README = read('README.md');
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(PROJECT, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

const resultSchema = z.object({ readings: z.array(z.unknown()) });

test('the README fits a screen or two: 8 KB at most', () => {
  expect(Buffer.byteLength(README)).toBeLessThanOrEqual(8192);
});

test.each(DOCUMENTS)('%s links to files and headings that exist', (document) => {
  const links = [...read(document).matchAll(/(?:\]\(|src=")([^)"\s]+)/g)].map(([, link = '']) => link);
  const broken = links.filter((link) => !/^https?:/.test(link) && !isThere(document, link));
  expect(broken).toEqual([]);
});

test.each(DOCUMENTS)('%s names npm scripts that exist', (document) => {
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));
  const named = [...read(document).matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, script = '']) => script);
  expect(named.filter((script) => !(script in scripts))).toEqual([]);
});

const SCRIPT = /^(?:(?:exec )?node|tsx|tsc|jest|eslint|prettier|npm run [a-z:]+)[\w ./:-]*$/;

test('npm scripts need no particular shell: `exec` is exec.cmd in Windows', () => {
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));
  const commands = Object.values(scripts).flatMap((script) => script.split(' && '));
  expect(commands.filter((command) => !SCRIPT.test(command))).toEqual([]);
  expect(read('exec.cmd')).toMatch(/^@%\*\r?$/m);
});

describe('the dates that the README says are understood', () => {
  const section = /## What it understands\n([^]*?)\n- \*\*Words/.exec(README)?.[1] ?? '';
  const dates = [...section.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);

  test('are found in it', () => {
    expect(dates.length).toBeGreaterThan(10);
  });

  test('are understood', () => {
    const args = ['--import', 'tsx', 'infra/local/understand.ts'];
    const { stdout } = spawnSync(process.execPath, args, { cwd: PROJECT, input: dates.join('\n'), encoding: 'utf8' });
    const results = stdout
      .trim()
      .split('\n')
      .map((line) => resultSchema.parse(JSON.parse(line)));
    expect(results).toHaveLength(dates.length);
    expect(dates.filter((_, index) => results[index]?.readings.length === 0)).toEqual([]);
  });
});

function read(path: string): string {
  return readFileSync(join(PROJECT, path), 'utf8');
}

function isThere(document: string, link: string): boolean {
  const [path = '', heading] = link.split('#');
  const file = path === '' ? join(PROJECT, document) : join(PROJECT, dirname(document), path);
  if (!existsSync(file)) return false;
  if (heading === undefined) return true;
  const headings = readFileSync(file, 'utf8').match(/^#+ .*$/gm) ?? [];
  return headings.some((line) => slugOf(line) === heading);
}

/** A heading's anchor on GitHub. */
function slugOf(heading: string): string {
  return heading
    .replace(/^#+ /, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}
