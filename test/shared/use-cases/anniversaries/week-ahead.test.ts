import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../../shared/adapters/dynamo/chat-repository';
import { converse, textOf } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { openTableWith } from '../../../support/table';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
beforeEach(() => dynamoChatRepository(table).forget(1));
afterAll(() => table.close());

test.each([
  [
    'en',
    'When',
    'Tuesdays, for the week ahead',
    'This week in history, 15–21 September',
    '1. 20 September · 1 year on',
  ],
  [
    'ru',
    'Когда',
    'по вторникам, на неделю вперёд',
    'На этой неделе в истории, 15–21 сентября',
    '1. 20 сентября · 1 год',
  ],
  ['zh', '频率', '每周二，预告未来一周', '历史上的这一周，9月15日至21日', '1. 9月20日 · 1周年'],
])('%s: a day ahead has its anniversary, not the years that have passed', async (language, when, weekly, ...told) => {
  const { say, press } = converse(table, { language });
  await say('/subscribe UTC');
  await press(when);
  await press(weekly);
  const [heading, , first] = textOf(await say('/preview')).split('\n');
  expect([heading, first]).toEqual(told);
});
