import type { LocalTable } from '../../../../infra/local/local-table';
import { converse, textOf } from '../../../support/conversation';
import { deployedCollection } from '../../../support/events';
import { openTableWith } from '../../../support/table';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await deployedCollection());
});
afterAll(() => table.close());

async function goOn(language: string, first: string, second: string): Promise<string> {
  const { say } = converse(table, { language, now: '2026-11-30T09:00:00Z' });
  await say(first);
  return textOf(await say(second));
}

test.each([
  ['en', 'treaty of aigun or peking which was earlier', 'how many years between them', /^From 28 May 1858 to 14 Nov/],
  ['en', 'damansky', 'how long between the two', /: 13 days\./],
  ['ru', 'айгунский договор или пекинский раньше', 'а разница сколько лет', /^28 мая 1858 года – 14 ноября/],
  ['ru', 'айгунский договор или пекинский раньше', 'сколько лет между ними', /^28 мая 1858 года – 14 ноября/],
  ['ru', 'что было раньше айгунский или пекинский договор', 'сколько между ними прошло', /^28 мая 1858 года – 14 н/],
  ['en', 'aigun or peking treaty which came first', 'how much time between them', /^From 28 May 1858 to 14 Nov/],
  ['zh', '瑷珲条约和北京条约哪个早', '中间差几年', /^1858年5月28日至1860年11月14日，相隔2年/],
  ['zh', '珍宝岛', '两次隔了多久', /相隔13天/],
])('%s: after “%s”, “%s” is the time between the two', async (language, first, second, answer) => {
  expect(await goOn(language, first, second)).toMatch(answer);
});

test.each([
  [
    'en',
    'nerchinsk treaty',
    'what was the first treaty after that',
    /After: “Treaty of Nerchinsk.*1\. 1 November 1727/s,
  ],
  ['en', 'nerchinsk treaty', 'the next treaty after it', /1\. 1 November 1727/],
  ['ru', 'нерчинский договор', 'какой был первый договор после этого', /1\. 1 ноября 1727 года/],
  ['zh', '尼布楚条约啥时候签的', '那之后俩国第一个条约是啥', /^搜索：条约\s.*之后\s.*1\. 1727年11月1日/s],
  ['zh', '尼布楚条约', '之后还有哪些条约', /1\. 1727年11月1日/],
])('%s: after “%s”, “%s” is looked for on that side of it', async (language, first, second, answer) => {
  expect(await goOn(language, first, second)).toMatch(answer);
});

test.each([
  ['ru', 'путин приезжал в китай в этом году', 'а прошлый раз когда', /^Поиск: путин китай.*2\. 3 сентября 2025/s],
  ['zh', '普京今年来中国了吗', '上次是哪天', /^搜索：普京 来中国\s.*2\. 2025年/s],
  ['zh', '习近平今年去俄罗斯了吗', '上次去是哪天', /^搜索：习近平 俄罗斯\s+2025年5月7日至10日/],
])('%s: after “%s”, “%s” is asked of any year', async (language, first, second, answer) => {
  expect(await goOn(language, first, second)).toMatch(answer);
});

test.each([
  ['珍宝岛那事是哪天', '那年还发生了啥', /^1969年\n/],
  ['毛泽东第一次去莫斯科是什么时候', '去了多久', /^毛泽东抵莫斯科/],
  ['黑瞎子岛哪年还的', '还回来多大面积', /174平方公里/],
  ['1960年苏联撤专家', '那事是为啥', /^苏联决定撤回在华专家/],
  ['1960年苏联撤专家', '是因为啥呀', /^苏联决定撤回在华专家/],
])('after “%s”, “%s” is asked of what was shown', async (first, second, answer) => {
  expect(await goOn('zh', first, second)).toMatch(answer);
});

test.each([
  ['ru', 'конфликт на даманском', 'чем закончилось', /^С 16 марта 1969 года\s.*1\. 29 марта 1969 года/s],
  ['en', 'damansky conflict', 'how did it end', /^From 16 March 1969 on\s.*1\. 29 March 1969/s],
  ['zh', '珍宝岛冲突', '最后怎么样', /^1969年3月16日起\s.*1\. 1969年3月29日/s],
])('%s: after “%s”, “%s” is told by what came after all of it', async (language, first, second, answer) => {
  expect(await goOn(language, first, second)).toMatch(answer);
});

