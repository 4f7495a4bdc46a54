import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { starterFiles } from '../../infra/local/new-collection/starter-files';
import { loadCollection } from '../../shared/adapters/event-files/load-collection';
import { runCommandLine } from '../support/command-line';

let parent: string;
let dir: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'timeline-bot-'));
  dir = join(parent, 'space-flight');
});
afterEach(() => rm(parent, { recursive: true }));

const eventsNew = (args: readonly string[], input = '') =>
  runCommandLine('infra/local/new-collection/main.ts', args, { input });

test('--yes asks nothing: the title is the name of the folder', async () => {
  expect(await eventsNew([dir, '--yes'])).toEqual({
    code: 0,
    out: expect.stringContaining(`npm run events:check -- ${dir}\n`) as string,
    err: '',
  });
  expect((await readdir(dir)).sort()).toEqual([
    'collection.schema.json',
    'collection.yaml',
    'event.schema.json',
    'events.schema.json',
    'events.yaml',
  ]);
  for (const [file, schema] of [
    ['collection.yaml', 'collection'],
    ['events.yaml', 'events'],
  ] as const)
    expect(await readFile(join(dir, file), 'utf8')).toMatch(`$schema=./${schema}.schema.json\n`);
  expect((await loadCollection(dir)).collection).toMatchObject({
    title: { en: 'Space flight' },
    languages: ['en'],
    events: [{ date: '1969-07-20' }, { date: '-0043' }],
  });
});

test('takes the answers line by line, and the options first', async () => {
  const { code } = await eventsNew([dir, '--title', 'Луна: "первые" шаги'], 'ru, en\nПолёты, Probes\nno\n');
  expect(code).toBe(0);
  expect((await loadCollection(dir)).collection).toMatchObject({
    title: { ru: 'Луна: "первые" шаги', en: 'Луна: "первые" шаги' },
    languages: ['ru', 'en'],
    topics: { 'topic-1': { ru: 'Полёты' }, probes: { ru: 'Probes' } },
    isUnsourced: true,
  });
});

test.each([
  ['a folder that has something', 1, ['DIR'], 'is not empty: name a new folder'],
  ['a file', 1, ['DIR/a.txt'], 'a.txt is a file'],
  ['no folder', 2, [], 'which folder?'],
  ['a language that the bot does not speak', 2, ['DIR/new', '--lang', 'en,de'], 'unknown language "de"'],
])('refuses %s', async (_, code, args, message) => {
  await writeFile(join(parent, 'a.txt'), '');
  const result = await eventsNew(args.map((arg) => arg.replace('DIR', parent)).concat('--yes'));
  expect(result).toEqual({ code, out: '', err: expect.stringContaining(message) as string });
  expect(await readdir(parent)).toEqual(['a.txt']);
});

const SETS = [['en'], ['ru'], ['zh'], ['en', 'ru'], ['zh', 'en'], ['ru', 'zh'], ['en', 'ru', 'zh']];

test.each(SETS.flatMap((languages) => [true, false].map((isUnsourced) => ({ languages, isUnsourced }))))(
  'what is made is sound: %j',
  async ({ languages, isUnsourced }) => {
    for (const topics of [[], ['War & peace', '战争']]) {
      const files = starterFiles({ title: '#1: a', languages, topics, isUnsourced });
      for (const [name, text] of Object.entries(files)) await writeFile(join(parent, name), text);
      expect((await loadCollection(parent)).faults).toEqual([]);
    }
  },
);
