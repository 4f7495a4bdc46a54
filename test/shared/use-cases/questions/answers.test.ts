import type { LocalTable } from '../../../../infra/local/local-table';
import { languages } from '../../../../shared/language/languages';
import { buttonsOf, converse, textOf } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { portsWith } from '../../../support/ports';
import { openTableWith } from '../../../support/table';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

const PARADE = {
  en: 'Beijing parade for the 70th anniversary of victory over Japan',
  ru: 'Военный парад в Пекине к 70-летию победы над Японией',
  zh: '北京举行抗战胜利70周年阅兵',
};

describe('a list', () => {
  test.each([
    ['en', '/today', 'Today, 3 September', `1. 3 September 2015 · 11 years ago\n${PARADE.en}\n● The Guardian`],
    ['ru', '3 сентября', 'Сегодня, 3 сентября', `1. 3 сентября 2015 года · 11 лет назад\n${PARADE.ru}\n● The Guardian`],
    ['zh', '9月3日', '今天，9月3日', `1. 2015年9月3日 · 11年前\n${PARADE.zh}\n● 《卫报》`],
    ['en', 'on 4 February', '4 February, any year', '2022 · 4 years ago'],
    ['ru', '/on 4 февраля', '4 февраля, любой год', '2022 года · 4 года назад'],
    ['en', '2024', '2024', '16–17 May 2024 · 2 years ago'],
    ['en', '2027', '2027', '2027 · next year'],
    ['en', '3 сентября', 'Today, 3 September', PARADE.en],
  ])('%s: "%s" is headed "%s"', async (language, question, heading, content) => {
    const { say, faults } = converse(table, { language });
    const calls = await say(question);
    expect(faults).toEqual([]);
    expect(calls.map(({ method }) => method)).toEqual(['sendMessage']);
    expect(textOf(calls).split('\n')[0]).toBe(heading);
    expect(textOf(calls)).toContain(content);
  });

  test('is today where the chat is', async () => {
    const now = '2026-09-02T20:00:00Z';
    expect(textOf(await converse(table, { now, timeZone: 'Asia/Shanghai' }).say('/today'))).toMatch(
      /^Today, 3 September\n/,
    );
    expect(textOf(await converse(table, { now, timeZone: 'UTC' }).say('/today'))).toMatch(/^Today, 2 September\n/);
  });

  test('has a button for each card, and for the days beside', async () => {
    const { say, press } = converse(table);
    expect(buttonsOf(await say('3 September'))).toEqual([
      ['1. Beijing parade for the 70th…'],
      ['2. Beijing parade for the 80th…'],
      ['3. Putin’s four-day visit…'],
      ['4. Putin in Beijing for the 70th…'],
      ['‹ 2 Sep', '20 Sep ›', '📅'],
    ]);
    const calls = await press('‹ 2 Sep');
    expect(calls.map(({ method }) => method)).toEqual(['editMessageText', 'answerCallbackQuery']);
    expect(textOf(calls)).toMatch(/^2 September, any year\n/);
  });

  test('is paged in place, there and back', async () => {
    const { say, press } = converse(table);
    const first = await say('2024');
    expect(buttonsOf(first)).toContainEqual(['More »']);
    const second = await press('More »');
    expect(second[0]?.method).toBe('editMessageText');
    expect(textOf(second)).not.toBe(textOf(first));
    expect(textOf(await press('« Back'))).toBe(textOf(first));
  });

  test('never puts an event of a year or a month on a day', async () => {
    const { say } = converse(table);
    for (const question of ['1 January', '1 December'])
      expect(textOf(await say(question))).toContain('No events found');
    for (const question of ['1 January 2006', '2 May 2006'])
      expect(textOf(await say(question))).toContain('No event has exactly this date');
    expect(textOf(await say('2006'))).toContain('Year of Russia in China');
  });
});

describe('an empty day', () => {
  test('says so, and names the nearest before and after', async () => {
    const answer = textOf(await converse(table, { now: '2026-11-21T12:00:00Z' }).say('/today'));
    expect(answer).toMatch(/^Today, 21 November\n\nNo events found\.\n/);
    expect(answer).toMatch(/Closest earlier event:\n1\. 17–18 October 2023/);
    expect(answer).toMatch(/Closest later event:\n2\. 4 December 2024/);
  });

  test('of one year: the nearest in time', async () => {
    const answer = textOf(await converse(table, { language: 'zh' }).say('2016年1月1日'));
    expect(answer).toMatch(/此前最近的事件：\n1\. 2015年9月3日/);
    expect(answer).toMatch(/此后最近的事件：\n2\. 2020年至2021年/);
  });
});

