import { marshall } from '@aws-sdk/util-dynamodb';
import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoCollectionStore } from '../../../../shared/adapters/dynamo/collection-store';
import { indexItemsOf, newIndex } from '../../../support/index-items';
import { searchIndex } from '../../../../shared/adapters/dynamo/search/search-index';
import type { Collection } from '../../../../shared/domain/collection';
import type { SearchQuery } from '../../../../shared/domain/search-query';
import { ingest } from '../../../../shared/use-cases/editing/ingest';
import type { PageRequest } from '../../../../shared/use-cases/event-ports';
import { memoryTable } from '../../../bench/memory-table';
import { itemSize } from '../../../support/capacity';
import { syntheticCollection } from '../../../bench/synthetic-events';
import { collectionOf, event, inEachLanguage } from '../../../support/events';
import { openSearchTable, portsOf } from '../../../support/search';
import { recordCalls } from '../../../support/recorded-calls';
import { INGEST_CLOCK, openTestTable } from '../../../support/table';

const FIRST_PAGE: PageRequest = { size: 5, direction: 'forward' };

describe('a collection of many blocks', () => {
  const collection = syntheticCollection(300);
  let table: LocalTable;

  beforeAll(async () => {
    table = await openSearchTable(collection);
  });
  afterAll(() => table.close());

  test('every event is found by any three words of its title, in every language', async () => {
    const { events } = portsOf(table);
    for (const { id, title } of collection.events.slice(0, 40))
      for (const code of ['en', 'ru', 'zh']) {
        const words = code === 'zh' ? [title['zh'] ?? ''] : (title[code] ?? '').split(' ').slice(2, 5);
        const { lines } = await events.search(wordsOf(...words), { ...FIRST_PAGE, size: 300 });
        expect(lines.map((line) => line.id)).toContain(id);
      }
  });

  test('pages of any size are the whole, each event once', async () => {
    const { events } = portsOf(table);
    const [name = ''] = Object.values(collection.events[0]?.topics ?? []);
    const query = { ...wordsOf(), topics: [name] };
    const whole = await events.search(query, { size: 1000, direction: 'forward' });
    expect(whole.lines).toHaveLength(whole.total);
    expect(whole.total).toBe(collection.events.filter(({ topics }) => topics.includes(name)).length);
    for (const size of [1, 7, 50]) {
      const ids: string[] = [];
      let page = await events.search(query, { size, direction: 'forward' });
      ids.push(...page.lines.map(({ id }) => id));
      while (page.next) {
        page = await events.search(query, { size, ...page.next });
        ids.push(...page.lines.map(({ id }) => id));
      }
      expect(ids).toEqual(whole.lines.map(({ id }) => id));
    }
  });

  test('of equals the more important come first, then the later', async () => {
    const { lines } = await portsOf(table).events.search(
      { ...wordsOf(), topics: ['topic-1'] },
      { ...FIRST_PAGE, size: 100 },
    );
    const found = lines.map(({ id }) => collection.events.find((each) => each.id === id));
    const keys = found.map((each) => `${5 - (each?.importance ?? 0)} ${each?.date ?? ''}`);
    for (const [at, key] of keys.slice(1).entries()) {
      const [before = '', here = ''] = [keys[at], key].map((each) => each?.slice(0, 1));
      expect(before <= here).toBe(true);
      if (before === here) expect((keys[at] ?? '') >= key).toBe(true);
    }
  });

  test('what is read: few units at first, none of what is kept', async () => {
    const [first] = collection.events;
    const query = wordsOf(...(first?.title['en'] ?? '').split(' ').slice(0, 2));
    const { events } = portsOf(table);
    const calls = recordCalls(table.client);
    await events.search(query, FIRST_PAGE);
    expect(new Set(calls.map(({ command }) => command))).toEqual(
      new Set(['GetItemCommand', 'QueryCommand', 'BatchGetItemCommand']),
    );
    expect(calls.reduce((sum, { readUnits }) => sum + readUnits, 0)).toBeLessThanOrEqual(6);
    calls.length = 0;
    await events.search(query, FIRST_PAGE);
    expect(calls).toEqual([]);
  });

  test('a list is read from any text to any other', async () => {
    const items = indexItemsOf('any', collection);
    const { table: fake } = memoryTable(items);
    const index = searchIndex(fake, newIndex('any', collection.events.length));
    const all = await index.words('', '\uffff');
    expect(all).toEqual([...all].sort());
    for (const [from, to] of [
      ['d', 'e'],
      ['ден', 'ко'],
      ['zzz', 'а'],
      ['a', 'a'],
      ['', 'b'],
    ] as const) {
      const fresh = searchIndex(fake, newIndex('any', collection.events.length));
      const expected = all.filter((word) => from <= word && word <= to);
      expect(await fresh.words(from, to)).toEqual(expected);
      expect(await fresh.words(from, to)).toEqual(expected);
      expect(await index.words(from, to)).toEqual(expected);
    }
    expect(Math.max(...items.map((item) => itemSize(marshall(item))))).toBeLessThan(4096);
  });
});

