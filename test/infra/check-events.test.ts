import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../support/command-line';
import { PROJECT } from '../support/processes';

/** `npm run events:check -- ARGS` */
function checkEvents(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return runCommandLine('infra/local/check-events.ts', args, { environment });
}

test('counts what is in a valid collection, by default the built-in one', async () => {
  expect(await checkEvents([])).toEqual({
    code: 0,
    out: expect.stringMatching(
      /^(?:events\/.*\n)*(?:\d+ doubts?\n)?\d+ events\n\d+ days of the year covered\n3 languages complete: en, ru, zh\n$/,
    ) as string,
    err: '',
  });
});

test('prints every fault and their number', async () => {
  const { code, out } = await checkEvents(['test/events/unknown-key']);
  expect(code).toBe(1);
  expect(out.split('\n')).toEqual([
    expect.stringMatching(/^test\/events\/unknown-key\/1812-09-07-battle\.yaml:12:5 unknown key "qoute"/),
    expect.stringMatching(/^test\/events\/unknown-key\/1812-09-07-battle\.yaml:15:1 unknown key "colour"/),
    '2 faults',
    '',
  ]);
});

test('takes the folder from the argument, else from EVENTS_DIR', async () => {
  const environment = { EVENTS_DIR: 'test/events/kind' };
  expect((await checkEvents([], environment)).out).toMatch(/^test\/events\/kind\//);
  expect(await checkEvents(['test/events/sound'], environment)).toMatchObject({ code: 0 });
});

test('takes the folder from the bot that --bot names', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bot-'));
  const bot = join(folder, 'kind.bot.yaml');
  writeFileSync(bot, `eventsDir: ${join(PROJECT, 'test/events/kind')}\n`);
  const { out } = await checkEvents(['--bot', bot], { BOT_FILE: '' });
  rmSync(folder, { recursive: true });
  expect(out).toMatch(/^test\/events\/kind\//);
});

test.each([
  ['an unknown option', ['--strict'], "events:check: Unknown option '--strict' (see --help)\n"],
  [
    'two folders',
    ['events', 'test/events/sound'],
    "events:check: Unexpected argument 'test/events/sound' (see --help)\n",
  ],
])('refuses %s', async (_, args, err) => {
  expect(await checkEvents(args)).toEqual({ code: 2, out: '', err });
});

test('the name of a file does not reach the terminal as it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'names-'));
  writeFileSync(join(folder, 'a\u001b[2J\nb.yaml'), 'title: A\n');
  const { out } = await checkEvents([folder]);
  rmSync(folder, { recursive: true });
  expect(out).toContain('/a\ufffd[2J\ufffdb.yaml:1:1 "date" is missing');
});

test('says which date may be meant', async () => {
  const { out } = await checkEvents(['test/events/beginners-date']);
  expect(out).toMatch(/:2:7 "1812-13": there is no month 13; .*: did you mean 1812\/1813\?\n/);
});

test('prints what is doubtful, which is no fault', async () => {
  const { code, out } = await checkEvents(['test/events/doubtful']);
  expect(code).toBe(0);
  expect(out.replaceAll('test/events/doubtful/', '').split('\n')).toEqual([
    '1812-09-07-battle.yaml:3:12 no source gives the date',
    '1812-09-07-battle.yaml:5:15 "O.S. 1812-08-25" is 1812-09-06 in the Gregorian calendar, not 1812-09-07',
    '1812-09-07-battle.yaml:6:7 1812-09-07 has passed: if it took place, it is held; if not, say so in "outcome"',
    '1812-09-07-battle.yaml:8:8 pictures cannot show 🔥 (U+1F525): none of their fonts has it',
    '1812-09-07-battle.yaml:11:38 "The Gazete" has no entry in names: is "The Gazette" meant?',
    '1812-09-07-battle.yaml:15:3 "1812-09-14-fire" is related more than once',
    '1812-09-07-battle.yaml:18:3 no source has a url',
    '1812-09-07-battle.yaml:21:19 the source gives 1812-09-08, the event 1812-09-07: say so in "otherDates"',
    '1812-09-14-fire.yaml:12:10 the outcome has no source',
    '1812-09-14-fire.yaml:14:3 every source is a copy of another',
    '1812-09-14-fire.yaml:14:15 "The Times" has no entry in names: is "The Tmes" meant?',
    '1813-01-01.YAML:1:1 ignored: the name of an event file ends in .yaml',
    'collection.yaml:3:17 the bot speaks en, ru, zh, not de: its own texts are in another language',
    'collection.yaml:6:3 no event has the topic "peace"',
    'collection.yaml:9:3 no event has the name "The Tmes": is "The Times" meant?',
    'older:1:1 ignored: events in a folder within the folder are not read',
    '16 doubts',
    '2 events',
    '2 days of the year covered',
    '2 languages complete: en, de',
    'readers of ru, zh: the bot speaks their language, the events are in en',
    '',
  ]);
});

test('--list prints each event as the bot tells it, and what it lacks', async () => {
  const { code, out } = await checkEvents(['test/events/rich', '--list', '--now', '2026-09-03T06:00:00Z']);
  expect(code).toBe(0);
  expect(out).toBe(`1812-09-07-battle  1812-09-07
  en  7 September 1812 · 213 years ago | A battle | ● The Gazette, An archive · planned, took place
  ru  7 сентября 1812 года · 213 лет назад | Сражение | ● The Gazette, An archive · состоялось по плану
  gaps: no source in en
1812-09-14-fire  1812-09-14
  en  14 September 1812 · 213 years ago | A battle | ● The Gazette · planned, outcome not found
  ru  14 сентября 1812 года · 213 лет назад | Сражение | ● The Gazette · запланировано, итог не найден
  gaps: one independent source; no source in en, ru; 1812-09-14 has passed: if it took place, it is held; if not, say so in "outcome"; no source has a url
days of the months: 01 0/31, 02 0/29, 03 0/31, 04 0/30, 05 0/31, 06 0/30, 07 0/31, 08 0/31, 09 2/30, 10 0/31, 11 0/30, 12 0/31
topics: war 2
events with a source in the language: en 0, ru 1 of 2
readers of zh: the bot speaks their language, the events are in en
`);
});
