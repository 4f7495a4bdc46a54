import type { LocalTable } from '../../../../infra/local/local-table';
import { subscriptionKey } from '../../../../shared/adapters/dynamo/chat-keys';
import { dynamoSubscriptionRepository } from '../../../../shared/adapters/dynamo/subscription-repository';
import { slotOf } from '../../../../shared/domain/subscription';
import { storeSubscription, subscription } from '../../../support/subscriptions';
import { openTestTable } from '../../../support/table';

let table: LocalTable;
beforeAll(async () => {
  table = await openTestTable();
});
afterAll(() => table.close());

test('one that is older than a choice has the default of that choice', async () => {
  const stored = subscription({ chatId: 16, time: '10:00' });
  const repository = dynamoSubscriptionRepository(table);
  await storeSubscription(repository, stored, { botId: 42, updateId: 1, at: new Date('2026-09-01T06:00:00Z') });
  await table.update(subscriptionKey(stored), { expression: 'REMOVE sound, early' });
  expect(await repository.of(stored)).toEqual(stored);
});

test('one that a later version no longer understands is told as such, and the others are found', async () => {
  const repository = dynamoSubscriptionRepository(table);
  // All of them are in one shard of the index.
  for (const chatId of [4, 8, 12])
    await storeSubscription(repository, subscription({ chatId }), {
      botId: 42,
      updateId: 1,
      at: new Date('2026-09-01T06:00:00Z'),
    });
  await table.update(subscriptionKey({ chatId: 8, thread: 0 }), {
    expression: 'SET sound = :sound',
    values: { ':sound': 'a choice of a later version' },
  });
  const found: (number | undefined)[] = [];
  for await (const page of repository.due(slotOf(subscription({ chatId: 4 }))))
    found.push(...page.map((each) => each?.chatId));
  expect(found).toHaveLength(3);
  expect(found).toEqual(expect.arrayContaining([4, undefined, 12]));
});