describe('another collection in its place', () => {
  let table: LocalTable;
  beforeEach(async () => {
    table = await openTestTable();
  });
  afterEach(() => table.close());

  const store = (collection: Collection) => ingest(dynamoCollectionStore(table), collection, INGEST_CLOCK);
  const PARADE = collectionOf(event('2015-09-03', { title: inEachLanguage('Parade') }));
  const SUMMIT = collectionOf(event('2025-08-31', { title: inEachLanguage('Summit') }));

  test('is searched by those that had the old one open, though it is gone', async () => {
    await store(PARADE);
    const { events } = portsOf(table);
    expect((await events.search(wordsOf('parade'), FIRST_PAGE)).total).toBe(1);
    // With another topic, the index is made anew.
    await store({ ...SUMMIT, topics: { visit: inEachLanguage('Journeys') } });
    expect((await events.search(wordsOf('summit'), FIRST_PAGE)).lines.map(({ id }) => id)).toEqual([
      '2025-08-31-event',
    ]);
  });

  test.each([
    ['in the same blocks', {}],
    ['in blocks of its own', { topics: { visit: inEachLanguage('Journeys') } }],
  ])('is paged through by those that read the first page of the old one, %s', async (_name, header) => {
    const titled = (title: string) =>
      Array.from({ length: 12 }, (_, n) => event(String(2000 + n), { title: inEachLanguage(`${title} of a number`) }));
    await store(collectionOf(...titled('Parade')));
    const { events } = portsOf(table);
    const first = await events.search(wordsOf('number'), FIRST_PAGE);
    await store({ ...collectionOf(...titled('Summit')), ...header });
    const pages = [first];
    for (let { next } = first; next; { next } = pages.at(-1) ?? {})
      pages.push(await events.search(wordsOf('number'), { size: 5, ...next }));
    const ids = pages.flatMap(({ lines }) => lines.map(({ id }) => id));
    expect(ids).toEqual(Array.from({ length: 12 }, (_, n) => `${2011 - n}-event`));
  });

  test('a topic with another name is found by it', async () => {
    await store(PARADE);
    await store({ ...PARADE, topics: { visit: inEachLanguage('Journeys') } });
    expect((await portsOf(table).events.search(wordsOf('journey'), FIRST_PAGE)).total).toBe(1);
  });

  test('before the first ingest and without events nothing is found', async () => {
    expect((await portsOf(table).events.search(wordsOf('parade'), FIRST_PAGE)).total).toBe(0);
    await store(PARADE);
    await store(collectionOf());
    expect((await portsOf(table).events.search(wordsOf('parade'), FIRST_PAGE)).total).toBe(0);
  });
});

function wordsOf(...words: string[]): SearchQuery {
  return { words, dates: [] };
}
