import type { LocalTable } from '../../../../infra/local/local-table';
import { converse, textOf } from '../../../support/conversation';
import { deployedCollection } from '../../../support/events';
import { openTableWith } from '../../../support/table';

const NOW = '2026-11-30T09:00:00Z';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await deployedCollection());
});
afterAll(() => table.close());

test.each([
  ['en', ['when was the treaty of nerchinsk', 'who signed for china'], /^Treaty of Nerchinsk/],
  ['en', ['treaty of nerchinsk', 'who signed for china', 'and what did china get out of it'], /^That’s everything/],
  ['en', ['how did russia get vladivostok', 'was it chinese before?'], /^That answer had .*Convention of Peking/s],
  ['en', ['how did russia get vladivostok', 'what was the treaty called'], /Russia and China sign the Convention/],
  ['en', ['when was port arthur returned to china', 'when did russia occupy it'], /^China leases Port Arthur/],
  ['ru', ['нерчинский договор', 'кто подписал со стороны китая'], /^Нерчинский договор/],
  ['ru', ['первый договор между россией и китаем', 'а что китай по нему получил?'], /^Нерчинский договор/],
  ['ru', ['кто с кем воевал на даманском', 'а китайцы кто командовал'], /Бой на острове Даманский/],
  ['ru', ['когда россия и китай установили дипотношения', 'а кто тогда подписывал?'], /несколько.*Установление дип/s],
  ['ru', ['когда передали порт-артур китаю', 'а когда россия его вообще заняла'], /^Китай сдал России в аренду/],
  ['zh', ['尼布楚条约是哪年签的', '谁代表中国去谈的'], /^中俄《尼布楚条约》签订/],
  ['zh', ['海参崴什么时候没的', '叫什么条约'], /^中俄《北京条约》签订/],
  ['zh', ['海参崴什么时候没的', '叫什么条约', '清政府谁签的字'], /^中俄《北京条约》签订/],
  ['zh', ['尼布楚条约', '俄国拿到了啥'], /^中俄《尼布楚条约》签订/],
  ['zh', ['珍宝岛', '中国那边谁指挥的'], /珍宝岛（达曼斯基岛）武装冲突/],
])('%s: the last of %j is asked of what was shown', async (language, questions, answer) => {
  const { say } = converse(table, { language, now: NOW });
  let last = '';
  for (const question of questions) last = textOf(await say(question));
  expect(last).toMatch(answer);
});

test.each([
  ['en', 'treaty of nerchinsk', 'who visited china', /^Search/],
  ['en', 'treaty of nerchinsk', 'when did russia sell gas to china', /^(?!Treaty of Nerchinsk)/],
  ['ru', 'нерчинский договор', 'какие договоры подписал китай', /^Поиск/],
  ['zh', '尼布楚条约', '有哪些条约', /^搜索：条约/],
])('%s: after "%s", "%s" is a question of its own', async (language, first, second, answer) => {
  const { say } = converse(table, { language, now: NOW });
  await say(first);
  expect(textOf(await say(second))).toMatch(answer);
});
