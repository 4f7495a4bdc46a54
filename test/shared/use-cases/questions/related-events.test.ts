import type { LocalTable } from '../../../../infra/local/local-table';
import { converse, buttonsOf, textOf } from '../../../support/conversation';
import { collectionOf, event, inEachLanguage } from '../../../support/events';
import { openTableWith } from '../../../support/table';

const VISIT = { id: '2015-09-02-visit', title: inEachLanguage('Visit') };
const PARADE = { id: '2015-09-03-parade', title: inEachLanguage('Parade') };

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(
    collectionOf(
      event('2015-09-02', { ...VISIT, related: [{ ...PARADE, kind: 'has-part' }] }),
      event('2015-09-03', {
        ...PARADE,
        related: [
          { ...VISIT, kind: 'part-of' },
          ...Array.from(
            { length: 7 },
            (_, n) => ({ ...VISIT, title: inEachLanguage(`Step ${n}`), kind: 'follows' }) as const,
          ),
        ],
      }),
      event('2030-01-01', { id: '2030-01-01-plan', kind: 'scheduled' }),
    ),
  );
});
afterAll(() => table.close());

test('a card leads to the events that it is related to, and back', async () => {
  const { say, press } = converse(table);
  await say('/event 2015-09-03-parade');
  expect(textOf(await press('↑ Visit'))).toMatch(/^Visit\n2 September 2015/);
  expect(textOf(await press('↓ Parade'))).toMatch(/^Parade\n3 September 2015/);
});

test.each([
  ['en', 'Part of: Visit', '‹ 2 September 2015', '1 January 2030 ›'],
  ['ru', 'В составе: Visit (ru)', '‹ 2 сентября 2015 года', '1 января 2030 года ›'],
  ['zh', '属于：Visit (zh)', '‹ 2015年9月2日', '2030年1月1日 ›'],
])('%s: a card says what it is a part of, and leads on and back in time', async (language, chapter, before, after) => {
  const { say, press } = converse(table, { language });
  const card = await say('/event 2015-09-03-parade');
  expect(textOf(card).split('\n')).toContain(chapter);
  const labels = buttonsOf(card).flat();
  expect(labels.slice(labels.indexOf(before)).slice(0, 2)).toEqual([before, after]);
  expect(buttonsOf(await press(before)).flat()).not.toContainEqual(expect.stringMatching(/^‹/));
});

test('at most five of them', async () => {
  const labels = buttonsOf(await converse(table).say('/event 2015-09-03-parade')).flat();
  expect(labels.filter((label) => /^[↑↓←→↔] /.test(label))).toEqual([
    '↑ Visit',
    ...[0, 1, 2, 3].map((n) => `← Step ${n}`),
  ]);
});

test.each([
  ['2015-09-03-parade', true],
  ['2030-01-01-plan', false],
])('whether %s may be marked for every year: %s', async (id, expected) => {
  const labels = buttonsOf(await converse(table).say(`/event ${id}`)).flat();
  expect(labels.includes('🔔 Every year')).toBe(expected);
});
