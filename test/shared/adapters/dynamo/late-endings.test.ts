import { tablePorts } from '../../../../shared/adapters/dynamo/table-ports';
import { leaveChat } from '../../../../shared/use-cases/anniversaries/come-back';
import { collectionOf } from '../../../support/events';
import { storeSubscription, subscription } from '../../../support/subscriptions';
import { withTable } from '../../../support/table';

const AT = new Date('2026-09-03T06:00:00Z');

test.each([
  ['comes late', 9, false],
  ['comes in time', 11, true],
])('an update that says that the bot is out, and %s', async (_what, updateId, isGone) => {
  await withTable(collectionOf(), async (table) => {
    const { chats, subscriptions } = tablePorts(table, { now: () => AT });
    const begun = { botId: 42, updateId: 10, at: AT };
    const one = subscription({ chatId: -7 });
    await storeSubscription(subscriptions, one, begun);
    await chats.change(-7, () => ({ language: 'en' }), begun);
    await leaveChat({ chats, subscriptions }, -7, '2026-09-03', { ...begun, updateId });
    expect((await subscriptions.of(one))?.ended?.why).toBe(isGone ? 'gone' : undefined);
    expect((await chats.stored(-7)).some((item) => 'expires' in item)).toBe(isGone);
  });
});
