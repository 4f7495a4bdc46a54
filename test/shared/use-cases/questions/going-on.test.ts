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

async function goOn(language: string, first: string, second: string): Promise<string> {
  const { say } = converse(table, { language, now: NOW });
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
  ['en', 'who was khabarov', 'did he fight the chinese', /nothing about “khabarov”/],
  ['ru', 'кто такой ермак', 'он воевал с китайцами?', /^Не нашёл в подборке: «ермак»/],
  ['en', 'who was muravyov', 'did he fight the chinese', /^That’s everything/],
  ['en', 'chinese eastern railway', 'ok but when was it built', /^That answer had several.* says no more about it/],
  ['ru', 'квжд', 'когда её построили', /^В прошлом ответе.*Больше об этом в карточке нет/],
])('%s: after “%s”, “%s” is not known', async (language, first, second, answer) => {
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
  ['西伯利亚力量管道什么时候通气的', '二号线呢', /^搜索：二号线 通气\n没找到完全对应的.*1\. 2025年9月2日/s],
  ['2001年7月16号签了什么', '今年是签约多少周年', /^2026年7月16日 · 25周年/],
  ['珍宝岛', '2028年多少周年', /^上一条列了多个事件，先看第一个。 2028年3月2日 · 59周年/],
  ['中俄睦邻友好合作条约什么时候签的', '到今年几年了', /2001年7月16日 · ★ 25年前/],
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
  const { say } = converse(table, { language, now: NOW });
  await say(first);
  await say(second);
  expect(textOf(await say(third))).toMatch(answer);
});

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
  expect(await goOn(language, asked, question)).toContain(`1. ${date}`);
});

test.each([
  ['zh', '中东铁路是哪年修的', '后来怎么还给中国的', /^中国长春铁路移交中国/],
  ['zh', '中苏友好同盟互助条约是哪年签的', '啥时候作废的', /^中国宣布不延长/],
  ['zh', '中东铁路', '卖了多少钱', /苏联将中东铁路权益售予/],
  [
    'en',
    'when was the chinese eastern railway built',
    'who paid for it',
    /^That answer had several events; this is the first\. (Its card says no more|That’s everything)/,
  ],
  ['zh', '中苏友好条约', '签了几年', /《中苏友好同盟互助条约》签订/],
  ['zh', '第一个俄国使节', '在他之前有人去过吗', /^1618年5月18日及以前/],
  ['zh', '习近平最近一次去俄国', '聊了些啥', /^习近平访俄并出席苏联卫国战争胜利80周年庆典/],
  ['zh', '中国人去俄罗斯要签证吗', '这个到啥时候截止', /俄罗斯对中国公民免签/],
  ['zh', '珍宝岛在哪', '现在属于谁', /珍宝岛（达曼斯基岛）武装冲突/],
  ['ru', 'даманский', 'а остров сейчас чей', /^Бой на острове Даманский/],
  ['ru', 'первый русский посол в китае', 'а до него кто то ездил?', /1\. 19 мая 1618 года/],
  ['en', 'first russian envoy to beijing', 'did anyone go before him?', /1\. 19 May 1618/],
  ['ru', 'договор о дружбе союзе и взаимной помощи', 'когда расторгли?', /^Китай сообщил, что не продлит союз/],
  ['ru', 'Советские войска в Маньчжурии', 'а когда вывели?', /^Советская армия завершила вывод/],
  [
    'en',
    'Sino-Soviet Treaty of Friendship, Alliance 1950',
    'when was it abrogated?',
    /^China says that it will not extend/,
  ],
  ['en', 'Sino-Soviet Treaty of Friendship, Alliance 1950', 'when did it expire?', /^Sino-Soviet Treaty of Friendship/],
])('%s: after "%s", "%s" is of the event whose title says so', async (language, asked, question, answer) => {
  expect(await goOn(language, asked, question)).toMatch(answer);
});

test('of a card, the related event whose title says what is asked is shown', async () => {
  const { say, press } = converse(table, { language: 'zh', now: NOW });
  await say('苏军出兵东北');
  await press('1. 苏联红军出兵中国东北');
  expect(textOf(await say('那啥时候撤走的'))).toMatch(/^苏军全部撤离中国东北/);
});

