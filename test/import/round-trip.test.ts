import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCollection } from '../../shared/adapters/event-files/load-collection';
import { historicalEventSchema } from '../../shared/adapters/event-schema';
import type { Collection } from '../../shared/domain/collection';
import { calendarFile } from '../../shared/language/export/calendar-file';
import { csvFile } from '../../shared/language/export/csv-file';
import { jsonFile } from '../../shared/language/export/json-file';
import { languageFor, languages } from '../../shared/language/languages';
import { event, inEachLanguage } from '../support/events';
import { polarCollection } from '../support/polar-collection';
import { spaceFlight } from '../support/space-flight/collection';
import { TODAY, importInto, temporaryFolder } from '../support/importing';

const NOW = new Date('2026-11-28T06:00:00Z');

let dir = '';
beforeEach(async () => {
  dir = await temporaryFolder();
});
afterEach(() => rm(dir, { recursive: true }));

/** The collection that is made of an exported file. */
async function imported(name: string, text: string, language = 'en'): Promise<Collection> {
  await writeFile(join(dir, name), text);
  const { refused } = await importInto(join(dir, 'events'), [join(dir, name)], { language });
  expect(refused).toEqual([]);
  return loaded(join(dir, 'events'));
}

async function loaded(folder: string): Promise<Collection> {
  const { collection, faults } = await loadCollection(folder);
  expect(faults).toEqual([]);
  if (!collection) throw new Error('no collection');
  return collection;
}

/** The events as the store gives them. */
function inOrder({ events }: Pick<Collection, 'events'>) {
  return [...events].sort((a, b) => (a.id < b.id ? -1 : 1)).map((event) => historicalEventSchema.parse(event));
}

/** Has what the other collections leave out. */
const corrected = event('1961-04-12', {
  ...{ topics: ['voyage'], places: [] },
  otherDates: [{ date: '1961-04-13', by: inEachLanguage('a museum; its guide') }],
  originalDate: ['O.S. 1961-03-30'],
  aliases: ['Vostok 1', '=1+1'],
  sensitive: true,
  reason: inEachLanguage('The day was wrong.'),
  minor: true,
});

const COLLECTIONS = [
  ['the built-in collection', () => loaded(join(__dirname, '../../events'))],
  ['space flight', () => Promise.resolve(spaceFlight)],
  ['polar exploration', () => Promise.resolve(polarCollection)],
  ['a corrected event', () => Promise.resolve({ ...polarCollection, events: [corrected] })],
] as const;

test.each(COLLECTIONS)('%s, exported as JSON, imported and exported again, is the same bytes', async (_, load) => {
  const collection = await load();
  const exported = jsonFile(inOrder(collection), { collection, now: NOW });
  const again = await imported('timeline.json', exported);
  expect(jsonFile(inOrder(again), { collection: again, now: NOW })).toBe(exported);
});

test.each(COLLECTIONS.flatMap(([name, load]) => languages.map(({ code }) => [name, code, load] as const)))(
  '%s, exported as a table in %s, imported and exported again, is the same bytes',
  async (_, code, load) => {
    const exported = csvFile(inOrder(await load()), languageFor(code));
    expect(csvFile(inOrder(await imported('timeline.csv', exported, code)), languageFor(code))).toBe(exported);
  },
);

test('a sensitive event is still sensitive after an export as a table, and known by its aliases', async () => {
  const { events } = await imported('timeline.csv', csvFile([corrected], languageFor('en')));
  const { aliases, reason, minor } = corrected;
  const expected = { aliases, sensitive: true, reason: { en: reason?.['en'] }, minor };
  expect(events).toMatchObject([
    { ...expected, otherDates: [{ date: '1961-04-13', by: { en: 'a museum; its guide' } }] },
  ]);
});

test('a calendar of anniversaries is refused, because their days are not those of the events', async () => {
  const collection = await loaded(join(__dirname, '../../events'));
  const options = { language: languageFor('en'), collection, today: TODAY, years: 1, leapDay: 'feb-28' } as const;
  await writeFile(join(dir, 'timeline.ics'), calendarFile(collection.events, options).content);
  await expect(importInto(join(dir, 'events'), [join(dir, 'timeline.ics')])).rejects.toThrow('import the JSON or CSV');
});
