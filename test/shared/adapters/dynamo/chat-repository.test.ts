import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../../shared/adapters/dynamo/chat-repository';
import type { ChatRepository } from '../../../../shared/use-cases/ports';
import { openTestTable } from '../../../support/table';

let table: LocalTable;
let chats: ChatRepository;
beforeAll(async () => {
  table = await openTestTable();
  chats = dynamoChatRepository(table.client, table.tableName);
});
afterAll(() => table.close());

const mark = (updateId: number, at = '2026-09-03T06:00:00Z') => ({ updateId, at: new Date(at) });

test('a chat that chose nothing has no settings', async () => {
  expect(await chats.settings(1)).toEqual({});
});

test('what a chat chose is kept, and is its own', async () => {
  await chats.change(2, { dateOrder: 'day-first' }, mark(10));
  expect(await chats.settings(2)).toEqual({ dateOrder: 'day-first' });
  expect(await chats.settings(3)).toEqual({});
});

test('a change that comes late does not undo a newer one', async () => {
  await chats.change(4, { dateOrder: 'day-first' }, mark(20));
  await chats.change(4, { dateOrder: 'month-first' }, mark(19));
  expect(await chats.settings(4)).toEqual({ dateOrder: 'day-first' });
  await chats.change(4, { dateOrder: 'month-first' }, mark(21));
  expect(await chats.settings(4)).toEqual({ dateOrder: 'month-first' });
});
