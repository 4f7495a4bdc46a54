import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../../shared/adapters/dynamo/chat-repository';
import { buttonsOf, textOf } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { messagesIn } from '../../../support/messages';
import { refusal } from '../../../support/sending';
import { openTableWith } from '../../../support/table';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

test.each([
  ['20 minutes late', ['2026-09-03T06:20:00Z'], 1],
  ['none for two hours', ['2026-09-03T05:45:00Z', '2026-09-03T08:00:00Z'], 1],
  ['none for four', ['2026-09-03T05:45:00Z', '2026-09-03T10:00:00Z'], 0],
  ['twice', ['2026-09-03T06:00:00Z', '2026-09-03T06:00:00Z'], 1],
])('ticks %s', async (_name, ticks, expected) => {
  const { say, lateTick } = await messagesIn(table);
  await say('/subscribe 09:00 Europe/Moscow');
  const calls = [];
  for (const each of ticks) calls.push(...(await lateTick(each)));
  expect(calls).toHaveLength(expected);
});

test('a zone that changes between two slots gives no second message of a day', async () => {
  const { say, tick } = await messagesIn(table);
  await say('/subscribe 09:00 Asia/Shanghai');
  expect(await tick('2026-09-03T01:00:00Z')).toHaveLength(1);
  await say('/subscribe 09:00 Europe/Moscow');
  expect(await tick('2026-09-03T06:00:00Z')).toEqual([]);
  await say('/subscribe 23:45 America/New_York');
  expect(await tick('2026-09-04T03:45:00Z')).toEqual([]);
});

test.each([
  ['en', 'Coming up:\n\n1. 16 July · ★ 25 years on', 'On this day, 16 July\n\n1. ★ 25 years ago'],
  ['ru', 'Скоро:\n\n1. 16 июля · ★ 25 лет', 'В этот день, 16 июля\n\n1. ★ 25 лет назад'],
  ['zh', '即将迎来重要周年：\n\n1. 7月16日 · ★ 25周年', '历史上的今天，7月16日\n\n1. ★ 25年前'],
])('%s: a round anniversary is told a week ahead, and on its day', async (language, ahead, day) => {
  const { say, pressData, tick } = await messagesIn(table, { language, now: '2026-07-08T12:00:00Z' });
  await say('/subscribe 09:00 UTC');
  await pressData('be=7');
  expect(textOf(await tick('2026-07-09T09:00:00Z')).slice(0, ahead.length)).toBe(ahead);
  expect(textOf(await tick('2026-07-16T09:00:00Z')).slice(0, day.length)).toBe(day);
});

test.each([
  ['en', /^This week in history, 31 August – 6 September\n\n1\. 31 August · 1 year on\n/],
  ['ru', /^На этой неделе в истории, 31 августа – 6 сентября\n\n1\. 31 августа · 1 год\n/],
  ['zh', /^历史上的这一周，8月31日至9月6日\n\n1\. 8月31日 · 1周年\n/],
])('%s: a week in one message, each event once', async (language, begins) => {
  const { say, pressData, tick } = await messagesIn(table, { language, now: '2026-08-29T12:00:00Z' });
  await say('/subscribe 09:00 UTC');
  await pressData('bd=1');
  expect(await tick('2026-08-30T09:00:00Z')).toEqual([]);
  const [message] = await tick('2026-08-31T09:00:00Z');
  if (!message) throw new Error('no message');
  expect(textOf([message])).toMatch(begins);
  const all = [textOf([message])];
  for (const page of [1, 2]) {
    const data = message.payload.reply_markup?.inline_keyboard
      ?.flat()
      .find(({ callback_data: v }) => v.startsWith('v'));
    all.push(textOf(await pressData(`${data?.callback_data.slice(0, -1) ?? ''}${page}`)));
  }
  const titles = all.flatMap((text) => text.split('\n').filter((_, n, lines) => /^\d+\. /.test(lines[n - 1] ?? '')));
  expect(titles.length).toBeGreaterThan(5);
  expect(new Set(titles).size).toBe(titles.length);
  for (const next of ['2026-09-01T09:00:00Z', '2026-09-03T09:00:00Z']) expect(await tick(next)).toEqual([]);
});

test('a long message has its rest behind a button, in its own place', async () => {
  const { say, tick, pressData } = await messagesIn(table, { now: '2026-08-29T12:00:00Z' });
  await say('/subscribe 09:00 UTC');
  await pressData('bd=1');
  const first = await tick('2026-08-31T09:00:00Z');
  expect(buttonsOf(first)).toEqual([['1', '2', '3', '4', '5'], ['More »'], ['🔕 Turn off', '⚙ Change']]);
  const [more] = first[0]?.payload.reply_markup?.inline_keyboard?.[1] ?? [];
  const second = await pressData(more?.callback_data ?? '');
  expect(second[0]?.method).toBe('editMessageText');
  expect(textOf(second)).toMatch(/^This week in history, 31 August – 6 September\n\n6\. /);
  expect(buttonsOf(second)[1]).toEqual(['« Back']);
});

test('stop in one tap from a message, and go on', async () => {
  const { say, tick, pressData } = await messagesIn(table);
  await say('/subscribe 09:00 UTC');
  const [message] = await tick('2026-09-03T09:00:00Z');
  const stop = message?.payload.reply_markup?.inline_keyboard?.at(-1)?.[0];
  const stopped = await pressData(stop?.callback_data ?? '');
  expect(textOf(stopped)).toBe('Messages are off. No more will be sent.');
  expect(buttonsOf(stopped)).toEqual([['🔔 Turn on messages']]);
  expect(await tick('2027-09-03T09:00:00Z')).toEqual([]);
  await say('/status');
  await pressData('b+');
  expect(await tick('2028-09-03T09:00:00Z')).toHaveLength(1);
});

test('what is forgotten is not sent though it waits in the queue, and leaves nothing', async () => {
  const { say, tick, refuse, warnings } = await messagesIn(table);
  await say('/subscribe 09:00 UTC');
  refuse(refusal(429, 'Too Many Requests', { retryAfter: 60 }));
  expect(await tick('2026-09-03T09:00:00Z')).toHaveLength(1);
  await say('/forget');
  await say('DELETE');
  expect(await tick('2026-09-03T09:15:00Z')).toEqual([]);
  expect(await dynamoChatRepository(table).stored(1)).toEqual([]);
  expect(warnings).toEqual([]);
});

test('who blocked the bot gets none, and is asked when back: what was missed, and whether to go on', async () => {
  const { say, tick, refuse, at } = await messagesIn(table, { now: '2026-08-30T12:00:00Z' });
  await say('/subscribe 09:00 UTC');
  refuse(refusal(403, 'Forbidden: bot was blocked by the user'));
  await tick('2026-08-31T09:00:00Z');
  expect(await tick('2026-09-03T09:00:00Z')).toEqual([]);
  at('2026-09-04T12:00:00Z');
  const back = await say('/start');
  expect(textOf(back)).toContain('Welcome back! Messages are off. Turn them on again?');
  expect(buttonsOf(back).slice(0, 2)).toEqual([['🔔 Turn on messages'], ['Show what you missed: 4 days']]);
});
