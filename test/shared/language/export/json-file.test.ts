import fc from 'fast-check';
import { jsonFile } from '../../../../shared/language/export/json-file';
import { builtInCollection, collectionOf, event, inEachLanguage } from '../../../support/events';
import { nastyEvent } from './nasty-events';

const NOW = new Date('2026-09-03T06:07:08.900Z');

test('the file says what it is, and has the keys in the order of the types', () => {
  const { sources, attribution, ...rest } = event('-0043-03-15', {
    sensitive: true,
    outcome: { text: inEachLanguage('It was held.'), basis: 'source' },
  });
  const [source] = sources;
  if (!source) throw new Error('an event has a source');
  const { document, ...citation } = source;
  const turned = { sources: [{ document, url: 'https://example.org', ...citation }], attribution, ...rest };
  const file = jsonFile([turned], { collection: collectionOf(), now: NOW });
  expect(file.slice(0, 2)).toBe('{\n');
  expect(file.slice(-2)).toBe('}\n');
  expect(keysAt(file, 2)).toBe('title description exported events');
  expect(keysAt(file, 6)).toBe(
    'id date dateBasis dateNote kind importance title summary attribution outcome places people organisations topics sensitive sources',
  );
  expect(keysAt(file, 10)).toBe('speaker via en ru zh en ru zh outlet quote supports url document');
});

test('the built-in collection is in it whole', async () => {
  const collection = await builtInCollection();
  expect(JSON.parse(jsonFile(collection.events, { collection, now: NOW }))).toEqual({
    title: collection.title,
    description: collection.description,
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

/** The keys of what is so far indented, in their order. */
function keysAt(file: string, indentation: number): string {
  const keys = file.matchAll(new RegExp(`^ {${indentation}}"(\\w+)":`, 'gm'));
  return [...keys].map(([, key]) => key).join(' ');
}
