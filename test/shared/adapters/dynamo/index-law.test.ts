import fc from 'fast-check';
import { dynamoCollectionStore } from '../../../../shared/adapters/dynamo/collection-store';
import { dynamoEventRepository } from '../../../../shared/adapters/dynamo/event-repository';
import type { Item } from '../../../../shared/adapters/dynamo/table';
import type { Collection } from '../../../../shared/domain/collection';
import type { HistoricalEvent } from '../../../../shared/domain/historical-event';
import type { SearchQuery } from '../../../../shared/domain/search-query';
import { ingest } from '../../../../shared/use-cases/editing/ingest';
import { syntheticCollection } from '../../../bench/synthetic-events';
import type { EventRepository } from '../../../../shared/use-cases/event-ports';
import { indexContents } from '../../../support/index-contents';
import { tableInMemory } from '../../../support/table-in-memory';

/** So many that lists have several blocks. */
const WHOLE = syntheticCollection(60);
const STEPS = 3;

type Change = (events: readonly HistoricalEvent[]) => readonly HistoricalEvent[];

const anyEvent = fc.nat({ max: WHOLE.events.length - 1 });

/** What is done to the events of a collection: some go, come back, are renamed or become more or less important. */
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.array(anyEvent, { maxLength: 40 }).map(
    (gone): Change =>
      (events) =>
        events.filter((_, n) => !gone.includes(n)),
  ),
  fc.constant((): readonly HistoricalEvent[] => WHOLE.events),
  fc.tuple(anyEvent, anyEvent).map(
    ([n, other]): Change =>
      (events) =>
        events.map((event, at) => (at === n ? { ...event, title: WHOLE.events[other]?.title ?? {} } : event)),
  ),
  fc.tuple(fc.array(anyEvent, { maxLength: 8 }), fc.integer({ min: 1, max: 5 })).map(
    ([some, importance]): Change =>
      (events) =>
        events.map((event, at) => (some.includes(at) ? { ...event, importance, date: '2026-01-01' } : event)),
  ),
);

/** Of each step also the call at which it crashes at first. */
const anyHistory = fc.array(fc.tuple(anyChange, fc.nat({ max: 60 })), { minLength: 1, maxLength: STEPS });

const QUERIES: readonly Partial<SearchQuery>[] = [
  ...WHOLE.events.slice(0, 3).map(({ title }) => ({ words: (title['en'] ?? '').split(' ').slice(0, 2) })),
  { topics: ['topic-1'] },
  { order: 'importance' },
  { order: 'oldest-first' },
];

let clock = 0;

test('whatever is stored after whatever, and crashes on the way, a search finds what it finds in a new table', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, async (history) => {
      let crashAt = Infinity;
      const stored = tableInMemory(() => {
        crashAt -= 1;
        if (crashAt === 0) throw new Error('crashed');
      });
      let collection: Collection = { ...WHOLE, events: WHOLE.events.slice(0, 50) };
      await store(stored, collection);
      for (const [change, call] of history) {
        const next = { ...collection, events: change(collection.events) };
        const before = await found(stored);
        crashAt = call + 1;
        const isCrashed = await store(stored, next).then(
          () => false,
          () => true,
        );
        crashAt = Infinity;
        // All of the deploy, or nothing of it.
        if (isCrashed) expect([before, await foundIn(next)]).toContainEqual(await found(stored));
        await store(stored, next);
        collection = next;
        expect(indexOf(stored)).toEqual(await newIndexOf(next));
        expect(await found(stored)).toEqual(await foundIn(next));
      }
    }),
    { numRuns: 5, endOnFailure: true },
  );
});

test('another title touches only the blocks of its words', async () => {
  const stored = tableInMemory();
  await store(stored, WHOLE);
  const { used } = stored;
  const [puts, removes] = [used.puts, used.removes];
  const [first, ...others] = WHOLE.events;
  const title = { ...first?.title, en: `${first?.title['en']?.split(' ').slice(1).join(' ') ?? ''} dento` };
  await store(stored, { ...WHOLE, events: [...(first ? [{ ...first, title }] : []), ...others] });
  expect(used.puts - puts + (used.removes - removes)).toBeLessThanOrEqual(40);
});

describe('who has cached an index of two deploys ago sees one of the deploys, whole', () => {
  test.each<[when: string, isThen: (item: Item) => boolean]>([
    ['when the second has stored blocks', ({ pk, since }) => String(pk).startsWith('SEARCH#') && since === 3],
    ['when the second is in use', ({ searchVersion }) => searchVersion === 3],
    ['when the second is done', () => false],
  ])('%s', async (_when, isThen) => {
    const [first, second, third] = [deployOf(1, ['topic-1']), deployOf(2, ['topic-2']), deployOf(3, ['topic-1'])];
    const whole = await Promise.all([first, second, third].map(async (each) => titles(readerOf(await newTable(each)))));
    let mayCrash = false;
    const stored = tableInMemory(() => {
      if (mayCrash && stored.items().some(isThen)) throw new Error('crashed');
    });
    await store(stored, first);
    const late = readerOf(stored);
    // It has cached which events have the topic, but not the lines of most.
    await titles(late, 1);
    await store(stored, second);
    mayCrash = true;
    await store(stored, third).catch(() => undefined);
    mayCrash = false;
    expect(whole).toContainEqual(await titles(late));
  });

  const readerOf = ({ table }: Stored) => dynamoEventRepository(table, { now: () => new Date(0) });

  /** Each event but the first has these topics, and each has another title. */
  function deployOf(version: number, topics: readonly string[]): Collection {
    const events = WHOLE.events.map((event, n) => ({
      ...event,
      topics: n === 0 ? ['topic-1'] : topics,
      title: { ...event.title, en: `${event.title['en'] ?? ''} ${version}` },
    }));
    return { ...WHOLE, events };
  }

  async function titles(reader: EventRepository, size = 200): Promise<readonly unknown[]> {
    const query = { words: [], dates: [], topics: ['topic-1'] };
    return (await reader.search(query, { size, direction: 'forward' })).lines.map(({ title }) => title['en']);
  }
});

type Stored = ReturnType<typeof tableInMemory>;

async function store({ table }: Stored, collection: Collection): Promise<void> {
  const at = new Date('2026-09-01T12:00:00Z');
  await ingest(dynamoCollectionStore(table), collection, { now: () => at });
}

function indexOf(stored: Stored) {
  return indexContents(stored.items().filter(({ pk }) => pk.startsWith('SEARCH#')));
}

async function newTable(collection: Collection): Promise<Stored> {
  const fresh = tableInMemory();
  await store(fresh, collection);
  return fresh;
}

const newIndexOf = async (collection: Collection) => indexOf(await newTable(collection));
const foundIn = async (collection: Collection) => found(await newTable(collection));

/** What searches find, with nothing kept from before. */
async function found({ table }: Stored): Promise<readonly string[][]> {
  clock += 1;
  const events = dynamoEventRepository(table, { now: () => new Date(clock) });
  const all: string[][] = [];
  for (const query of QUERIES) {
    const whole = { words: [], dates: [], ...query };
    const { lines } = await events.search(whole, { size: 200, direction: 'forward' });
    all.push(lines.map(({ id, date }) => `${id} ${date}`));
  }
  return all;
}
