import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../../shared/adapters/dynamo/chat-repository';
import type { ChatRepository } from '../../../../shared/use-cases/ports';
import { openTestTable } from '../../../support/table';

let table: LocalTable;
let chats: ChatRepository;
beforeAll(async () => {
  table = await openTestTable();
  chats = dynamoChatRepository(table);
});
afterAll(() => table.close());

const stamp = (updateId: number, at = '2026-09-03T06:00:00Z') => ({ botId: 42, updateId, at: new Date(at) });

test('a chat that chose nothing has no settings', async () => {
  expect(await chats.settings(1)).toEqual({});
});

test('what a chat chose is kept, and is its own', async () => {
  await chats.change(2, () => ({ dateOrder: 'day-first' }), stamp(10));
  expect(await chats.settings(2)).toEqual({ dateOrder: 'day-first' });
  expect(await chats.settings(3)).toEqual({});
});

test('a change that comes late does not undo a newer one', async () => {
  await chats.change(4, () => ({ dateOrder: 'day-first' }), stamp(20));
  await chats.change(4, () => ({ dateOrder: 'month-first' }), stamp(19));
  expect(await chats.settings(4)).toEqual({ dateOrder: 'day-first' });
  await chats.change(4, () => ({ dateOrder: 'month-first' }), stamp(21));
  expect(await chats.settings(4)).toEqual({ dateOrder: 'month-first' });
});

test('a change that is refused gives what holds', async () => {
  await chats.change(5, () => ({ pageSize: '10' }), stamp(20));
  const held = { pageSize: '10' };
  expect(await chats.change(5, () => ({ pageSize: '3' }), stamp(19))).toEqual({
    kind: 'late',
    before: held,
    after: held,
  });
  expect(await chats.change(5, () => ({ pageSize: undefined, sensitive: 'hidden' }), stamp(21))).toEqual({
    kind: 'stored',
    before: held,
    after: { sensitive: 'hidden' },
  });
});

test('after a week without any, updates may be counted anew from a lower number', async () => {
  await chats.change(6, () => ({ pageSize: '10' }), stamp(900, '2026-09-03T06:00:00Z'));
  await chats.change(6, () => ({ pageSize: '3' }), stamp(5, '2026-09-09T05:59:59Z'));
  expect(await chats.settings(6)).toEqual({ pageSize: '10' });
  await chats.change(6, () => ({ pageSize: '3' }), stamp(5, '2026-09-10T06:00:00Z'));
  await chats.change(6, () => ({ pageSize: '5' }), stamp(6, '2026-09-10T06:00:01Z'));
  expect(await chats.settings(6)).toEqual({ pageSize: '5' });
});

test('what is stored is all there is, and is forgotten as a whole; of a chat unknown there is nothing to forget', async () => {
  await chats.change(7, () => ({ timeZone: 'Asia/Shanghai', topics: ['visit'] }), stamp(30));
  expect(await chats.stored(7)).toEqual([
    {
      pk: 'CHAT#7',
      sk: 'CHAT',
      timeZone: 'Asia/Shanghai',
      topics: ['visit'],
      version: expect.any(Number) as number,
      lastUpdateId: 30,
      changedBy: 42,
      changedAt: Date.parse('2026-09-03T06:00:00Z') / 1000,
    },
  ]);
  for (const chatId of [7, 7]) {
    await chats.forget(chatId);
    expect(await chats.stored(chatId)).toEqual([]);
  }
});

test('a move that stopped halfway is completed by the next', async () => {
  await chats.change(10, () => ({ sensitive: 'hidden' }), stamp(30));
  await chats.change(-11, () => ({ sensitive: 'hidden' }), stamp(30));
  for (const to of [-11, -11]) {
    await chats.move(10, to);
    expect([await chats.settings(to), await chats.stored(10)]).toEqual([{ sensitive: 'hidden' }, []]);
  }
});

test('a chat that is said to move to where it is keeps what is stored', async () => {
  await chats.change(12, () => ({ sensitive: 'hidden' }), stamp(30));
  await chats.move(12, 12);
  expect(await chats.settings(12)).toEqual({ sensitive: 'hidden' });
});
