import fc from 'fast-check';
import { dynamoCollectionStore } from '../../../../shared/adapters/dynamo/collection-store';
import { DRAWS } from '../../../../shared/adapters/dynamo/draw-items';
import type { Collection } from '../../../../shared/domain/collection';
import { type DrawFilter, renumbered } from '../../../../shared/domain/draw';
import { ingest } from '../../../../shared/use-cases/editing/ingest';
import { builtInCollection, collectionOf, event, inEachLanguage } from '../../../support/events';
import { memoryEvents } from '../../../support/memory-events';
import { seeded } from '../../../support/seeded';
import { INGEST_CLOCK, allItems, openTableWith } from '../../../support/table';

const CLOCK = { now: () => new Date('2026-09-03T06:00:00Z') };
const DRAWS_OF_EACH = 30;

/** Hundreds on one day, one in antiquity, and some in each of many years; of topics that overlap, and some sensitive. */
const uneven: Collection = {
  ...collectionOf(
    event('-0499'),
    ...Array.from({ length: 150 }, (_, n) => event('1945-05-09', { id: `1945-05-09-event-${n}`, topics: topicsOf(n) })),
    ...Array.from({ length: 60 }, (_, n) => event(`${1500 + 5 * n}`, { topics: topicsOf(n), sensitive: n % 10 < 3 })),
  ),
  topics: { visit: inEachLanguage('Visits'), war: inEachLanguage('War'), peace: inEachLanguage('Peace') },
};

function topicsOf(n: number): string[] {
  return ['visit', ...(n % 2 ? ['war'] : []), ...(n % 3 ? ['peace'] : [])];
}

/** The value that chi-squared exceeds once in 10,000 times. Source: Wilson and Hilferty, 1931. */
function critical(freedom: number): number {
  const NORMAL = 3.719;
  const spread = 2 / (9 * freedom);
  return freedom * (1 - spread + NORMAL * Math.sqrt(spread)) ** 3;
}

const FILTERS: readonly (readonly [string, DrawFilter])[] = [
  ['without a filter', {}],
  ['of a topic', { topics: ['war'] }],
  ['of topics that overlap', { topics: ['peace', 'war', 'visit'] }],
  ['without what is sensitive', { sensitive: 'hidden' }],
  ['of topics, without what is sensitive', { topics: ['peace', 'war'], sensitive: 'hidden' }],
];

describe.each([
  ['the built-in events', builtInCollection],
  ['events that lie unevenly in time', () => Promise.resolve(uneven)],
])('%s', (_name, load) => {
  test.each(FILTERS)('%s, each is drawn as often as any other', async (_filter, filter) => {
    const collection = await load();
    const topics = filter.topics && Object.keys(collection.topics).slice(0, filter.topics.length);
    const asked = { ...filter, topics };
    const wanted = collection.events.filter(
      (each) =>
        (!topics || each.topics.some((topic) => topics.includes(topic))) && !(asked.sensitive && each.sensitive),
    );
    const { events, used } = memoryEvents(collection, CLOCK);
    await events.summary();
    for (const seed of [1, 2]) {
      const chance = seeded(seed);
      const drawn = new Map(wanted.map(({ id }) => [id, 0]));
      const draws = DRAWS_OF_EACH * wanted.length;
      used.units = 0;
      for (let draw = 0; draw < draws; draw += 1) {
        const id = (await events.draw(asked, chance)) ?? '';
        const before = drawn.get(id);
        if (before === undefined) throw new Error(`${id} is not wanted`);
        drawn.set(id, before + 1);
      }
      const squares = [...drawn.values()].map((count) => (count - DRAWS_OF_EACH) ** 2 / DRAWS_OF_EACH);
      const chiSquared = squares.reduce((sum, square) => sum + square, 0);
      expect(chiSquared).toBeLessThan(critical(wanted.length - 1));
      // As little variation is as wrong.
      expect(chiSquared).toBeGreaterThan((wanted.length - 1) / 3);
      expect(used.units / draws).toBeLessThanOrEqual(topics ? 1 : 0.5);
    }
  });
});

test('nothing is drawn when nothing passes the filter', async () => {
  const { events } = memoryEvents(uneven, CLOCK);
  expect(await events.draw({ topics: ['gone'] }, () => 0)).toBeUndefined();
});

test('ids keep their numbers, and the numbers stay without a gap', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,2}$/), { maxLength: 30 });
  fc.assert(
    fc.property(ids, ids, (before, wanted) => {
      const numbered = renumbered(before, wanted);
      expect(numbered.toSorted()).toEqual(wanted.toSorted());
      const comeOrGone = [...before, ...wanted].filter((id) => before.includes(id) !== wanted.includes(id)).length;
      const changed = numbered.filter((id, number) => id !== before[number]).length;
      expect(changed).toBeLessThanOrEqual(comeOrGone);
    }),
  );
});

test('an event that comes or goes changes two blocks of each list at most', async () => {
  const table = await openTableWith(uneven);
  try {
    const store = dynamoCollectionStore(table);
    const without = { ...uneven, events: uneven.events.filter((_, n) => n !== 100) };
    for (const next of [without, uneven]) {
      const before = await drawItems();
      await ingest(store, next, INGEST_CLOCK);
      const after = await drawItems();
      const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
        (sk) => JSON.stringify(before.get(sk)) !== JSON.stringify(after.get(sk)),
      );
      expect(changed.length).toBeGreaterThan(0);
      expect(changed.length).toBeLessThanOrEqual(8);
    }
  } finally {
    await table.close();
  }

  async function drawItems() {
    const items = await allItems(table);
    return new Map(items.filter(({ pk }) => pk === DRAWS).map((item) => [item.sk, item]));
  }
});
