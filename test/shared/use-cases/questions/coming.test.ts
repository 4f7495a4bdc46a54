import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../../shared/adapters/dynamo/chat-repository';
import type { LeapDay } from '../../../../shared/domain/leap-day';
import { buttonsOf, converse, textOf } from '../../../support/conversation';
import { builtInCollection, collectionOf, deployedCollection, event } from '../../../support/events';
import { openTableWith } from '../../../support/table';

let built: LocalTable;
let deployed: LocalTable;
let made: LocalTable;
beforeAll(async () => {
  built = await openTableWith(await builtInCollection());
  deployed = await openTableWith(await deployedCollection());
  made = await openTableWith(
    collectionOf(
      event('2016-03-01', { id: '2016-03-01-ten' }),
      event('2020-02-29', { id: '2020-02-29-leap' }),
      event('2001-02-10', { id: '2001-02-10-25th' }),
      event('2019-12-30/2020-01-02', { id: '2019-12-30-turn' }),
      event('2030-02-20', { id: '2030-02-20-planned', kind: 'scheduled' }),
    ),
  );
});
afterAll(async () => {
  await built.close();
  await deployed.close();
  await made.close();
});

test.each([
  [
    'en',
    '1. 3 September · today · 11 years on\n',
    '\n3. 31 August – 3 September · now · 1 year on\n',
    'in 17 days · 1 year on',
  ],
  [
    'ru',
    '1. 3 сентября · сегодня · 11 лет\n',
    '\n3. 31 августа – 3 сентября · в эти дни · 1 год\n',
    'через 17 дней · 1 год',
  ],
  ['zh', '1. 9月3日 · 今天 · 11周年\n', '\n3. 8月31日至9月3日 · 这几天 · 1周年\n', '17天后 · 1周年'],
])('%s: each with its day, in how many days, and which year’s return', async (language, first, second, later) => {
  const { say } = converse(built, { language });
  const answer = textOf(await say('/next'));
  for (const text of [first, second, later]) expect(answer).toContain(text);
});

test('is paged in place, there and back', async () => {
  const { say, press } = converse(built);
  const first = await say('/next');
  expect(buttonsOf(first).slice(-2)).toEqual([['More »'], ['📅']]);
  const second = await press('More »');
  expect(textOf(second)).toMatch(/^Anniversaries in the next 30 days\n/);
  expect(textOf(second)).not.toBe(textOf(first));
  expect(textOf(await press('« Back'))).toBe(textOf(first));
});

test.each([
  ['2026-02-05T06:00:00Z', '10 February · in 5 days · ★ 25 years on'],
  ['2026-03-01T06:00:00Z', '1 March · today · ★ 10 years on'],
  ['2026-02-28T06:00:00Z', '1 March · tomorrow · ★ 10 years on'],
  ['2026-12-25T06:00:00Z', '30 December – 2 January · in 5 days · 7 years on'],
  ['2026-01-01T06:00:00Z', '30 December – 2 January · now · 6 years on'],
  ['2030-02-19T06:00:00Z', '20 February · tomorrow'],
])('at %s: %s', async (now, line) => {
  expect(textOf(await converse(made, { now }).say('/next'))).toContain(line);
});

test.each([
  ['en', 'any round anniversaries this year?', 'Round anniversaries: 2026', '★ 25 years on · 16 July 2001'],
  ['en', 'what anniversary is it this year', 'Round anniversaries: 2026', '★ 25 years on · 16 July 2001'],
  ['en', 'anniversaries in 2025', 'Round anniversaries: 2025', '★ 10 years on · 3 September 2015'],
  ['ru', 'какой юбилей в этом году', 'Круглые годовщины: 2026 год', '★ 25 лет · 16 июля 2001 года'],
  ['ru', 'круглые даты 2026 года', 'Круглые годовщины: 2026 год', '★ 25 лет · 16 июля 2001 года'],
  ['zh', '今年有什么整数周年纪念', '2026年的重要周年', '★ 25周年 · 2001年7月16日'],
])(
  '%s, "%s": the round anniversaries of the year, of the most important events',
  async (language, question, head, line) => {
    const { say } = converse(built, { language });
    const answer = textOf(await say(question));
    expect(answer.split('\n')[0]).toBe(head);
    expect(answer).toContain(`1. ${line}`);
    expect(buttonsOf(await say(question)).flat()).not.toContain('📅');
  },
);

test.each([
  ['en', 'anniversaries in december', 'Anniversaries: December 2026', '1–3 December · 24 years on'],
  ['ru', 'какие годовщины будут в декабре', 'Годовщины: декабрь 2026 года', '1–3 декабря · 24 года'],
  ['zh', '十二月有什么周年', '2026年12月的周年', '12月1日至3日 · 24周年'],
  ['en', 'anniversaries in december 2027', 'Anniversaries: December 2027', '1–3 December · ★ 25 years on'],
  ['en', 'anniversaries in february', 'Anniversaries: February 2027', '2–6 February · 38 years on'],
  ['en', 'russia china anniversaries in december', 'Anniversaries: December 2026', '1–3 December · 24 years on'],
  ['zh', '下个月有什么中俄的纪念日', '2026年12月的周年', '12月1日至3日 · 24周年'],
  ['ru', 'какие годовщины были в ноябре', 'Годовщины: ноябрь 2026 года', '1 ноября · 299 лет'],
])('%s, "%s": those that begin in it, with their years on that day', async (language, question, head, line) => {
  const { say, press } = converse(deployed, { language, now: '2026-11-30T06:00:00Z' });
  const answer = textOf(await say(question));
  expect(answer.split('\n')[0]).toBe(head);
  expect(answer).toContain(`1. ${line}`);
  const more = { en: 'More »', ru: 'Дальше »', zh: '下一页 »' }[language] ?? '';
  expect(textOf(await press(more)).split('\n')[0]).toBe(head);
});

