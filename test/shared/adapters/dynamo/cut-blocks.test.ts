import fc from 'fast-check';
import { type Block, type ListEntry, cutBlocks } from '../../../../shared/adapters/dynamo/search/cut-blocks';

const MOST = 40;

/** Some entries are larger than a block, as those of words that every event has. */
const anyEntry = fc
  .tuple(
    fc.string({ minLength: 1, maxLength: 4 }),
    fc.oneof(fc.nat(12), fc.integer({ min: MOST / 2, max: 1.2 * MOST }), fc.constant(5 * MOST)),
  )
  .map(([key, length]): ListEntry => ({ key, json: JSON.stringify(key + 'x'.repeat(length)) }));

const anyList = fc
  .uniqueArray(anyEntry, { selector: ({ key }) => key, maxLength: 40 })
  .map((entries) => entries.sort((a, b) => (a.key < b.key ? -1 : 1)));

const firstsOf = (blocks: readonly Block[]) => blocks.map(({ first }) => first);

test('blocks contain the whole list, each entry where its key is looked for, whatever the blocks were before', () => {
  fc.assert(
    fc.property(anyList, anyList, (before, entries) => {
      const formerly = firstsOf([...cutBlocks(before, MOST)]);
      const blocks = [...cutBlocks(entries, MOST, formerly)];
      expect(blocks.map(({ text }) => text.slice(1, -1)).join(',')).toBe(entries.map(({ json }) => json).join(','));
      expect(blocks.map(({ next }) => next)).toEqual([...firstsOf(blocks).slice(1), undefined].slice(0, blocks.length));
      for (const { first, next, text } of blocks) {
        const within = entries.filter(({ key }) => first <= key && (next === undefined || key < next));
        expect(text).toBe(`[${within.map(({ json }) => json).join(',')}]`);
      }
    }),
  );
});

test('a list that is cut again has the same blocks', () => {
  fc.assert(
    fc.property(anyList, (entries) => {
      const blocks = [...cutBlocks(entries, MOST)];
      expect([...cutBlocks(entries, MOST, firstsOf(blocks))]).toEqual(blocks);
    }),
  );
});

test('one changed entry changes at most four blocks', () => {
  fc.assert(
    fc.property(anyList, anyEntry, (entries, entry) => {
      const blocks = [...cutBlocks(entries, MOST)];
      const changed = [...entries.filter(({ key }) => key !== entry.key), entry].sort((a, b) =>
        a.key < b.key ? -1 : 1,
      );
      const before = new Set(blocks.map((block) => JSON.stringify(block)));
      const after = [...cutBlocks(changed, MOST, firstsOf(blocks))];
      expect(after.filter((block) => !before.has(JSON.stringify(block))).length).toBeLessThanOrEqual(4);
    }),
  );
});
