import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCollection } from '../../../../shared/adapters/event-files/load-collection';

const HEADER = 'title: T\ndescription: A test.\nlanguages: [en]\nsources: none\ntopics: {}\n';
const EVENT = 'date: 2000-01-02\ntitle: Something\n';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hostile-'));
  await writeFile(join(dir, 'collection.yaml'), HEADER);
});
afterEach(() => rm(dir, { recursive: true }));

async function faults(): Promise<string[]> {
  const loaded = await loadCollection(dir);
  return loaded.faults.map(
    ({ file, line, column, message }) => `${file.slice(dir.length + 1)}:${line}:${column} ${message}`,
  );
}

const lines = (count: number, line: (n: number) => string) => Array.from({ length: count }, (_, n) => line(n)).join('');

/** Each took minutes when it was compared with, or looked for in, all that stands before it. */
test.each([
  [
    'aliases',
    `${EVENT}x: &a y\nl:\n${lines(100_000, () => '  - *a\n')}`,
    ['e.yaml:2005:5 not YAML: a file has at most 2000 aliases'],
  ],
  [
    'unknown keys',
    EVENT + lines(20_000, (n) => `key${n}: 1\n`),
    lines(200, (n) => `e.yaml:${n + 3}:1 unknown key "key${n}"\n`)
      .trim()
      .split('\n'),
  ],
  [
    'keys that are twice',
    `${EVENT}${lines(20_000, (n) => `k${n}: 1\n`)}k7: 2\n`,
    ['e.yaml:20003:1 not YAML: Map keys must be unique'],
  ],
  [
    'brackets',
    `${EVENT}x: ${']'.repeat(100_000)}\n`,
    ['e.yaml:3:4 not YAML: Unexpected flow-seq-end token in YAML stream: "]"'],
  ],
  [
    'commas',
    `${EVENT}x: [${','.repeat(100_000)}\n`,
    [
      'e.yaml:3:6 not YAML: Unexpected , in flow sequence',
      'e.yaml:4:1 not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
  ],
  ['blank lines', `${EVENT}${'\n'.repeat(17e6)}`, ['e.yaml:1:1 a file of YAML has at most 16 MB: divide it']],
])('very many %s are told soon', async (_, text, expected) => {
  await writeFile(join(dir, 'e.yaml'), text);
  expect((await faults()).map((fault) => fault.replace(/(?<="key\d+"): .*/, ''))).toEqual(expected);
});

test.each([
  ['one that opens', 'date,title\n2000-01-01,A\n2000-01-02,"B\n2000-01-03,C\n\n', '3:12'],
  ['one after cells of several lines', 'sep=;\ndate;title;id\n2000-01-01;"A ""x""\nb";"c\n\n2000-01-03;C\n', '4:4'],
  ['a hundred thousand', `date,title\n${'2000-01-01,"A\n'.repeat(100_000)}`, '3:1'],
])('of quotation marks, %s is told where it stands', async (_, text, place) => {
  await writeFile(join(dir, 'events.csv'), text);
  const [fault, ...others] = await faults();
  expect([fault?.startsWith(`events.csv:${place} not CSV: `), others]).toEqual([true, []]);
});

test('a cell of some megabytes is a fault like any other', async () => {
  await writeFile(join(dir, 'events.csv'), `date,title\n2000-01-01,"${'x'.repeat(2 ** 24)}"\n`);
  expect(await faults()).toEqual([
    expect.stringMatching(/^events\.csv:2:1 an event has at most/),
    expect.stringMatching(/^events\.csv:2:12 a title has at most 80 characters/),
  ]);
});

test.each([
  ['flow', '['.repeat(100_000)],
  ['block', `\n${lines(3000, (n) => `${' '.repeat(n + 1)}a:\n`)}`],
])('what is nested too deep in %s style is told in one line', async (_, value) => {
  await writeFile(join(dir, 'e.yaml'), `${EVENT}x: ${value}\n`);
  expect(await faults()).toEqual([expect.stringMatching(/^e\.yaml:\d+:\d+ not YAML: it is nested too deep$/)]);
});

test('a fault quotes the beginning of what was written', async () => {
  await writeFile(join(dir, 'e.yaml'), `date: ${'1'.repeat(10_000)}\ntitle: Something\n`);
  const [fault = ''] = await faults();
  expect([fault.length < 400, fault.includes('…" is not an EDTF date')]).toEqual([true, true]);
});

test('what cannot be read does not hide other faults', async () => {
  await writeFile(join(dir, 'e.yaml'), 'date: 2000-01-02\n');
  await symlink('loop.yaml', join(dir, 'loop.yaml'));
  execFileSync('mkfifo', [join(dir, 'pipe.yaml')]);
  expect(await faults()).toEqual([
    'e.yaml:1:1 "title" is missing',
    'loop.yaml:1:1 this cannot be read (ELOOP)',
    'pipe.yaml:1:1 this is not a file',
  ]);
});
