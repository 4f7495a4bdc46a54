import fc from 'fast-check';
import { jsonFile } from '../../../../shared/language/export/json-file';
import { builtInCollection, collectionOf, event } from '../../../support/events';
import { nastyEvent } from './nasty-events';

const NOW = new Date('2026-09-03T06:07:08.900Z');

test('the file says what it is, and is indented', () => {
  const file = jsonFile([event('-0043-03-15')], { collection: collectionOf(), now: NOW });
  expect(file).toMatch(/^\{\n {2}"title": \{\n/);
  expect(file).toMatch(/\n {6}"date": "-0043-03-15",\n/);
  expect(file.slice(-3)).toBe('\n}\n');
  expect(Object.keys(JSON.parse(file) as object)).toEqual([
    ...['title', 'description', 'languages', 'topics', 'exported', 'events'],
  ]);
});

test('the built-in collection is in it whole', async () => {
  const collection = await builtInCollection();
  expect(JSON.parse(jsonFile(collection.events, { collection, now: NOW }))).toEqual({
    title: collection.title,
    description: collection.description,
    sourcesNote: collection.sourcesNote,
    searchExample: collection.searchExample,
    languages: collection.languages,
    topics: collection.topics,
    exported: '2026-09-03T06:07:08.900Z',
    events: collection.events,
  });
});

test('whatever the texts, they read back as they are', () => {
  fc.assert(
    fc.property(fc.array(nastyEvent, { maxLength: 3 }), (events) => {
      const file = jsonFile(events, { collection: collectionOf(), now: NOW });
      expect(JSON.parse(Buffer.from(file).toString())).toEqual(expect.objectContaining({ events }));
    }),
  );
});
