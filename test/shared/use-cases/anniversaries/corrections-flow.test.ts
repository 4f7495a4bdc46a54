import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoCollectionStore } from '../../../../shared/adapters/dynamo/collection-store';
import type { HistoricalEvent } from '../../../../shared/domain/historical-event';
import { ingest } from '../../../../shared/use-cases/editing/ingest';
import { textOf } from '../../../support/conversation';
import { collectionOf, event, inEachLanguage } from '../../../support/events';
import { type Messages, messagesIn } from '../../../support/messages';
import { openTestTable } from '../../../support/table';
import { recordCalls } from '../../../support/recorded-calls';

const PARADE = event('2015-09-03', { id: '2015-parade', title: { en: 'Parade', ru: 'Парад', zh: '阅兵' } });
const OTHER = event('2001-09-04', { topics: ['other'], title: inEachLanguage('Another event') });
const CORRECTED: HistoricalEvent = { ...PARADE, date: '2015-09-05', reason: inEachLanguage('The archive has it.') };
const NOTE = 'I was wrong. Corrected:\n\nParade\n3 → 5 September 2015\nReason: The archive has it.';

let table: LocalTable;
let chat: Messages;
beforeEach(async () => {
  table = await openTestTable();
  await stored('2026-08-01', PARADE, OTHER);
  chat = await messagesIn(table, { now: '2026-09-01T12:00:00Z' });
});
afterEach(() => table.close());

test('who was told the wrong date is told the right one at the next slot, once, with the message of the day', async () => {
  await chat.say('/subscribe 09:00 UTC');
  expect(textOf(await chat.tick('2026-09-03T09:00:00Z'))).toContain('Parade');
  await stored('2026-09-03', CORRECTED, OTHER);
  const calls = await chat.tick('2026-09-04T09:00:00Z');
  expect(calls).toHaveLength(1);
  expect(textOf(calls)).toMatch(new RegExp(`^${NOTE}\n\nOn this day, 4 September\n\n1\\. `));
  expect(textOf(await chat.say('/event 2015-parade'))).toContain('Corrected on 3 September: 3 → 5 September');
  expect(textOf(await chat.tick('2026-09-05T09:00:00Z'))).not.toContain('Corrected:');
});

test('also on a day without events, which costs one write as any message does', async () => {
  await chat.say('/subscribe 09:00 UTC');
  await chat.tick('2026-09-03T09:00:00Z');
  await stored('2026-09-03', CORRECTED);
  const calls = recordCalls(table.client);
  expect(textOf(await chat.tick('2026-09-04T09:00:00Z'))).toBe(NOTE);
  expect(calls.filter(({ command }) => command === 'PutItemCommand').map(({ writeUnits }) => writeUnits)).toEqual([1]);
});

test.each<[string, HistoricalEvent]>([
  ['for a typo', { ...PARADE, title: inEachLanguage('The parade'), minor: true }],
  ['for what no message tells', { ...PARADE, summary: inEachLanguage('More is known.') }],
  ['for a title in another language', { ...PARADE, title: { ...PARADE.title, ru: 'Парад в Пекине' } }],
])('nobody is told %s', async (_name, now) => {
  await chat.say('/subscribe 09:00 UTC');
  await chat.tick('2026-09-03T09:00:00Z');
  await stored('2026-09-03', now);
  expect(await chat.tick('2026-09-04T09:00:00Z')).toEqual([]);
});

test.each<[string, (messages: Messages) => Promise<unknown>]>([
  ['a chat that came later', () => Promise.resolve()],
  [
    'a chat with another topic',
    async ({ say, pressData }) => {
      await say('/subscribe 09:00 UTC');
      await pressData('bc=other');
    },
  ],
  [
    'a chat whose message was refused or came too late',
    async ({ say, lateTick }) => {
      await say('/subscribe 09:00 UTC');
      await lateTick('2026-09-03T13:00:00Z');
    },
  ],
])('%s was told nothing wrong, and is not corrected', async (_name, prepare) => {
  await prepare(chat);
  await chat.tick('2026-09-03T12:45:00Z');
  await stored('2026-09-03', CORRECTED);
  await chat.say('/subscribe 09:00 UTC');
  expect(textOf(await chat.tick('2026-09-04T09:00:00Z'))).not.toContain('Corrected:');
});

test('whoever is reminded of the event alone is told, too', async () => {
  await chat.say('/event 2015-parade');
  await chat.pressData('w2015-parade');
  expect(textOf(await chat.tick('2026-09-03T09:00:00Z'))).toContain('Parade');
  await stored('2026-09-03', { ...CORRECTED, id: '2015-09-05-parade', formerIds: ['2015-parade'] });
  expect(textOf(await chat.tick('2026-09-04T09:00:00Z'))).toBe(NOTE);
});

test('what is put back before the next slot needs no correction; what a correction said is corrected', async () => {
  await chat.say('/subscribe 09:00 UTC');
  await chat.tick('2026-09-03T09:00:00Z');
  await stored('2026-09-03', CORRECTED);
  await stored('2026-09-03', PARADE);
  expect(await chat.tick('2026-09-04T09:00:00Z')).toEqual([]);
  await stored('2026-09-04', CORRECTED);
  expect(textOf(await chat.tick('2026-09-05T09:00:00Z'))).toContain(NOTE);
  await stored('2026-09-05', PARADE);
  expect(textOf(await chat.tick('2026-09-06T09:00:00Z'))).toContain('Parade\n5 → 3 September 2015');
});

test('a chat whose messages are paused has it with the first one after the pause', async () => {
  await chat.say('/subscribe 09:00 UTC');
  await chat.tick('2026-09-03T09:00:00Z');
  await chat.say('/pause 14 September');
  await stored('2026-09-03', CORRECTED, event('2001-09-20', { title: inEachLanguage('A later event') }));
  for (const day of ['04', '05', '06', '14']) expect(await chat.tick(`2026-09-${day}T09:00:00Z`)).toEqual([]);
  expect(textOf(await chat.tick('2026-09-20T09:00:00Z'))).toMatch(new RegExp(`^${NOTE}\n\nOn this day, 20 September`));
});

test('a weekly message has it in the next week', async () => {
  await chat.say('/subscribe 09:00 UTC');
  await chat.pressData('bd=1');
  expect(textOf(await chat.tick('2026-08-31T09:00:00Z'))).toContain('Parade');
  await stored('2026-09-02', CORRECTED);
  expect(await chat.tick('2026-09-03T09:00:00Z')).toEqual([]);
  expect(textOf(await chat.tick('2026-09-07T09:00:00Z'))).toBe(NOTE);
});

async function stored(day: string, ...events: HistoricalEvent[]): Promise<void> {
  const clock = { now: () => new Date(`${day}T10:00:00Z`) };
  const topics = { visit: inEachLanguage('Visits'), other: inEachLanguage('Others') };
  await ingest(dynamoCollectionStore(table), { ...collectionOf(...events), topics }, clock);
}
