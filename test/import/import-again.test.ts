import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCollection } from '../../shared/adapters/event-files/load-collection';
import { contentsOf, importInto, temporaryFolder } from '../support/importing';

const SHEET = 'Date,Title,Description,Link\n1957-10-04,Sputnik 1,A satellite.,\n1961-04-12,Gagarin,In space.,\n';

let [dir, sheet] = ['', ''];
beforeEach(async () => {
  dir = await temporaryFolder();
  sheet = join(await temporaryFolder(), 'sheet.csv');
});
afterEach(async () => {
  await rm(dir, { recursive: true });
  await rm(join(sheet, '..'), { recursive: true });
});

async function importSheet(text: string) {
  await writeFile(sheet, text);
  return importInto(dir, [sheet]);
}

async function edit(name: string, change: (text: string) => string): Promise<void> {
  const path = join(dir, name);
  await writeFile(path, change(await readFile(path, 'utf8')));
}

test('a folder that is missing is made, and passes the check', async () => {
  await writeFile(sheet, SHEET);
  const { shown } = await importInto(join(dir, 'new'), [sheet]);
  expect(shown).toContain('2 read, 0 refused, 0 approximate, 2 without a source\n');
  expect(shown).toContain('new: 2 new, 0 changed, 0 unchanged\n');
  const { collection, faults } = await loadCollection(join(dir, 'new'));
  expect(faults).toEqual([]);
  expect(collection).toMatchObject({ title: { en: 'Sheet' }, languages: ['en'], isUnsourced: true });
  expect(collection?.events.map(({ id, date, title }) => [id, date, title['en']])).toEqual([
    ['1957-10-04-sputnik-1', '1957-10-04', 'Sputnik 1'],
    ['1961-04-12-gagarin', '1961-04-12', 'Gagarin'],
  ]);
});

test('a collection whose events all have sources needs them from then on', async () => {
  await importSheet('Date,Title,Link\n1957-10-04,Sputnik 1,https://example.org/sputnik\n');
  const { refused } = await importSheet(
    'Date,Title,Link\n1957-10-04,Sputnik 1,https://example.org/sputnik\n1961-04-12,Gagarin,\n',
  );
  expect(refused).toEqual([expect.stringMatching(/sheet\.csv:3 "sources" is missing/)]);
  expect((await loadCollection(dir)).collection?.events).toMatchObject([{ dateBasis: 'source' }]);
});

test('importing again changes no byte', async () => {
  await importSheet(SHEET);
  const before = await contentsOf(dir);
  const { shown } = await importSheet(SHEET);
  expect(await contentsOf(dir)).toEqual(before);
  expect(shown).toContain('0 new, 0 changed, 2 unchanged\n');
});

