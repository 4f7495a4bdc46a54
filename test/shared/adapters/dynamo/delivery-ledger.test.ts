import type { LocalTable } from '../../../../infra/local/local-table';
import { claimKey } from '../../../../shared/adapters/dynamo/chat-keys';
import { dynamoDeliveryLedger } from '../../../../shared/adapters/dynamo/delivery-ledger';
import { openTestTable } from '../../../support/table';

let table: LocalTable;
beforeAll(async () => {
  table = await openTestTable();
});
afterAll(() => table.close());

test('a claim that an earlier version stored, without an id, is a claim still', async () => {
  const now = new Date('2026-09-03T06:00:00Z');
  const delivery = { chatId: 1, thread: 0, date: { year: 2026, month: 9, day: 3 }, notAfter: now };
  const ledger = dynamoDeliveryLedger(table, { now: () => now });
  await table.put({ ...claimKey(delivery), attempt: 'a' });
  expect(await ledger.claim(delivery, 'a')).toEqual({ kind: 'mine', claimId: '' });
  expect(await ledger.claim(delivery, 'b')).toEqual({ kind: 'taken' });
  expect(await ledger.latest(delivery, 1)).toEqual([{ date: delivery.date }]);
});
