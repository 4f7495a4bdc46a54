import fc from 'fast-check';
import type { LocalTable } from '../../../../infra/local/local-table';
import { formatDate, fromDayNumber, toDayNumber } from '../../../../shared/domain/calendar-date';
import { historicalDate } from '../../../../shared/domain/historical-date';
import { partOf } from '../../../../shared/domain/list-part';
import { daySpan } from '../../../../shared/domain/span';
import { buttonsOf, converse, textOf } from '../../../support/conversation';
import { collectionOf, event } from '../../../support/events';
import { openTableWith } from '../../../support/table';

const EVENTS = [
  event('1945-08-15', { id: '1945-08-15-radio', importance: 4 }),
  event('1945', { id: '1945-operation' }),
  event('1945-08', { id: '1945-08-month' }),
  event('194X', { id: '1940-decade' }),
  event('1941-06-22/1945-05-09', { id: '1941-06-22-war', importance: 5 }),
  event('1998-11-20/..', { id: '1998-11-20-station' }),
  event('2006/2007', { id: '2006-years', topics: [] }),
  event('2015-09-01/2015-09-03', { id: '2015-09-01-visit' }),
  event('2024-02-29', { id: '2024-02-29-leap' }),
  ...[1, 2, 3, 4, 5].map((n) => event(`170${n}/1799`, { id: `170${n}-reign`, importance: n })),
];
const titleOf = (date: string) => `Event of ${date}`;

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(collectionOf(...EVENTS));
});
afterAll(() => table.close());

test.each([
  ['15 August 1945', ['1945-08-15'], [], ['1945-08', '1945', '194X']],
  ['9 August 1945', [], [], ['1945-08', '1945', '194X']],
  ['3 July 1943', [], ['1941-06-22/1945-05-09'], ['194X']],
  ['August 1945', ['1945-08-15', '1945-08'], [], ['1945', '194X']],
  ['1945', ['1945', '1945-08', '1945-08-15'], ['1941-06-22/1945-05-09'], ['194X']],
  ['1941', ['1941-06-22/1945-05-09'], [], ['194X']],
  ['March 2006', [], ['2006/2007', '1998-11-20/..'], []],
  ['2 September 2015', ['2015-09-01/2015-09-03'], ['1998-11-20/..'], []],
])('%s has %j, going on then %j, with the day unknown %j', async (question, dated, goingOn, dayUnknown) => {
  const text = textOf(await converse(table).say(question));
  const [before = '', ...parts] = text.split(
    /^(Going on then|In that .* unknown|In those .* unknown|Closest .* event):$/m,
  );
  const partAfter = (heading: RegExp) => parts[parts.findIndex((each) => heading.test(each)) + 1] ?? '';
  const told = (some: string) =>
    EVENTS.map(({ date }) => date).filter((date) =>
      new RegExp(`Event of ${date.replaceAll('.', '\\.')}$`, 'm').exec(some),
    );
  expect(told(parts.length > 0 && goingOn.length > 0 ? partAfter(/^Going/) : '').sort()).toEqual([...goingOn].sort());
  expect(told(dayUnknown.length > 0 ? partAfter(/unknown/) : '').sort()).toEqual([...dayUnknown].sort());
  if (dated.length > 0) expect(told(before).sort()).toEqual([...dated].sort());
  else expect(before).toContain('No event has exactly this date.');
});

test('an event that spans the day is never told as nearest, and an empty day says so only when nothing spans it', async () => {
  const FIRST = toDayNumber({ year: 1690, month: 1, day: 1 });
  await fc.assert(
    fc.asyncProperty(fc.nat(365 * 350), async (n) => {
      const day = fromDayNumber(FIRST + n);
      const text = textOf(await converse(table).say(formatDate(day)));
      const spanning = EVENTS.filter(({ date }) => partOf(historicalDate(date), daySpan(day)));
      expect([formatDate(day), text.includes('No events found')]).toEqual([formatDate(day), spanning.length === 0]);
      const nearest = [...text.matchAll(/^Closest .*:\n.*\n(.*)/gm)].map(([, title]) => title);
      for (const { date } of spanning) expect(nearest).not.toContain(titleOf(date));
    }),
    { numRuns: 40 },
  );
});

test('a part tells few events, and a button shows all of them', async () => {
  const { say, press } = converse(table);
  const first = await say('5 May 1750');
  expect(textOf(first).match(/Event of/g)).toHaveLength(1 + 3);
  const all = textOf(await press('Going on then – all »'));
  expect(all).toMatch(/^5 May 1750 · going on then\n/);
  expect(all.match(/Event of 170\d/g)).toHaveLength(5);
});

test('‹ › go to the nearest days that have events, and from an empty month or year to those of the nearest events', async () => {
  const { say } = converse(table);
  const last = async (question: string) => buttonsOf(await say(question)).at(-1);
  expect(await last('15 August 1945')).toEqual(['1 September 2015 ›', '📅']);
  expect(await last('2 September 2015')).toEqual(['‹ 1 Sep', '3 Sep ›', '📅']);
  expect(await last('3 September')).toEqual(['‹ 2 Sep', '20 Nov ›', '📅']);
  expect(await last('May 2020')).toEqual(['‹ September 2015', 'February 2024 ›', '📅']);
  expect(await last('1990')).toEqual(['‹ 1949', '1998 ›']);
});

test('28 February in a common year has what the chat keeps on it', async () => {
  const { say } = converse(table, { now: '2026-09-03T06:00:00Z' });
  expect(textOf(await say('28 February'))).toContain('\n\n1. 29 February 2024');
  const leap = converse(table, { now: '2028-09-03T06:00:00Z' });
  expect(textOf(await leap.say('28 February'))).toContain('No events found');
});

test('no number of years is told of what is not known to the year, or has an open end', async () => {
  const { say } = converse(table);
  for (const question of ['3 July 1948', '3 July 2020'])
    expect(textOf(await say(question))).not.toMatch(/(194X|1998-11-20).*ago|ago.*(194X|1998-11-20)/);
});
