import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../../shared/adapters/dynamo/chat-repository';
import { dynamoQuotas } from '../../../../shared/adapters/dynamo/quotas';
import { QUOTAS } from '../../../../shared/domain/quota';
import { openTestTable } from '../../../support/table';

let table: LocalTable;
let now = Date.parse('2026-09-03T06:00:00Z');
beforeAll(async () => {
  table = await openTestTable();
});
afterEach(() => dynamoChatRepository(table).forget(1));
afterAll(() => table.close());

const take = (subject: string, updateId: number) =>
  dynamoQuotas(table, { now: () => new Date(now) }).take(1, 'report', { subject, updateId });

test('so many are granted in so many hours, one for each subject, and always to the update that had it', async () => {
  expect([await take('a', 1), await take('a', 2), await take('a', 1)]).toEqual(['granted', 'repeated', 'granted']);
  expect([await take('b', 3), await take('c', 4), await take('d', 5)]).toEqual(['granted', 'granted', 'spent']);
  expect(await take('c', 4)).toBe('granted');
  now += QUOTAS.report.hours * 3_600_000;
  expect([await take('a', 6), await take('d', 7)]).toEqual(['granted', 'granted']);
});

test('at once no more are granted than one after another', async () => {
  const taken = await Promise.all(Array.from({ length: 10 }, (_, n) => take(`${n}`, n)));
  expect(taken.filter((each) => each === 'granted')).toHaveLength(QUOTAS.report.most);
});

test('an update that comes several times at once takes one', async () => {
  expect(await Promise.all([take('a', 1), take('a', 1), take('a', 1)])).toEqual(['granted', 'granted', 'granted']);
  expect(await dynamoChatRepository(table).stored(1)).toHaveLength(1);
});

test('what is taken is forgotten with the person', async () => {
  await take('a', 1);
  await dynamoChatRepository(table).forget(1);
  expect(await dynamoChatRepository(table).stored(1)).toEqual([]);
});
