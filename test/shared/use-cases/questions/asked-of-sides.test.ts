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
  ['zh', ['苏联红军啥时候打进东北的', '啥时候走的'], /^苏军全部撤离中国东北/],
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

test.each([
  ['en', 'when did putin first visit china as president', 'and his latest trip', /The latest first.*1\. 20 May 2026/s],
  ['en', 'when did putin first visit china', 'and the most recent one', /^Putin and Xi in Beijing/],
  ['ru', 'когда путин впервые был в китае', 'а самый недавний визит', /Сначала самые поздние.*1\. 20 мая 2026/s],
  ['ru', 'когда путин впервые был в китае', 'а последний?', /^Путин и Си Цзиньпин в Пекине/],
  ['zh', '普京第一次访华是什么时候', '最近一次呢', /^普京访华，与习近平发表多极世界宣言/],
])('%s: after "%s", "%s" is the last of the same', async (language, first, second, answer) => {
  const { say } = converse(table, { language, now: NOW });
  await say(first);
  expect(textOf(await say(second))).toMatch(answer);
});

test.each([
  ['en', 'when did the sino-soviet split start', 'when was it worst', /^I can’t compare events/],
  ['ru', 'когда началась ссора ссср с китаем', 'а когда было хуже всего', /^Я не умею сравнивать/],
  ['zh', '中苏交恶是从哪年开始的', '最严重的时候呢', /^我无法按/],
  ['ru', 'а когда россия визы китайцам отменила', 'и это надолго?', /до 14 сентября 2026 года/],
  ['zh', '赫鲁晓夫为啥撤走专家', '撤了以后呢', /^1960年7月19日起\n.*1\. 1960年11月10日/s],
  ['zh', '珍宝岛那次打死了多少人', '后来怎么和解的', /1\. 1989年5月15日/],
  ['zh', '哈尔滨有关的都给我看看', '只要解放前的', /^搜索：哈尔滨 · 1949年9月30日及以前/],
])('%s: after "%s", "%s" goes on with it', async (language, first, second, answer) => {
  const { say } = converse(table, { language, now: NOW });
  await say(first);
  expect(textOf(await say(second))).toMatch(answer);
});

test.each([
  ['en', 'when was the first visit of mao to moscow', 'how long did he stay', /^Mao Zedong arrives in Moscow/],
  ['zh', '去俄罗斯免签到什么时候', '到啥时候截止', /^俄罗斯对中国公民免签(?!.*来源)/s],
])('%s: after the card of "%s", "%s" is told without its sources', async (language, first, second, answer) => {
  const { say } = converse(table, { language, now: NOW });
  await say(first);
  expect(textOf(await say(second))).toMatch(answer);
});