test.each([
  [
    'ru',
    'визит хрущева в пекин',
    'сколько раз он там был',
    /Событий об этом в подборке: 4\..*1\. 29 сентября – 12 октября 1954/s,
  ],
  [
    'en',
    'khrushchev visit to beijing',
    'how often did he go there',
    /; 4 events here.*1\. 29 September – 12 October 1954/s,
  ],
  ['zh', '赫鲁晓夫访问北京', '他去过几次', /有4个相关事件。.*1\. 1954年9月29日/s],
])('%s: after “%s”, “%s” counts the events about it', async (language, first, second, answer) => {
  expect(await goOn(language, first, second)).toMatch(answer);
});

test.each([
  ['ru', 'договор о дружбе 1950', 'сколько он действовал', /^Договор о дружбе.*на тридцать лет/s],
  ['en', 'friendship treaty 1950', 'how long was it in force', /^Sino-Soviet Treaty.*for thirty years/s],
  ['en', 'friendship treaty 1950', 'when did it end', /^Sino-Soviet Treaty.*for thirty years/s],
  ['zh', '1950年友好条约', '有效期多久', /结盟三十年/],
])('%s: after “%s”, “%s” is told on its card', async (language, first, second, answer) => {
  expect(await goOn(language, first, second)).toMatch(answer);
});

test.each([
  [
    'en',
    'last time putin was in china',
    'and before that',
    /^Search: putin was in china · before 20 May 2026\n.*The latest first.*1\. 31 August/s,
  ],
  ['en', 'last time putin was in china', 'and the time before', /1\. 31 August – 1 September 2025/],
  ['ru', 'когда путин последний раз был в китае', 'а до этого', /1\. 31 августа – 1 сентября 2025/],
  ['zh', '普京上次访华是什么时候', '那之前呢', /1\. 2025年8月31日/],
])('%s: after “%s”, “%s” is the time before the last one', async (language, first, second, answer) => {
  expect(await goOn(language, first, second)).toMatch(answer);
});

test.each([
  ['en', 'how many people died on damansky', 'when did they settle that border finally', /1\. 14 October 2004/],
  [
    'en',
    'when did visa free start for chinese',
    'and for russians going to china',
    /^Search: visa.*1\. 15 September 2025/s,
  ],
  ['ru', 'когда начался безвиз для китайцев', 'а для россиян в китай', /1\. 15 сентября 2025/],
  ['en', 'oil pipeline espo', 'and how long is the contract for', /^Russia–China oil pipeline/],
])('%s: after “%s”, “%s” is answered with what it names', async (language, first, second, answer) => {
  expect(await goOn(language, first, second)).toMatch(answer);
});

test.each([
  ['ru', 'визит горбачева в китай 1989', 'какой это был день недели', /^15–18 мая 1989 года: понедельник/],
  ['en', 'gorbachev visit 1989', 'what day of the week was it', /^15–18 May 1989: Monday to Thursday/],
  ['zh', '瑷珲条约', '那天是星期几', /1858年5月28日，星期五/],
])('%s: after “%s”, “%s” is told by its date', async (language, first, second, answer) => {
  expect(await goOn(language, first, second)).toMatch(answer);
});

test('a later page does not say again what the best match does not tell', async () => {
  expect(await goOn('ru', 'советско китайский раскол когда начался', 'еще')).toMatch(
    /^Поиск: советско китайский раскол\sНайдено/,
  );
});

test.each([
  ['ru', 'первое русское посольство в китай', 'а второе', /^Это конец списка/],
  ['en', 'first russian embassy to china', 'and the second', /^That’s the end of the list/],
])('%s: after “%s”, “%s” is not known', async (language, first, second, answer) => {
  expect(await goOn(language, first, second)).toMatch(answer);
});

test.each([
  ['en', 'what happened in the 1950s', 'only visits', 'now only treaties', /^Search: treaties · the 1950s/],
  ['ru', 'что было в 1950-х', 'только визиты', 'только договоры', /^Поиск: договоры · 1950-е/],
  ['zh', '1950年代', '只要访问', '只要条约', /^搜索：条约 · 20世纪50年代/],
  ['en', 'last time putin was in china', 'and before that', 'more', /^Search: putin was in china · before 20 May 2026/],
])('%s: after “%s” and “%s”, “%s” goes on with what is left', async (language, first, second, third, answer) => {
  const { say } = converse(table, { language, now: '2026-11-30T09:00:00Z' });
  await say(first);
  await say(second);
  expect(textOf(await say(third))).toMatch(answer);
});