test('what has changed in the file is written, and what a person edited is kept, comments too', async () => {
  await importSheet(SHEET);
  await edit('1957-10-04-sputnik-1.yaml', (text) => `${text.replace('A satellite.', 'The first.')}# mine\n`);
  const { shown } = await importSheet(
    SHEET.replace('A satellite.,', 'Another text.,https://example.org/a').replace('In space.', 'In orbit.'),
  );
  expect(shown).toContain('0 new, 2 changed, 0 unchanged\n');
  expect(shown).toContain('kept although the file now says otherwise:\n  1957-10-04-sputnik-1: summary\n');
  const files = await contentsOf(dir);
  expect(files['1957-10-04-sputnik-1.yaml']).toMatch(/en: The first\.[^]*https:\/\/example\.org\/a\n+# mine\n$/);
  expect(files['1961-04-12-gagarin.yaml']).toContain('In orbit.');
});

test('what is kept is told once', async () => {
  await importSheet(SHEET);
  await edit('1957-10-04-sputnik-1.yaml', (text) => text.replace('A satellite.', 'The first.'));
  const changed = SHEET.replace('A satellite.', 'Another text.');
  await importSheet(changed);
  expect((await importSheet(changed)).shown).not.toContain('kept');
});

test('an event whose date has changed gets another id, and keeps the former one', async () => {
  await importSheet(SHEET);
  await importSheet(SHEET.replace('1957-10-04', '1957-10-05'));
  const files = await contentsOf(dir);
  expect(Object.keys(files)).not.toContain('1957-10-04-sputnik-1.yaml');
  expect(files['1957-10-05-sputnik-1.yaml']).toMatch(/formerIds:\n {2}- 1957-10-04-sputnik-1\n/);
  expect((await loadCollection(dir)).faults).toEqual([]);
});

test.each([
  ['nearly the same title', 'Sputnik 1,', 'Sputnik 1 launched,'],
  ['the same source', 'Sputnik 1,A satellite.,', 'Launch of a satellite,Another text.,'],
  ['the same summary', 'Sputnik 1,', 'A first satellite,'],
])('a row that is titled otherwise is the same event: %s', async (what, from, to) => {
  const before = what.endsWith('source') ? SHEET.replace('satellite.,', 'satellite.,https://example.org/a') : SHEET;
  await importSheet(before);
  const { shown } = await importSheet(before.replace(from, to));
  expect(shown).toContain('0 new, 1 changed, 1 unchanged\n');
  expect(shown).toMatch(/taken for the same events:\n {2}1957-10-04-sputnik-1: "Sputnik 1" is "/);
  expect(Object.keys(await contentsOf(dir)).filter((name) => name.startsWith('1957'))).toEqual([
    '1957-10-04-sputnik-1.yaml',
  ]);
});

test('another event of the same day is none that is titled otherwise', async () => {
  await importSheet(SHEET);
  const { shown } = await importSheet(SHEET.replace('Sputnik 1,A satellite.', 'A speech,In London.'));
  expect(shown).toContain('1 new, 0 changed, 1 unchanged\n');
});

test('an event that was removed here is not added again, and one that left the file stays', async () => {
  await importSheet(SHEET);
  await rm(join(dir, '1957-10-04-sputnik-1.yaml'));
  const { shown } = await importSheet(SHEET.replace(/1961.*\n/, ''));
  expect(shown).toContain('Removed here, and so not added again:\n  1957-10-04-sputnik-1\n');
  expect(shown).toContain('No longer in the file, and kept here:\n  1961-04-12-gagarin\n');
  expect(Object.keys(await contentsOf(dir))).toContain('1961-04-12-gagarin.yaml');
});

test('a file that was there before is not touched', async () => {
  await importSheet(SHEET.replace(/1957.*\n/, ''));
  await writeFile(join(dir, '1957-10-04-sputnik-1.yaml'), 'date: 1957-10-04\ntitle: { en: Mine }\n');
  const { shown } = await importSheet(SHEET);
  expect((await contentsOf(dir))['1957-10-04-sputnik-1.yaml']).toBe('date: 1957-10-04\ntitle: { en: Mine }\n');
  expect(shown).toContain('0 new, 0 changed, 2 unchanged');
  expect(shown).toContain('  1957-10-04-sputnik-1: title, summary\n');
});

test('an event that stands in a list is not written once more', async () => {
  await importSheet(SHEET.replace(/1957.*\n/, ''));
  await writeFile(join(dir, 'events.yaml'), '- date: 1957-10-04\n  title: { en: Sputnik 1 }\n');
  const { shown } = await importSheet(SHEET);
  expect(shown).toContain('0 new, 0 changed, 2 unchanged');
  expect((await loadCollection(dir)).faults).toEqual([]);
});

test('a part of an exported collection has no relations to events that are not in it', async () => {
  const part = JSON.stringify({
    ...{ title: { en: 'A' }, description: { en: 'B.' }, exported: '2026-11-28T06:00:00.000Z' },
    events: ['1957-10-04-a', '1957-10-05-b'].map((id) => ({
      ...{ id, date: id.slice(0, 10), dateBasis: 'source', kind: 'held', importance: 3, title: { en: id } },
      ...{ attribution: [], places: [], people: [], organisations: [], topics: [] },
      related: [
        { id: '1957-10-04-a', kind: 'follows', title: { en: 'a' } },
        { id: '1900-gone', kind: 'follows', title: { en: 'gone' } },
      ].filter((other) => other.id !== id),
      sources: [{ outlet: { en: 'A paper' }, url: 'https://example.org/a' }],
    })),
  });
  await writeFile(sheet, part);
  await importInto(dir, [sheet]);
  const { collection, faults } = await loadCollection(dir);
  expect(faults).toEqual([]);
  expect(collection?.events.find(({ id }) => id === '1957-10-05-b')?.related).toMatchObject([{ id: '1957-10-04-a' }]);
});

test('texts in a language that the collection lacks are refused at once', async () => {
  await importSheet(SHEET);
  await writeFile(sheet, 'Дата;Событие\n1957;Запуск спутника\n');
  await expect(importInto(dir, [sheet], { language: undefined })).rejects.toThrow(
    /its texts are taken as ru, and the collection is in en: say --lang, or add ru to "languages"/,
  );
});

test('columns that were confirmed for one file are not asked for another one', async () => {
  const names = ['a.yaml', 'b.yaml', 'c.yaml'];
  const folder = join(sheet, '..');
  await writeFile(join(folder, 'a.yaml'), 'when: 1957\nwhat: Sputnik\nsource: A paper\n');
  await writeFile(join(folder, 'b.yaml'), 'what: Gagarin\nwhen: 1961\n');
  await writeFile(join(folder, 'c.yaml'), 'what: Apollo\nwhen: 1969\nfancy: x\n');
  const asked: string[] = [];
  const ask = (question: string) => Promise.resolve(String(asked.push(question) && ''));
  const { count } = await importInto(
    dir,
    names.map((name) => join(folder, name)),
    { ask },
  );
  expect([count, asked.length]).toEqual([3, 2]);
});

test('without its record, an import finds its events again', async () => {
  await importSheet(SHEET);
  const before = await contentsOf(dir);
  await rm(join(dir, '.imported.jsonl'));
  await importSheet(SHEET);
  expect(await contentsOf(dir)).toEqual(before);
});

test('events of one date and title are two, and the same row twice is one', async () => {
  const { refused } = await importSheet(
    `${SHEET}1957-10-04,Sputnik 1,Another account.,\n1961-04-12,Gagarin,In space.,\n`,
  );
  expect(refused).toEqual([expect.stringMatching(/sheet\.csv:5 the same event as in line 3$/)]);
  expect(Object.keys(await contentsOf(dir))).toContain('1957-10-04-sputnik-1-2.yaml');
});

test('topics of the rows are added to a collection.yaml that is there, whose comments stay', async () => {
  await importSheet('Date,Title,Topic\n1957-10-04,Sputnik 1,Satellites\n');
  await edit('collection.yaml', (text) => `# mine\n${text}`);
  await importSheet('Date,Title,Topic\n1957-10-04,Sputnik 1,Satellites\n1961-04-12,Gagarin,Люди; People\n');
  const { collection } = await loadCollection(dir);
  expect((await contentsOf(dir))['collection.yaml']).toContain('# mine');
  expect(Object.values(collection?.topics ?? {})).toEqual([{ en: 'Satellites' }, { en: 'Люди' }, { en: 'People' }]);
});

test.each([
  ['a sourced collection names the source, and asks a person to look', '', 1],
  ['an unsourced collection attributes it to nobody', '2031-01-01,Another,\n', 0],
])('a plan of %s', async (_, unsourced, attributions) => {
  const { shown } = await importSheet(`Date,Title,URL\n2030-01-01,A landing,https://example.org/a\n${unsourced}`);
  const [landing] = (await loadCollection(dir)).collection?.events ?? [];
  expect(landing?.attribution).toHaveLength(attributions);
  expect(shown.includes('write in "attribution" who says so')).toBe(attributions > 0);
});

test('that an entry repeats is said, and is neither a quotation nor a doubt about its date', async () => {
  const entry = 'BEGIN:VEVENT\nDTSTART:20080808\nRRULE:FREQ=YEARLY\nSUMMARY:Games\nEND:VEVENT';
  const { shown } = await importSheet(`BEGIN:VCALENDAR\n${entry}\nEND:VCALENDAR\n`);
  expect((await contentsOf(dir))['2008-08-08-games.yaml']).toContain('en: The calendar repeats it every year.\n');
  expect(shown).toContain(' 0 approximate');
});

test.each([
  ['BET 1900 AND 1910', 'Some time in this period: the imported file has “BET 1900 AND 1910”.'],
  ['BEF 1900', 'The imported file has “BEF 1900”.'],
])('the date note of %s', async (date, note) => {
  await importSheet(`Date,Title\n${date},A birth\n`);
  expect((await loadCollection(dir)).collection?.events).toMatchObject([{ dateNote: { en: note } }]);
});

test('what is to come is a plan', async () => {
  await importSheet('Date,Title\n2030-01-01,A landing\n');
  expect((await loadCollection(dir)).collection?.events).toMatchObject([{ kind: 'scheduled' }]);
});
