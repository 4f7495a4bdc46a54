import type { LocalTable } from '../../../../infra/local/local-table';
import { tablePorts } from '../../../../shared/adapters/dynamo/table-ports';
import { collectionOf, event } from '../../../support/events';
import { converse } from '../../../support/conversation';
import { INGEST_CLOCK, openTableWith } from '../../../support/table';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(collectionOf(event('2015-09-03'), event('2001')));
});
afterAll(() => table.close());

/** Whether the answer says that the dates of the text have no events. */
async function isGap(text: string): Promise<boolean> {
  const { say, handled } = converse(table);
  await say(text);
  expect(handled).toMatchObject([{ outcome: 'answered' }]);
  return handled[0]?.isGap === true;
}

test.each(['5 May', '5 May 2016', '1950s', 'before 1900', '/on 5 May', '5 and 6 May 2016', '2 and 7 June'])(
  '%s: no event is of that date',
  async (text) => {
    expect(await isGap(text)).toBe(true);
  },
);

test.each([
  ['has events', '3 September'],
  ['has an event that is known by its year alone', '5 May 2001'],
  ['one of the two has an event', '3 September and 7 June'],
  ['is no date', '31 June'],
  ['is of words', 'Tianjin in May'],
  ['is small talk', 'thank you'],
  ['no event is ahead', '/next'],
])('%s: %s', async (_why, text) => {
  expect(await isGap(text)).toBe(false);
});

test('in a chat that sees only some events, the others are not known to be missing', async () => {
  const stamp = { botId: 2, updateId: 0, at: new Date(0) };
  const { chats } = tablePorts(table, INGEST_CLOCK);
  await chats.change(1, () => ({ topics: ['visit'] }), stamp);
  expect(await isGap('5 May')).toBe(false);
});

test('a button to a date without events is no question', async () => {
  const { say, pressData, handled } = converse(table);
  await say('3 September');
  await pressData('d05050505');
  expect(handled[1]).toEqual({ outcome: 'answered', update: 'callback_query' });
});
