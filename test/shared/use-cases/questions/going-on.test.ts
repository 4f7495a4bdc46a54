import type { LocalTable } from '../../../../infra/local/local-table';
import { converse, textOf } from '../../../support/conversation';
import { deployedCollection } from '../../../support/events';
import { openTableWith } from '../../../support/table';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await deployedCollection());
});
afterAll(() => table.close());

test.each([
  ['en', 'power of siberia 2 when', 'and the first?', '2 December 2019'],
  ['ru', 'сила сибири 2 когда построят', 'а первую', '2 декабря 2019 года'],
  ['ru', 'когда построят силу сибири 2', 'а первую когда построили', '2 декабря 2019 года'],
  ['zh', '西伯利亚力量2号什么时候建成', '第一条呢', '2019年12月2日'],
  ['en', 'damansky', 'when did they make up again', '15–18 May 1989'],
  ['ru', 'даманский', 'а когда помирились', '15–18 мая 1989 года'],
  ['zh', '珍宝岛', '什么时候和好的', '1989年5月15日至18日'],
  ['en', 'visa-free', 'and how did it end', '2026–2027'],
])('%s: after "%s", "%s" begins with what is meant', async (language, asked, question, date) => {
  const { say } = converse(table, { language, now: '2026-11-30T06:00:00Z' });
  await say(asked);
  expect(textOf(await say(question))).toContain(`1. ${date}`);
});
