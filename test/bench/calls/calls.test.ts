import { readFileSync } from 'node:fs';
import { COUNTS_FILE, type KindCount, countAll } from './calls';
import { countTable } from './count';
import { SPAN_QUESTIONS, countSpans } from './long-spans';
import { countDay } from './one-day';

let counts: readonly KindCount[];
beforeAll(async () => {
  counts = await countAll();
});

const ofKind = (kind: KindCount['kind']) => counts.filter((count) => count.kind === kind);

test('every kind of update costs what is kept; after a change, npm run bench -- calls --write', () => {
  expect(countTable(counts).split('\n')).toEqual(readFileSync(COUNTS_FILE, 'utf8').split('\n'));
});

test('a question costs no outgoing call and no write, and first of all what the chat chose is read', () => {
  expect(ofKind('question').length).toBeGreaterThan(60);
  for (const { name, calls, writes, gets } of ofKind('question'))
    expect([name, calls, writes, gets > 0]).toEqual([name, [], 0, true]);
});

test('a command of administrators costs one outgoing call in a group, and no write', () => {
  expect(ofKind('guarded').length).toBeGreaterThan(2);
  for (const { name, calls, writes } of ofKind('guarded'))
    expect([name, calls, writes]).toEqual([name, ['getChatMember'], 0]);
});

test('a press that changes nothing costs no write', () => {
  expect(ofKind('press').length).toBeGreaterThan(10);
  for (const { name, writes } of ofKind('press')) expect([name, writes]).toEqual([name, 0]);
});

test.each([100, 10_000])(
  'of %d events, many of them long, a page of a date is two Queries of half a unit at most',
  async (events) => {
    const counts = await countSpans(events);
    expect(counts).toHaveLength(SPAN_QUESTIONS.length);
    for (const { name, queries, gets, readUnits, writes } of counts)
      expect([name, queries <= 2, gets, readUnits <= 1.5, writes]).toEqual([name, true, 1, true, 0]);
  },
);

test.each([
  [100, 0.5],
  [10_000, 1.5],
  [1_000_000, 126.5],
])('of %d events a page of a day is one Query of half a unit; the whole day is %d', async (events, wholeDay) => {
  const { page, wholeDayUnits } = await countDay(events);
  expect([page.queries, page.gets, page.readUnits, page.writes]).toEqual([1, 1, 1, 0]);
  expect(wholeDayUnits).toBe(wholeDay);
});