test.each([
  ['ru', 'владивосток', 'а что первое было', /^Россия и Китай подписали Пекинский договор/],
  ['ru', 'владивосток', 'самое первое событие', /^Самые ранние события/],
  ['en', 'vladivostok', 'the most recent?', /^Xi Jinping at the Eastern Economic Forum/],
  ['en', 'sino soviet split', 'latest news', /^Latest events/],
  ['zh', '符拉迪沃斯托克', '最早的呢', /^中俄《北京条约》签订/],
  ['zh', '上合组织', '最近有什么', /^最近的事件/],
  ['zh', '习近平访问俄罗斯', '2023年那次', /1\. 2023年3月20日/],
  ['en', 'xi visits russia', 'the 2019 one', /1\. 5–7 June 2019/],
  ['ru', 'визиты си в россию', 'тот, что в 2019', /1\. 5–7 июня 2019 года/],
])('%s: after "%s", "%s" is of what was shown, or of all', async (language, asked, question, answer) => {
  expect(await goOn(language, asked, question)).toMatch(answer);
});

test.each([
  ['zh', '戈尔巴乔夫89年访华', '见了谁', /邓小平/],
  ['ru', 'айгунский договор', 'сколько лет ему будет в 2028', /\n28 мая 2028 года · 170 лет/],
  ['ru', 'визы', 'что было раньше', /^Поиск: визы · до 1 декабря 2025 года/],
  ['en', 'treaty of nerchinsk', 'how old will it be in 2029', /\n6 September 2029 · 340 years on/],
  ['ru', 'визит горбачева в китай 1989', 'ссылки', /Los Angeles Times/],
  ['en', 'blagoveshchensk heihe bridge', 'remind me about this', /Press “🔔 Every year”/],
  ['ru', 'мост благовещенск хэйхэ когда открыли', 'напомни мне об этом за 3 дня', /^Напоминание приходит в сам день/],
])('%s: after "%s", "%s" is of its only event', async (language, asked, question, answer) => {
  expect(await goOn(language, asked, question)).toMatch(answer);
});

test.each([
  ['en', 'treaty of nerchinsk', 'and what did it say about the amur', /^Treaty of Nerchinsk/],
  ['en', 'treaty of nerchinsk', 'did it mention albazin', /^Treaty of Nerchinsk/],
  ['ru', 'нерчинский договор', 'что в нём сказано об амуре', /^Нерчинский договор/],
  ['ru', 'нерчинский договор', 'а что там было про албазин', /^Нерчинский договор/],
  ['zh', '尼布楚条约', '里面怎么说黑龙江的', /^中俄《尼布楚条约》签订/],
])('%s: after "%s", "%s" is told by its text', async (language, asked, question, answer) => {
  expect(await goOn(language, asked, question)).toMatch(answer);
});

test.each([
  [
    'en',
    'damansky island 2 march',
    'how many soldiers died',
    'and on the chinese side?',
    /^No figure is given here.*Damansky/s,
  ],
  ['en', 'damansky island 2 march', 'how many soldiers died', 'and chinese?', /^No figure is given here.*Damansky/s],
  ['ru', '2 марта на даманском', 'сколько наших погибло', 'а китайцев?', /^Цифры здесь нет.*Даманский/s],
  ['ru', '2 марта на даманском', 'сколько наших погибло', 'а раненых?', /^Цифры здесь нет.*Даманский/s],
  ['zh', '珍宝岛 3月2日', '死了多少人', '中国人呢', /^这里没有给出数字.*珍宝岛/s],
  ['en', 'treaty of aigun', 'who signed it', 'and for china?', /^Its card says no more.*Treaty of Aigun/s],
  ['en', 'damansky island 2 march', 'how many soldiers died', 'and the nerchinsk treaty?', /^Search: nerchinsk treaty/],
])('%s: after "%s" and "%s", "%s" asks the same detail', async (language, first, second, third, answer) => {
  const { say } = converse(table, { language, now: NOW });
  await say(first);
  await say(second);
  expect(textOf(await say(third))).toMatch(answer);
});

