import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCollection, loadVocabulary } from '../../../../shared/adapters/event-files/load-collection';
import { eventJsonSchema } from '../../../../shared/adapters/event-files/event-file-schema';
import { historicalEventSchema } from '../../../../shared/adapters/event-schema';
import type { Collection } from '../../../../shared/domain/collection';
import type { HistoricalEvent } from '../../../../shared/domain/historical-event';

const dir = join(__dirname, '../../../../events');
const LANGUAGES = ['en', 'ru', 'zh'];

/** Mentioned in passing, and dated from outside: left out. */
const LEFT_OUT = [
  '1937-soviet-aid-to-china',
  '1938-07-29-lake-khasan',
  '1939-05-11-khalkhin-gol',
  '2009-years-of-languages',
  '2012-years-of-tourism',
  '2014-years-of-youth-exchanges',
  '2015-05-08-eaeu-silk-road-declaration',
  '2017-06-09-india-pakistan-join-sco',
  '2022-02-02-ushakov-statement-preview',
  '2022-years-of-sports-exchanges',
  '2023-07-04-iran-joins-sco',
  '2024-05-ft-article-china-russia',
  '2024-07-04-belarus-joins-sco',
];

let collection: Collection;
let events: readonly HistoricalEvent[];

beforeAll(async () => {
  const loaded = await loadCollection(dir);
  if (!loaded.collection) throw new Error(JSON.stringify(loaded.faults, null, 2));
  collection = loaded.collection;
  events = collection.events;
});

test('has 43 events, and none that was left out', () => {
  const ids = events.map(({ id }) => id);
  expect(new Set(ids).size).toBe(43);
  expect(ids.filter((id) => LEFT_OUT.includes(id))).toEqual([]);
});

test.each([
  ['2015-09-03-beijing-victory-parade', '2015-09-03', 'resolved', 'scheduled'],
  ['2022-02-04-russia-china-joint-statement', '2022-02-04', 'resolved', 'statement'],
  ['2024-05-16-putin-state-visit-china', '2024-05-16/2024-05-17', 'resolved', 'held'],
  ['2025-08-31-sco-tianjin-summit', '2025-08-31/2025-09-01', 'general-knowledge', 'scheduled'],
  ['2015-09-02-putin-china-visit', '2015-09-02/2015-09-03', 'general-knowledge', 'scheduled'],
  ['1945-manchurian-operation', '1945', 'source', 'held'],
  ['2001-sco-established', '2001-06-15', 'general-knowledge', 'held'],
  ['2025-80th-anniversary-end-of-war', '2025', 'resolved', 'anniversary'],
  ['2026-china-apec-chairmanship', '2026', 'source', 'scheduled'],
  ['2030-humanitarian-cooperation-roadmap', '/2030', 'source', 'announced'],
])('%s is dated %s', (id, date, dateBasis, kind) => {
  expect(events.find((event) => event.id === id)).toMatchObject({ date, dateBasis, kind });
});

test('ranks highest what its owner named', () => {
  const highest = events.filter(({ importance }) => importance === 5).map(({ id }) => id);
  expect(highest).toEqual(
    expect.arrayContaining([
      '2015-09-03-beijing-victory-parade',
      '2022-02-04-russia-china-joint-statement',
      '2024-05-16-putin-state-visit-china',
      '2025-08-31-sco-tianjin-summit',
    ]),
  );
  expect(highest.length).toBeLessThan(8);
});

test('gives every text in three languages, and each in its own script', () => {
  expect(collection.languages).toEqual(LANGUAGES);
  const texts = localTextsIn(collection);
  expect(texts.length).toBeGreaterThan(43 * 6);
  expect(texts.filter((text) => Object.keys(text).join() !== LANGUAGES.join())).toEqual([]);
  const proper = events.flatMap(({ title, summary, dateNote }) => [title, summary, dateNote]);
  expect(
    proper.filter(({ ru = '', zh = '' }) => !/\p{Script=Cyrillic}/u.test(ru) || !/\p{Script=Han}/u.test(zh)),
  ).toEqual([]);
});

test('knows every name it uses in Russian and Chinese', () => {
  const names = events.flatMap(({ places, people, organisations, attribution, sources }) => [
    ...[...places, ...people, ...organisations],
    ...attribution.flatMap(({ speaker, via }) => [speaker, via]),
    ...sources.map(({ outlet }) => outlet),
  ]);
  const sameEverywhere = ['RT', 'ValueWalk', 'sfei.info'];
  expect(names.filter(({ en = '', ru, zh }) => !sameEverywhere.includes(en) && (en === ru || en === zh))).toEqual([]);
});

test('quotes in the typographic way of each language', () => {
  const texts = localTextsIn(collection);
  expect(texts.filter(({ ru = '' }) => /["'“”—]/.test(ru))).toEqual([]);
  expect(texts.filter(({ zh = '' }) => /["'«»]/.test(zh))).toEqual([]);
});

test('keeps titles, notes and quotes short', () => {
  for (const { title, dateNote, sources } of events) {
    for (const each of Object.values(title)) expect(each.length).toBeLessThanOrEqual(80);
    for (const each of Object.values(dateNote)) expect(each.length).toBeLessThanOrEqual(160);
    for (const { quote = '' } of sources) expect(quote.split(/\s+/).length).toBeLessThanOrEqual(25);
  }
});

test('says of every plan who reported it, and marks what became of it as general knowledge', () => {
  const plans = events.filter(({ kind }) => kind === 'scheduled' || kind === 'announced');
  expect(plans.length).toBeGreaterThan(10);
  expect(plans.filter(({ attribution }) => attribution.length === 0)).toEqual([]);
  expect(events.filter(({ outcome }) => outcome && outcome.basis !== 'general-knowledge')).toEqual([]);
});

test('links to sources by https only', () => {
  const urls = events.flatMap(({ sources }) => sources.flatMap(({ url }) => url ?? []));
  expect(urls.filter((url) => !url.startsWith('https://'))).toEqual([]);
});

test('is what the table may hold', () => {
  for (const event of events) expect(historicalEventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
});

test('has a schema for editors that is current (npm run events:schema)', async () => {
  const vocabulary = await loadVocabulary(dir);
  if (!vocabulary) throw new Error('no collection.yaml');
  const checkedIn: unknown = JSON.parse(await readFile(join(dir, 'event.schema.json'), 'utf8'));
  expect(checkedIn).toEqual(eventJsonSchema(vocabulary));
});

test('tells editors of that schema in each file', async () => {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.yaml') && name !== 'collection.yaml');
  for (const name of names) {
    const text = await readFile(join(dir, name), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/event\.schema\.json\n/);
  }
});

/** Every text of the collection that is given by language. */
function localTextsIn(value: unknown): Record<string, string>[] {
  if (typeof value !== 'object' || value === null) return [];
  return isLocalText(value) ? [value] : Object.values(value).flatMap(localTextsIn);
}

function isLocalText(value: object): value is Record<string, string> {
  return 'en' in value && Object.values(value).every((text) => typeof text === 'string');
}
