import { itemsOf, readImport, importInto, temporaryFolder } from '../support/importing';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const read = (name: string, text: string) => itemsOf(name, Buffer.from(text));

test('a table has at most 1,000 columns, whatever the format', async () => {
  const names = Array.from({ length: 1001 }, (_, column) => `c${column}`);
  const message = '1001 columns are too many: a table may have 1000';
  await expect(read('a.csv', `${names.join()}\n${names.join()}\n`)).rejects.toThrow(message);
  const wide = Object.fromEntries(names.map((name) => [name, '2015']));
  await expect(read('a.json', JSON.stringify([wide]))).rejects.toThrow(message);
});

test.each([
  ['lists', '[', ']'],
  ['objects', '{"a":', '}'],
])('JSON of %s 20,000 deep takes no memory to speak of', async (_name, open, close) => {
  const before = process.memoryUsage().heapUsed;
  const text = open.repeat(20_000) + (open === '[' ? '' : '1') + close.repeat(20_000);
  await expect(readImport('a.json', Buffer.from(text))).rejects.toThrow();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(2 ** 26);
});

test.each(['constructor', '__proto__', 'toString'])('%s may be a topic', async (name) => {
  const folder = await temporaryFolder();
  const file = join(folder, 'a.json');
  await writeFile(file, JSON.stringify([{ date: '2015-09-03', title: 'A', topics: [name] }]));
  expect((await importInto(join(folder, 'events'), [file])).count).toBe(1);
});

/** Most took seconds or minutes, four times as many for a text of twice the length. */
const LONG = 200_000;
test.each<[what: string, file: string, text: string, outcome?: string]>([
  [
    'an address that closes brackets',
    'a.csv',
    `date,title,url\n2015-09-03,A,https://example.org/${')'.repeat(LONG)}x\n`,
  ],
  ['an address that ends in marks', 'a.csv', `date,title,url\n2015-09-03,A,https://example.org/${'.'.repeat(LONG)}x\n`],
  ['a source that ends in dashes', 'a.csv', `date,title,source\n2015-09-03,A,x${' –'.repeat(LONG)}x\n`],
  ['a title of wide spaces', 'a.csv', `date,title\n2015-09-03,A${'\u3000'.repeat(LONG)}B\n`],
  [
    'a title of tags',
    'a.json',
    JSON.stringify([
      { date: '2015-09-03', title: 'A' },
      { date: '2015-09-03', title: '<a>'.repeat(LONG) },
    ]),
    'it is nested too deep',
  ],
  ['a date of brackets', 'a.csv', `date,title\n2015-09-03,A\nINT ${'('.repeat(LONG)},B\n`, 'too long for a date'],
  ['lines without anything', 'a.csv', `date,title\n2015-09-03,A\n${'\r'.repeat(LONG)}`],
  ['quotation marks in YAML', 'a.yaml', `- date: 2015-09-03\n  title: ${'"'.repeat(LONG)}\n`, 'is no YAML'],
])('%s, however long, are read or refused soon', async (_name, file, text, outcome = '"2015-09-03","A') => {
  expect(JSON.stringify(await read(file, text).catch(String))).toContain(outcome);
});

test('what a parser says is told with the name of the file', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'bomb.yaml');
  const line = (name: string, of: string) => `${name}: &${name} [${Array.from({ length: 9 }, () => of).join()}]\n`;
  await writeFile(file, line('a', 'x') + line('b', '*a') + line('c', '*b') + line('d', '*c'));
  await expect(importInto(join(folder, 'events'), [file])).rejects.toThrow(/^bomb\.yaml: /);
});