describe('a card', () => {
  test('has everything that is known, and how', async () => {
    const { say, press } = converse(table);
    await say('3 September');
    const calls = await press('1');
    expect(calls.map(({ method }) => method)).toEqual(['sendMessage', 'answerCallbackQuery']);
    const card = textOf(calls);
    expect(card).toMatch(new RegExp(`^${PARADE.en}\\n3 September 2015 · 11 years ago · Beijing\\n`));
    expect(card).toContain('More than 12,000 troops marched on Tiananmen Square');
    expect(card).toContain('\n● Date printed in a source\n');
    expect(card).toContain('\n\nSources · ');
  });

  test.each(languages.map(({ code }) => code))('of every event fits a message, in %s', async (language) => {
    const { say, faults } = converse(table, { language });
    for (const { id } of (await builtInCollection()).events) {
      const [call] = await say(`/event ${id}`);
      const { text = '', entities = [] } = call?.payload ?? {};
      expect(text.length).toBeLessThanOrEqual(4096);
      expect(entities.every(({ offset, length }) => length > 0 && offset + length <= text.length)).toBe(true);
      expect(text).not.toMatch(/undefined|null|NaN/);
    }
    expect(faults).toEqual([]);
  });

  test('of no event: a kind word', async () => {
    expect(textOf(await converse(table, { language: 'ru' }).say('/event нет-такого'))).toMatch(
      /^Я не нашёл такого события\./,
    );
  });
});

describe('what is no question', () => {
  test.each([
    ['en', 'ok', /Send me a date or a name/],
    ['zh', '好的', /请发送日期或名称/],
    ['ru', '31 июня', /Такого дня не бывает/],
    ['en', '/nonsense', /don’t know that command/],
    ['en', `/event ${'x'.repeat(4000)}`, /can’t find that event/],
    ['en', '10000 BC', /Closest later event/],
    ['en', '/event', /Tap a number under a list/],
    ['en', '1/'.repeat(300), /too long/],
  ])('%s: "%s" is answered with what to do', async (language, text, answer) => {
    const { say, faults } = converse(table, { language });
    expect(textOf(await say(text))).toMatch(answer);
    expect(faults).toEqual([]);
  });

  test('an impossible day offers its neighbours, and they answer', async () => {
    const { say, press } = converse(table);
    expect(buttonsOf(await say('31 June'))).toEqual([['30 June', '1 July']]);
    expect(textOf(await press('30 June'))).toMatch(/^30 June, any year/);
  });

  test.each(['', 'x', 'e', 'd99999999', 'e../secret', 'tzzzzzzzzzz'])(
    'a forged button "%s" gets a toast',
    async (data) => {
      const { say, pressData } = converse(table);
      await say('2024');
      const calls = await pressData(data);
      expect(calls.map(({ method }) => method)).toEqual(['answerCallbackQuery']);
    },
  );
});

describe('in a group', () => {
  const group = { id: -5, type: 'supergroup' };
  const said = (text: string, more: object = {}) => ({
    message: { message_id: 9, date: 0, from: { id: 3 }, chat: group, text, ...more },
  });
  const command = (text: string) =>
    said(text, { entities: [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length }] });

  test.each([
    ['a command', command('/on 2024')],
    ['a command to it by name', command('/on@timeline_bot 2024')],
    ['a mention', said('@timeline_bot 2024')],
    ['a reply', said('2024', { reply_to_message: { from: { id: 2 } } })],
  ])('the bot answers %s', async (_name, update) => {
    const calls = await converse(table).send(update);
    expect(textOf(calls)).toMatch(/^2024\n/);
  });

  test.each([
    ['talk', said('it was on 3 September 2015')],
    ['a command to another bot', command('/today@other_bot')],
    ['a mention of another bot', said('@other_timeline_bot 2024')],
    ['a reply to somebody else', said('2024', { reply_to_message: { from: { id: 7 } } })],
    ['a sticker', said('', { text: undefined, sticker: {} })],
  ])('and is silent at %s', async (_name, update) => {
    expect(await converse(table).send(update)).toEqual([]);
  });

  test('it answers in the topic it was asked in', async () => {
    const inTopic = { ...command('/on 2024').message, message_thread_id: 12, is_topic_message: true };
    const [call] = await converse(table).send({ message: inTopic });
    expect(call?.payload).toMatchObject({ chat_id: -5, message_thread_id: 12 });
    const [reply] = await converse(table).send({ message: { ...inTopic, is_topic_message: undefined } });
    expect(reply?.payload).not.toHaveProperty('message_thread_id');
  });
});

describe('the other commands', () => {
  test.each(languages.map(({ code }) => code))('/start and /help say what there is, in %s', async (language) => {
    const { say } = converse(table, { language });
    expect(textOf(await say('/start'))).toContain('42');
    expect(textOf(await say('/help'))).toContain('/today');
    expect(textOf(await say('/help'))).toMatch(/● .*◐ .*○ /);
  });

  test('/random gives an event, whatever the chance', async () => {
    for (const chance of [0, 0.2, 0.4, 0.6, 0.8, 0.999]) {
      const { say } = converse(table, { ports: { chance: () => chance } });
      expect(textOf(await say('/random'))).toContain('Sources');
    }
  });
});

test('a fault is reported without the text, the person gets a kind word, and the next question is answered', async () => {
  let down = true;
  const onDays = () => (down ? Promise.reject(new Error('the table is down')) : Promise.resolve({ lines: [] }));
  const { say, faults } = converse(table, { ports: portsWith({ events: { onDays } }) });
  expect(textOf(await say('3 September'))).toMatch(/^Something went wrong on my side/);
  expect(String(faults)).toBe('Error: the table is down');
  down = false;
  expect(textOf(await say('3 September'))).toMatch(/^Today, 3 September/);
});
