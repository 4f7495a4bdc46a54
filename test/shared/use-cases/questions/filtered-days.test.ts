import type { LocalTable } from '../../../../infra/local/local-table';
import { tablePorts } from '../../../../shared/adapters/dynamo/table-ports';
import { askerOf } from '../../../../shared/use-cases/asker';
import { answerList } from '../../../../shared/use-cases/questions/dates/list-events';
import { collectionOf, event } from '../../../support/events';
import { theSpan } from '../../../support/parsed';
import { openTableWith } from '../../../support/table';

/** Many events that the chat does not want, and few that it does. */
const unwanted = Array.from({ length: 700 }, (_, n) => {
  const date = `${1200 + n}-06-15`;
  return event(date, { id: `${date}-unwanted`, topics: [] });
});
const EVENTS = [
  ...unwanted,
  event('1899-05-05', { id: '1899-05-05-wanted' }),
  event('1880-01-01/1885-01-01', { id: '1880-long' }),
  event('1870-01-01/1900-01-01', { id: '1870-long', importance: 5, topics: [] }),
];

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(collectionOf(...EVENTS));
});
afterAll(() => table.close());

async function answer(date: string) {
  const clock = { now: () => new Date('2026-09-03T06:00:00Z') };
  const sender = {
    chatId: 1,
    personId: 1,
    thread: 0,
    place: 'private',
    botId: 42,
    updateId: 1,
    languageTag: 'en',
  } as const;
  const asker = askerOf(sender, { topics: ['visit'] }, 'UTC');
  const list = { kind: 'in-span', span: theSpan(`${date}/${date}`) } as const;
  return (await answerList({ ...tablePorts(table, clock), clock }, asker, list)).text.text;
}

test('of a filtered chat the nearest are those it wants, and what it does not want is not told', async () => {
  const text = await answer('1887-03-03');
  expect(text).toMatch(/earlier event:\n.*\nEvent of 1880-01-01\/1885-01-01/);
  expect(text).toMatch(/later event:\n.*\nEvent of 1899-05-05/);
  expect(text).not.toContain('1870');
});

test('what spans the day is told under the filter too', async () => {
  expect(await answer('1882-03-03')).toMatch(/Going on then:\n.*Event of 1880/);
});

test('a search for the nearest that ends early says so', async () => {
  const text = await answer('1250-03-03');
  expect(text).not.toContain('later event');
  expect(text).toContain('there may be events further away');
});
