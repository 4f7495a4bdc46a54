import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { doublesIn } from '../../infra/local/check/doubles';
import { isDoubtfulLink } from '../../infra/local/check/links';
import { miscountedYear } from '../../infra/local/check/year-before-christ';
import { runCommandLine } from '../support/command-line';
import { event } from '../support/events';

const HEADER = 'title: A\ndescription: B.\nlanguages: [en]\nsources: none\n';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'timeline-bot-'));
  await writeFile(join(dir, 'collection.yaml'), HEADER);
});
afterEach(() => rm(dir, { recursive: true }));

async function check(table: string, ...options: string[]): Promise<string[]> {
  await writeFile(join(dir, 'events.csv'), `date,title,formerIds\n${table}`);
  const { code, out } = await runCommandLine('infra/local/check-events.ts', [dir, ...options]);
  expect(code).toBe(0);
  return out.split('\n').map((line) => line.replace(/^.*\/(?=events\.csv)/, ''));
}

test('prints how dates are read that are not EDTF, and those BC', async () => {
  expect(await check('c. 1850,x\n-0043,y\n1969-07-20,z\nSept 1939,w\n')).toEqual([
    'events.csv:2:1 "c. 1850" is 1850~: around 1850',
    'events.csv:3:1 -0043 is 44 BC',
    'events.csv:5:1 "Sept 1939" is 1939-09: September 1939',
    '4 events',
    '1 day of the year covered',
    '1 language complete: en',
    'readers of ru, zh: the bot speaks their language, the events are in en',
    '',
  ]);
});

test('--list has them too, and what is covered', async () => {
  expect(await check('c. 1850,x\n', '--list', '--now', '2026-09-03T06:00:00Z')).toEqual([
    '1850-x  1850~  ("c. 1850" is 1850~: around 1850)',
    expect.stringMatching(/^ {2}en {2}around 1850.* \| x$/),
    expect.stringMatching(/^days of the months: 01 0\/31, /),
    'readers of ru, zh: the bot speaks their language, the events are in en',
    '',
  ]);
});

test('says when a made id has changed, until formerIds has the former one', async () => {
  await check('1969-07-20,First steps\n1970,A\n1971,B\n');
  const changed = '1969-07-20,First steps on the Moon\n1972,A\n1973,C\n';
  const hint = (line: number, column: number, id: string) =>
    `events.csv:${line}:${column} the id of this event was ${id}: with formerIds: [${id}] its reminders and links stay (.event-ids remembers it)`;
  const expected = [hint(2, 12, '1969-07-20-first-steps'), hint(3, 6, '1970-a')];
  expect((await check(changed)).slice(0, 2)).toEqual(expected);
  expect((await check(changed)).slice(0, 2)).toEqual(expected);
  expect((await check('1969-07-20,First steps on the Moon,1969-07-20-first-steps\n1972,A\n')).slice(0, 1)).toEqual([
    expected[1],
  ]);
  expect(await readFile(join(dir, '.event-ids'), 'utf8')).toBe(
    '1969-07-20-first-steps-on-the-moon\n1970-a 1972-a\n1972-a\n',
  );
});

test('remembers nothing where every id is given', async () => {
  await writeFile(join(dir, 'events.yaml'), '- { id: a, date: 1969, title: x }\n');
  await runCommandLine('infra/local/check-events.ts', [dir]);
  await expect(readFile(join(dir, '.event-ids'))).rejects.toThrow('ENOENT');
});

test.each([
  ['1969-07-20', 'First people on the Moon', '1969-07-20', 'The first people on the Moon', true],
  ['1969-07-20', 'First people on the Moon', '1969-07-21', 'First people on the Moon', false],
  ['1969-07-20', 'First people on the Moon', '1969-07-20', 'A festival in Tromsø', false],
  ['2015-09-03', '北京举行阅兵', '2015-09-03/2015-09-04', '北京举行大阅兵', true],
  ['2015-09-03', '北京举行阅兵', '2015-09-03', '普京访问北京', false],
])('%s %s and %s %s: %s', (date, title, otherDate, otherTitle, areDouble) => {
  const [one, other] = [
    event(date, { id: 'a', title: { en: title } }),
    event(otherDate, { id: 'b', title: { en: otherTitle } }),
  ];
  expect([...doublesIn([one, other])]).toEqual(areDouble ? [{ event: other, earlier: one }] : []);
});

test('doubles are found among many events of one year', () => {
  const many = Array.from({ length: 10_000 }, (_, n) =>
    event('1969', { id: `e-${n}`, title: { en: `Flight number ${n}` } }),
  );
  const double = event('1969', { id: 'double', title: { en: 'Flight number 77' } });
  expect([...doublesIn([...many, double])].at(-1)).toMatchObject({ event: { id: 'double' }, earlier: { id: 'e-77' } });
});

test.each([
  ['https://en.wikipedia.org/wiki/Apollo_13_(film)', false],
  ['https://web.archive.org/web/2015/https://a.org/b', false],
  ['https://a.org/login?to=https://a.org/b', false],
  ['https://a.org/page.', true],
  ['https://a.org/page)', true],
  ['https://a.org/very-long…', true],
  ['https://a.orghttps://b.org', true],
  ['http://192.168.0.1/page', true],
  ['https://www.google.com/search?q=moon', true],
])('%s is doubtful: %s', (url, isDoubtful) => {
  expect(isDoubtfulLink(url)).toBe(isDoubtful);
});

test.each([
  ['-0044-03-15', 'Caesar dies in 44 BC', '-0043-03-15'],
  ['-0044', 'Убийство Цезаря, 44 год до н. э.', '-0043'],
  ['-0044', '前44年，凯撒遇刺', '-0043'],
  ['-0001', '1 BCE', '0000'],
  ['-0043', 'Caesar dies in 44 BC', undefined],
  ['-0044', 'Between 45 BC and 44 BC', undefined],
  ['-0044', 'Caesar dies', undefined],
  ['0044', '44 BC', undefined],
])('%s, "%s": %s', (date, title, meant) => {
  const doubt = miscountedYear(event(date, { title: { en: title } }));
  expect(doubt?.replace(/^.*did you mean (.*)\?$/, '$1')).toBe(meant);
});