test.each([
  ['en', 'when did stalin and mao meet', 'how long did mao stay in moscow', /^Mao Zedong arrives in Moscow/],
  ['ru', 'когда сталин встретился с мао', 'сколько мао пробыл в москве', /^Приезд Мао Цзэдуна в Москву/],
  ['zh', '斯大林和毛泽东什么时候见面', '毛泽东在莫斯科待了多久', /^毛泽东抵莫斯科/],
  ['en', 'when did mao leave moscow in 1950', 'so how many days was he there', /Mao and Zhou return from Moscow/],
])('%s: after "%s", the length of "%s" is that of what was shown', async (language, asked, question, answer) => {
  expect(await goOn(language, asked, question)).toMatch(answer);
});

test.each([
  ['en', 'did china condemn the invasion of ukraine', 'what did xi say about it', /on Ukraine\./],
  ['ru', 'осудил ли китай вторжение в украину', 'а что об этом сказал си', /^Поиск: си китай украину/],
  ['zh', '中国谴责入侵乌克兰了吗', '习近平对此怎么说', /^搜索：习近平 乌克兰/],
])('%s: after "%s", "%s" is of what that ended with', async (language, asked, question, answer) => {
  expect(await goOn(language, asked, question)).toMatch(answer);
});

test.each([
  ['en', 'soviet help with chinese atom bomb', 'and when did they stop helping', /^Moscow puts off giving/],
  ['ru', 'помощь ссср китаю с атомной бомбой', 'а когда перестали помогать', /^Москва отложила передачу/],
  ['ru', 'соглашение о новой оборонной технике', 'а когда отложили', /^Москва отложила передачу/],
  ['zh', '国防新技术协定', '什么时候中断的', /^苏共中央来信暂缓/],
])('%s: after "%s", the end that "%s" asks for is a related event', async (language, asked, question, answer) => {
  expect(await goOn(language, asked, question)).toMatch(answer);
});

test.each([
  [
    'en',
    'when was the power of siberia gas pipeline launched',
    'and power of siberia 2?',
    /^Search: power of siberia 2\s+1\. 2 Sept/,
  ],
  ['ru', 'когда запустили силу сибири', 'а сила сибири-2?', /^Поиск: сила сибири-2\s+1\. 2 сентября 2025/],
  ['zh', '西伯利亚力量什么时候开通的', '西伯利亚力量2号呢', /^搜索：西伯利亚力量2\s+1\. 2025年9月2日/],
])('%s: after "%s", the number of "%s" belongs to the name', async (language, asked, question, answer) => {
  expect(await goOn(language, asked, question)).toMatch(answer);
});

test.each([
  [
    'en',
    'when did the soviet specialists leave china',
    'how many of them were there',
    /figure.*The USSR decides to recall/s,
  ],
  ['ru', 'когда советские специалисты уехали из китая', 'сколько их было', /^(?!Событий)/],
  ['zh', '苏联专家什么时候撤走的', '他们一共有多少人', /^(?!共)/],
])('%s: after "%s", "%s" counts no events', async (language, asked, question, answer) => {
  expect(await goOn(language, asked, question)).toMatch(answer);
});

test.each([
  ['en', 'wang yi', 'when did he last meet lavrov', /^Search: wang yi, lavrov\s+1 April 2025/],
  ['en', 'sino soviet split', 'when did it begin', /^Search: sino soviet split\s+1\. 16–18 July 1960/],
  ['ru', 'советско-китайский раскол', 'когда начался', /^Поиск: советско-китайский раскол/],
  ['zh', '中苏分裂', '什么时候开始的', /1\. 1960年7月16日/],
])('%s: after "%s", "%s" is asked of all that was found', async (language, asked, question, answer) => {
  expect(await goOn(language, asked, question)).toMatch(answer);
});

test('“and end?” goes on with when it began', async () => {
  const { say } = converse(table, { language: 'en', now: NOW });
  await say('sino soviet split');
  await say('when did it begin');
  expect(textOf(await say('and end'))).toMatch(/^Search: sino soviet split end/);
});

