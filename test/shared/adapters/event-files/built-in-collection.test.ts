import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadVocabulary } from '../../../../shared/adapters/event-files/check-collection';
import { loadCollection } from '../../../../shared/adapters/event-files/load-collection';
import { jsonSchemas } from '../../../../shared/adapters/event-files/json-schemas';
import { historicalEventSchema } from '../../../../shared/adapters/event-schema';
import type { Collection } from '../../../../shared/domain/collection';
import type { HistoricalEvent } from '../../../../shared/domain/historical-event';

const dir = join(__dirname, '../../../../events');
const LANGUAGES = ['en', 'ru', 'zh'];

/** The four that the owner of the collection named. */
const OWNERS = [
  '2015-09-03-beijing-victory-parade',
  '2022-02-04-russia-china-joint-statement',
  '2024-05-16-putin-state-visit-china',
  '2025-08-31-sco-tianjin-summit',
];

let collection: Collection;
let events: readonly HistoricalEvent[];

beforeAll(async () => {
  const loaded = await loadCollection(dir);
  if (!loaded.collection) throw new Error(JSON.stringify(loaded.faults, null, 2));
  collection = loaded.collection;
  events = collection.events;
});

test.each([
  ['2015-09-03-beijing-victory-parade', '2015-09-03', 'source', 'held'],
  ['2022-02-04-russia-china-joint-statement', '2022-02-04', 'source', 'statement'],
  ['2024-05-16-putin-state-visit-china', '2024-05-16/2024-05-17', 'source', 'held'],
  ['2025-08-31-sco-tianjin-summit', '2025-08-31/2025-09-01', 'source', 'held'],
  ['1945-manchurian-operation', '1945-08-09/1945-09-02', 'source', 'held'],
  ['2021-06-28-treaty-extension', '2021-06-28', 'source', 'held'],
  ['2027-gas-pipeline-launch', '2027', 'source', 'scheduled'],
  ['2030-humanitarian-cooperation-roadmap', '/2030', 'source', 'announced'],
])('%s is dated %s', (id, date, dateBasis, kind) => {
  expect(events.find((event) => event.id === id)).toMatchObject({ date, dateBasis, kind });
});

test('leads from each event to a page that can be opened', () => {
  expect(idsOf(({ sources }) => sources.every(({ url }) => url === undefined))).toEqual([]);
});

test('has three outlets or more, and none of them alone a reprint, for what its owner named', () => {
  const outlets = ({ sources }: HistoricalEvent) =>
    sources.flatMap(({ outlet, copy }) => (copy ? [] : (outlet['en'] ?? [])));
  expect(idsOf((each) => OWNERS.includes(each.id) && new Set(outlets(each)).size < 3)).toEqual([]);
});

test('hardly rests on general knowledge, and never for what its owner named', () => {
  const known = idsOf(({ dateBasis, outcome }) => [dateBasis, outcome?.basis].includes('general-knowledge'));
  expect(known.length).toBeLessThanOrEqual(5);
  expect(known.filter((id) => OWNERS.includes(id))).toEqual([]);
});

test('tells no past event as a plan: what became of it is known', () => {
  const plans = events.filter(({ kind, outcome }) => (kind === 'scheduled' || kind === 'announced') && !outcome);
  expect(plans.filter(({ date }) => (date.split('/').at(-1) ?? '') < '2026')).toEqual([]);
});

test('ranks highest what its owner named', () => {
  const highest = idsOf(({ importance }) => importance === 5);
  expect(highest).toEqual(expect.arrayContaining(OWNERS));
  expect(highest.length).toBeLessThan(events.length / 5);
});

test('gives every text in three languages, and each in its own script', () => {
  expect(collection.languages).toEqual(LANGUAGES);
  const texts = localTextsIn(collection);
  expect(texts.length).toBeGreaterThan(events.length * 6);
  expect(texts.filter((text) => Object.keys(text).join() !== LANGUAGES.join())).toEqual([]);
  const proper = events.flatMap(({ title, summary = {}, dateNote = {} }) => [title, summary, dateNote]);
  expect(
    proper.filter(({ ru = '', zh = '' }) => !/\p{Script=Cyrillic}/u.test(ru) || !/\p{Script=Han}/u.test(zh)),
  ).toEqual([]);
});

test('knows every place, person and organisation in Russian and Chinese', () => {
  const names = events.flatMap(({ places, people, organisations }) => [...places, ...people, ...organisations]);
  expect(names.filter(({ en, ru, zh }) => en === ru || en === zh)).toEqual([]);
});

test('is set in the typographic way of each language', () => {
  const texts = localTextsIn(events);
  expect(texts.filter(({ en = '' }) => /["']/.test(en))).toEqual([]);
  expect(texts.filter(({ ru = '' }) => /["'“”—]| –/.test(ru))).toEqual([]);
  expect(texts.filter(({ zh = '' }) => /["'«»]|\p{Script=Han}[,;:.?!(]/u.test(zh))).toEqual([]);
  expect(texts.filter(({ zh = '' }) => /\p{Script=Han}[A-Za-z]|[A-Za-z]\p{Script=Han}/u.test(zh))).toEqual([]);
});

test('keeps titles, notes and quotes short', () => {
  for (const { title, dateNote = {}, sources } of events) {
    for (const each of Object.values(title)) expect(each.length).toBeLessThanOrEqual(80);
    for (const each of Object.values(dateNote)) expect(each.length).toBeLessThanOrEqual(160);
    for (const { quote = '' } of sources) expect(quote.split(/\s+/).length).toBeLessThanOrEqual(25);
  }
});

test('is what the table may hold', () => {
  for (const event of events) expect(historicalEventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
});

test('has schemas for editors that are current (npm run events:schema)', async () => {
  const vocabulary = await loadVocabulary(dir);
  if (!vocabulary) throw new Error('no collection.yaml');
  for (const [name, schema] of Object.entries(jsonSchemas(vocabulary)))
    expect(JSON.parse(await readFile(join(dir, name), 'utf8'))).toEqual(schema);
});

test('tells editors of that schema in each file', async () => {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.yaml') && name !== 'collection.yaml');
  for (const name of names) {
    const text = await readFile(join(dir, name), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/event\.schema\.json\n/);
  }
});

function idsOf(matches: (event: HistoricalEvent) => boolean): string[] {
  return events.filter(matches).map(({ id }) => id);
}

/** Every text of the collection that is given by language. */
function localTextsIn(value: unknown): Record<string, string>[] {
  if (typeof value !== 'object' || value === null) return [];
  return isLocalText(value) ? [value] : Object.values(value).flatMap(localTextsIn);
}

function isLocalText(value: object): value is Record<string, string> {
  return 'en' in value && Object.values(value).every((text) => typeof text === 'string');
}
