import fc from 'fast-check';
import { mostExpensiveTexts, queriesFor } from '../../../bench/search';
import { syntheticCollection } from '../../../bench/synthetic-events';
import { searchIn } from '../../../support/search-in-memory';

/** Without the half unit that the summary costs. */
const MOST_UNITS = 24.5;
const MOST_ON_AVERAGE = 4.5;

describe('read units of a search of 10,000 events, nothing cached', () => {
  const collection = syntheticCollection(10_000);
  let find: ReturnType<typeof searchIn>['find'];
  beforeAll(() => {
    ({ find } = searchIn(collection));
  }, 120_000);

  test('of texts as people type them: at most 5 on average', async () => {
    const texts = queriesFor(1, collection).slice(0, 150);
    let units = 0;
    for (const text of texts) units += (await find(text, {}, 5)).units;
    expect(units / texts.length).toBeLessThanOrEqual(MOST_ON_AVERAGE);
  });

  test('of any text: at most 25', async () => {
    for (const text of mostExpensiveTexts(collection.events))
      expect((await find(text.split(' ').slice(0, 12).join(' '), {}, 5)).units).toBeLessThanOrEqual(MOST_UNITS);
    const titles = collection.events.slice(0, 200).flatMap(({ title }) => Object.values(title));
    const piece = fc
      .tuple(fc.constantFrom(...titles.flatMap((title) => title.split(' '))), fc.nat({ max: 12 }), fc.nat({ max: 12 }))
      .map(([word, from, to]) => word.slice(0, from) + word.slice(Math.max(from, to)));
    const anyText = fc.array(piece, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(anyText, fc.boolean(), async (words, unfinished) => {
        expect((await find(words.join(' '), { unfinished }, 5)).units).toBeLessThanOrEqual(MOST_UNITS);
      }),
      { numRuns: 150 },
    );
  });
});