test.each([
  ['en', 'xi visits russia', 'any in winter', /1\. 6–8 February 2014/],
  ['en', 'xi visits russia', 'and in march?', /1\. 2[02]–2[24] March/],
  ['ru', 'визиты си в россию', 'а зимой?', /1\. 6–8 февраля 2014 года/],
  ['ru', 'визиты си в россию', 'а 4 мая?', /^4 мая, любой год/],
  ['zh', '习近平访问俄罗斯', '3月呢', /1\. 2023年3月20日/],
  ['en', 'what happened in may', 'and in june?', /^June, any year/],
  ['en', '2024', 'and in may?', /^May 2024\n/],
  ['en', '1950', 'and in 51?', /^1951\n/],
  ['en', 'harbin', 'older than 1950', /^Search: harbin · before 1950\n/],
  ['en', 'harbin', 'newer than 2000', /^Search: harbin · from 2001 on\n/],
  ['ru', 'что было в 1950 году', 'а в 51', /^1951 год\n/],
  ['zh', '1950年', '51年呢', /^1951年\n/],
  ['en', 'what happened in 1969', 'what about the summer', /^June–August 1969\n/],
  ['en', 'putin in 2024', 'and in may?', /1\. 1[67](–17)? May 2024/],
  ['ru', 'что было в 2024 году', 'а в мае?', /^Май 2024 года\n/],
  ['zh', '2024年有什么大事', '上半年呢', /^2024年1月至6月\n/],
])('%s: after "%s", "%s" is of that time of any year', async (language, asked, question, answer) => {
  expect(await goOn(language, asked, question)).toMatch(answer);
});

test.each([
  ['en', 'round anniversaries in december', /^Round anniversaries: December 2026\n+1\. 26–28 December · ★ 30/],
  ['ru', 'какие юбилеи будут в декабре', /^Круглые годовщины: декабрь 2026 года\n+1\. 26–28 декабря · ★ 30/],
  ['ru', 'круглые даты в мае', /^Годовщины: май 2027 года\nКруглых среди них нет\./],
  ['zh', '12月有什么整十周年', /^2026年12月的重要周年/],
])('%s: %s', async (language, question, answer) => {
  const { say } = converse(table, { language, now: NOW });
  expect(textOf(await say(question))).toMatch(answer);
});

test.each([
  ['en', 'putin xi meetings this year', 'when do they meet next', /^Search: putin xi\nNothing like this is coming up/],
  ['ru', 'встречи путина и си в этом году', 'а когда они встретятся в следующий раз', /Впереди таких событий нет/],
  ['zh', '今年普京和习近平见过面吗', '他们下次什么时候见', /近期没有这样的事件/],
])('%s: after “%s”, “%s” looks ahead', async (language, first, second, answer) => {
  expect(await goOn(language, first, second)).toMatch(answer);
});

test.each([
  ['ru', 'с какого числа безвиз с китаем?', 'до какого он действует', /до 14 сентября 2026 года/],
  ['ru', 'с какого числа безвиз с китаем?', 'а до какого числа это действует', /до 14 сентября 2026 года/],
  ['en', 'since when is china visa free for russians', 'until when is it valid', /until 14 September 2026/],
  ['en', 'since when is china visa free for russians', 'till when does it last', /until 14 September 2026/],
  ['zh', '中国对俄罗斯免签从什么时候开始', '它到哪天为止', /至2026年9月14日/],
])('%s: after “%s”, “%s” asks for its end, not for what was before it', async (language, first, second, answer) => {
  expect(await goOn(language, first, second)).toMatch(answer);
});

test.each([
  [
    'en',
    'treaty of nerchinsk',
    'in what language was it written',
    /^Treaty of Nerchinsk.*in Latin, Russian and Manchu/s,
  ],
  ['ru', 'нерчинский договор', 'на каком языке он был написан', /^Нерчинский договор.*на латыни, русском/s],
  ['zh', '尼布楚条约是哪年签的', '那个条约是用什么文字写的', /^中俄《尼布楚条约》签订.*拉丁文、俄文、满文本/s],
  ['zh', '苏联专家撤走是哪一年', '为啥要撤', /^苏联决定撤回在华专家.*以其在华所受对待为由/s],
  ['zh', '恰克图条约说了啥', '这个跟茶叶贸易有关系吗', /^事件库中没有关于“茶叶贸易”的内容。\s+中俄《恰克图条约》签订/],
  ['zh', '我去俄罗斯旅游要签证么', '能呆多少天', /俄罗斯对中国公民免签.*至2026年9月14日/s],
])('%s: after “%s”, “%s” is asked of what was shown', async (language, first, second, answer) => {
  expect(await goOn(language, first, second)).toMatch(answer);
});

