import * as z from 'zod/mini';
import { eventRules } from '../../../../shared/adapters/event-files/event-rules';

const schema = z.unknown().check(eventRules({ defaults: {}, isUnsourced: false }));

describe('an id agrees with its date', () => {
  test.each([
    ['1945-japan-surrender', '1945-09-02'],
    ['2023-03-xi-moscow-visit', '2023-03-20/2023-03-22'],
    ['2015-09-03-beijing-victory-parade', '2015-09-03'],
    ['2025-80th-anniversary-end-of-war', '2025'],
    ['2025-31-days-of-music', '2025'],
    ['2030-roadmap', '/2030'],
    ['2010-decade-of-roads', '201X'],
    ['1900-century-of-steam', '19XX'],
    ['2001-about-then', '2001~'],
    ['-0043-03-15-ides-of-march', '-0043-03-15'],
    ['0079-vesuvius', '0079-08-24'],
    ['2024-05-16', '2024-05-16'],
    ['visit', '2024-05-16'],
    ['2024visit', '2024-05-16'],
    ['-0043-03-15-ides-of-march', '15 March 44 BC'],
  ])('%s, %s', (id, date) => {
    expect(schema.safeParse({ id, date }).success).toBe(true);
  });
});

describe('an id disagrees with its date', () => {
  test.each([
    ['2024-05-16-visit', '2024-05-17'],
    ['2024-05-16-visit', '2024-05'],
    ['2024-05-visit', '2024-06-01'],
    ['2031-roadmap', '/2030'],
    ['0043-ides-of-march', '-0043-03-15'],
    ['2024-05-17', '2024-05-16'],
  ])('%s, %s', (id, date) => {
    expect(schema.safeParse({ id, date }).error?.issues.map(({ path }) => path)).toEqual([['id']]);
  });
});

test.each([
  ['an id that is no text', { id: 5, date: '2024' }],
  ['a date that is none', { id: '2024-x', date: '2024-13' }],
  ['a list', []],
])('leaves %s to the schema', (_, event) => {
  expect(schema.safeParse(event).success).toBe(true);
});

describe('an event fits an item of the table', () => {
  const itself: Record<string, unknown> = { title: 'A' };
  itself['places'] = [itself];
  test.each([
    ['a long summary', { summary: 'x'.repeat(40_001) }],
    ['many names', { people: Array.from({ length: 9000 }, (_, person) => `Person ${person}`) }],
    ['many empty lists', { people: Array.from({ length: 40_001 }, () => []) }],
    ['one that holds itself', itself],
  ])('%s does not', (_, event) => {
    expect(schema.safeParse(event).error?.issues.map(({ message }) => message)).toEqual([
      'an event has at most 40000 characters in all',
    ]);
  });

  test('what an event may have does', () => {
    expect(schema.safeParse({ summary: 'x'.repeat(39_000), people: ['A', undefined, null] }).success).toBe(true);
  });
});
