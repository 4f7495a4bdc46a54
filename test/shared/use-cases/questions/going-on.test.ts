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

test.each([
  ['zh', '中东铁路是哪年修的', '后来怎么还给中国的', /^中国长春铁路移交中国/],
  ['zh', '中苏友好同盟互助条约是哪年签的', '啥时候作废的', /^中国宣布不延长/],
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
  const { say } = converse(table, { language, now: '2026-11-30T06:00:00Z' });
  await say(asked);
  expect(textOf(await say(question))).toMatch(answer);
});

test('of a card, the related event whose title says what is asked is shown', async () => {
  const { say, press } = converse(table, { language: 'zh', now: '2026-11-30T06:00:00Z' });
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
  const { say } = converse(table, { language, now: '2026-11-30T06:00:00Z' });
  await say(asked);
  expect(textOf(await say(question))).toMatch(answer);
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
  const { say } = converse(table, { language, now: '2026-11-30T06:00:00Z' });
  await say(asked);
  expect(textOf(await say(question))).toMatch(answer);
});

test.each([
  ['en', 'round anniversaries in december', /^Round anniversaries: December 2026\n+1\. 26–28 December · ★ 30/],
  ['ru', 'какие юбилеи будут в декабре', /^Круглые годовщины: декабрь 2026 года\n+1\. 26–28 декабря · ★ 30/],
  ['ru', 'круглые даты в мае', /^Годовщины: май 2027 года\nКруглых среди них нет\./],
  ['zh', '12月有什么整十周年', /^2026年12月的重要周年/],
])('%s: %s', async (language, question, answer) => {
  const { say } = converse(table, { language, now: '2026-11-30T06:00:00Z' });
  expect(textOf(await say(question))).toMatch(answer);
});