test.each([
  ['en', 'next big anniversary', 'The next round anniversaries', '26–28 December · in 26 days · ★ 30 years on'],
  ['en', 'when is the next round anniversary', 'The next round anniversaries', '26–28 December · in 26 days'],
  ['ru', 'ближайший юбилей', 'Ближайшие круглые годовщины', '26–28 декабря · через 26 дней · ★ 30 лет'],
  [
    'en',
    'when is the next round anniversary, like 100 or 50 years',
    'The next round anniversaries',
    '6 April · in 127',
  ],
  ['ru', 'когда ближайший юбилей, 50 или 100 лет', 'Ближайшие круглые годовщины', '6 апреля · через 127 дней · ★ 100'],
  ['zh', '下一个整周年', '接下来的重要周年', '12月26日至28日 · 26天后 · ★ 30周年'],
])('%s, "%s": of those that come next, the round ones', async (language, question, head, line) => {
  const { say } = converse(deployed, { language, now: '2026-11-30T06:00:00Z' });
  const answer = textOf(await say(question));
  expect(answer.split('\n')[0]).toBe(head);
  expect(answer).toContain(`1. ${line}`);
});

test.each([
  ['en', 'which anniversaries are coming up this month'],
  ['ru', 'какие юбилеи будут в этом месяце'],
  ['zh', '这个月有什么周年纪念即将到来'],
])('%s, "%s": on the last day of a month, those that come next', async (language, question) => {
  const { say } = converse(built, { language, now: '2026-11-30T06:00:00Z' });
  expect(textOf(await say(question))).toBe(textOf(await say('/next')));
});

test('the round anniversaries of a year are paged, and a year without any has those that come', async () => {
  const many = await openTableWith(
    collectionOf(...Array.from({ length: 12 }, (_, at) => event(`2016-03-${at + 10}`)), event('2010/2020')),
  );
  const { say, press } = converse(many);
  const first = textOf(await say('anniversaries in 2026'));
  const second = textOf(await press('More »'));
  expect(second).toMatch(/^Round anniversaries: 2026\n/);
  expect(second).not.toBe(first);
  expect(first + second).not.toContain('2020');
  await many.close();
  const none = await converse(made).say('anniversaries in 2023');
  expect(textOf(none)).toMatch(/^Anniversaries in the next 30 days\n/);
});

test.each([
  ['en', "what's coming up this year", '3 September – 31 December 2026'],
  ['en', 'what will happen this month', '3–30 September 2026'],
  ['ru', 'что ещё будет в этом году', '3 сентября – 31 декабря 2026 года'],
  ['zh', '今年接下来有什么', '2026年9月3日至12月31日'],
  ['zh', '今年还会有什么活动', '2026年9月3日至12月31日'],
])('%s, "%s": what is ahead begins today', async (language, question, time) => {
  const { say } = converse(built, { language });
  expect(textOf(await say(question)).split('\n')[0]).toContain(time);
});

test.each([
  ['en', "what's coming up next month", 'October 2026'],
  ['en', 'what is planned for 2027', '2027'],
  ['ru', 'что запланировано на следующий месяц', 'Октябрь 2026 года'],
  ['zh', '下个月有什么安排', '2026年10月'],
])('%s, "%s": a time that is all ahead is shown as any other', async (language, question, heading) => {
  const { say } = converse(built, { language });
  expect(textOf(await say(question)).split('\n')[0]).toBe(heading);
});

test('what lies years ahead is no anniversary', async () => {
  const { say } = converse(made, { now: '2026-02-01T06:00:00Z' });
  expect(textOf(await say('/next'))).not.toContain('2030');
});

/** 29 February, as the chat keeps it, from every day near it: the days of the list's lines. */
test.each<[LeapDay, Readonly<Record<string, string[]>>]>([
  ['feb-28', { '2026-01-28': [], '2026-01-29': ['28 February'], '2026-02-28': ['28 February'], '2026-03-01': [] }],
  ['mar-1', { '2026-01-29': [], '2026-01-30': ['1 March'], '2026-03-01': ['1 March'], '2026-03-02': [] }],
  [
    'both',
    { '2026-01-29': ['28 February'], '2026-02-28': ['28 February'], '2026-03-01': ['1 March'], '2026-03-02': [] },
  ],
  ['leap-years', { '2026-02-28': [], '2026-03-01': [], '2028-01-30': ['29 February'], '2028-02-29': ['29 February'] }],
])('29 February, kept as %s', async (leapDay, rows) => {
  const chats = dynamoChatRepository(made);
  await chats.forget(1);
  await chats.change(1, () => ({ leapDay }), { botId: 42, updateId: 1, at: new Date(0) });
  for (const [day, expected] of Object.entries(rows)) {
    const answer = textOf(await converse(made, { now: `${day}T06:00:00Z` }).say('/next'));
    const lines = answer.match(/^\d+\. .*(?=\n.*2020-02-29)/gm) ?? [];
    expect([day, lines.map((line) => line.split(/\. | · /)[1])]).toEqual([day, expected]);
  }
  await chats.forget(1);
});

test('when nothing comes it says so, and names the nearest outside, over the turn of the year too', async () => {
  const answer = textOf(await converse(made, { now: '2026-12-01T06:00:00Z', timeZone: 'UTC' }).say('/next'));
  expect(answer).toContain('30 December');
  const none = textOf(await converse(made, { now: '2026-06-01T06:00:00Z' }).say('/next'));
  expect(none).toMatch(/No events found/);
  expect(none).toMatch(/earlier event:\n1\. [^]*later event:\n2\. /);
});