test.each([
  [
    'en',
    'events in harbin',
    'any before the 20th century?',
    /^Search: harbin\nThere’s nothing about “harbin” in that time/,
  ],
  ['en', 'events in harbin', 'anything after 2000?', /^Search: harbin · from 2001 on/],
  ['ru', 'события в харбине', 'есть что-нибудь до 20 века?', /^Поиск: харбине\nЗа это время \(до 1901 года\) не нашёл/],
  ['zh', '哈尔滨发生过哪些事', '有没有20世纪以前的', /^搜索：哈尔滨\n这段时间（1900年及以前）没有关于“哈尔滨”/],
  ['zh', '哈尔滨发生过哪些事', '有没有1950年以后的', /^搜索：哈尔滨 · 1951年起/],
])('%s: after “%s”, “%s” is of that time', async (language, first, second, answer) => {
  expect(await goOn(language, first, second)).toMatch(answer);
});

test.each([
  [
    'en',
    'damansky fighting casualties',
    'who negotiated later',
    /^Search: negotiated · from 3 March 1969 on\nAfter: .*1\. 29 March 1969/s,
  ],
  [
    'ru',
    'даманский сколько погибло',
    'а кто потом вёл переговоры',
    /После события «Бой на острове.*1\. 29 марта 1969 года/s,
  ],
  ['zh', '珍宝岛那次打仗死了多少人', '后来谁去谈判的', /^搜索：谈判 · 1969年3月3日起.*1\. 1969年9月11日/s],
  ['zh', '瑷珲条约', '后来又签了什么条约', /之后\s+1\. 1858年6月13日/],
  ['zh', '中苏什么时候见过面', '后来又见过面吗', /^搜索：中苏 见过面 · 1989年5月19日起/],
])('%s: after “%s”, “%s” asks for what came next of that kind', async (language, first, second, answer) => {
  expect(await goOn(language, first, second)).toMatch(answer);
});

test.each([
  ['en', 'treaty of aigun', 'and who did Muravyov sign it with', /^Treaty of Aigun on the Amur border/],
  ['ru', 'айгунский договор', 'а с кем Муравьев подписал', /^Айгунский договор о границе по Амуру/],
  ['zh', '瑷珲条约谁签的', '那穆拉维约夫跟谁签的', /^中俄《瑷珲条约》签订/],
  ['zh', '瑷珲条约谁签的', '北京条约谁签的', /^中俄《北京条约》签订/],
  ['en', 'treaty of aigun', 'who signed the treaty of nerchinsk', /^Treaty of Nerchinsk/],
])('%s: after “%s”, “%s” is asked of what tells it', async (language, first, second, answer) => {
  expect(await goOn(language, first, second)).toMatch(answer);
});

test.each([
  [
    'en',
    'events of the 1990s',
    'only border',
    'which is the most important',
    /^Search: border · the 1990s\nFound: 6 events. The most/,
  ],
  ['ru', 'события 1990-х', 'только о границе', 'какое самое важное', /^Поиск: границе · 1990-е/],
  ['zh', '90年代的大事', '只看边界的', '哪个最重要', /^搜索：边界 · 20世纪90年代\n最重要的在前/],
])('%s: after “%s” and “%s”, “%s” is of that time', async (language, first, second, third, answer) => {
  const { say } = converse(table, { language, now: NOW });
  await say(first);
  await say(second);
  expect(textOf(await say(third))).toMatch(answer);
});

test.each([
  ['上合组织啥时候成立的', '都有谁', /上海合作组织成立.*六国元首/s],
  ['赫鲁晓夫来过中国吗', '来干嘛的', /赫鲁晓夫首次访华/],
  ['普京上次来中国是啥时候', '跟谁一块儿来的', /^普京访华，与习近平发表/],
  ['苏联给中国援建了多少项目', '都有哪些', /周恩来与赫鲁晓夫签署扩大经济合作协定/],
])('after “%s”, “%s” is asked of what was shown', async (first, second, answer) => {
  expect(await goOn('zh', first, second)).toMatch(answer);
});
