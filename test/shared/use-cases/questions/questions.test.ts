import type { LocalTable } from '../../../../infra/local/local-table';
import { buttonsOf, converse, textOf } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { openTableWith } from '../../../support/table';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

describe('an answer begins with how the question was understood', () => {
  test.each([
    ['en', 'september', 'September, any year'],
    ['en', '13–15 February 1945', '13–15 February 1945'],
    ['en', 'the 1960s', 'The 1960s'],
    ['ru', 'в мае', 'Май, любой год'],
    ['ru', 'с 12 января по 30 апреля', '12 января – 30 апреля, любой год'],
    ['zh', '1937年至1945年', '1937年至1945年'],
    ['zh', '去年', '2025年'],
  ])('%s: "%s": "%s"', async (language, question, heading) => {
    const { say, faults } = converse(table, { language });
    expect(textOf(await say(question)).split('\n')[0]).toBe(heading);
    expect(faults).toEqual([]);
  });

  test('and with what was assumed', async () => {
    const { say } = converse(table);
    expect(textOf(await say('1945 to 1939'))).toMatch(
      /^1939–1945\nThe dates were in reverse order, so I swapped them\.\n/,
    );
  });
});

describe('a question in another language than the chat’s', () => {
  test.each(['en', 'ru', 'zh'])('is understood in a chat in %s', async (language) => {
    const { say } = converse(table, { language });
    const answers = [];
    for (const question of ['4 February 2022', '4 февраля 2022 года', '2022年2月4日'])
      answers.push(textOf(await say(question)));
    expect(new Set(answers).size).toBe(1);
  });
});

describe('9/3', () => {
  test.each([
    ['en', '3 September, any year', '9 March'],
    ['en-GB', '9 March, any year', '3 September'],
    ['ru', '9 марта, любой год', '3 сентября'],
    ['zh-hans', '9月3日（不限年份）', '3月9日'],
  ])('in %s is "%s", with the other reading as a button', async (language, heading, other) => {
    const { say } = converse(table, { language, now: '2026-11-21T12:00:00Z' });
    const answer = await say('9/3');
    expect(textOf(answer).split('\n')[0]).toBe(heading);
    expect(buttonsOf(answer).flat()).toContain(other);
  });

  test('is read as the chat once chose, from the press on', async () => {
    const now = '2026-11-21T12:00:00Z';
    const { say, press } = converse(table, { now });
    await say('9/3');
    expect(textOf(await press('9 March'))).toMatch(/^9 March, any year/);
    expect(textOf(await say('9/3'))).toMatch(/^9 March, any year/);
    expect(textOf(await say('9/3/2015'))).toMatch(/^9 March 2015/);
    await press('3 September 2015');
    expect(textOf(await say('9/3'))).toMatch(/^3 September, any year/);
  });
});

describe('an open range', () => {
  test('is read from its near end, in pages', async () => {
    const { say, press } = converse(table);
    const last = await say('before 2020');
    expect(textOf(last)).toContain('5. 3 September 2015');
    expect(buttonsOf(last)).toContainEqual(['« Back']);
    expect(textOf(await press('« Back'))).toContain('1945');
    expect(textOf(await say('after 2025'))).toMatch(/1\. 2026/);
  });
});

describe('/when', () => {
  const LETTER =
    'Парад был 3 сентября 2015 года, а 4 февраля 2022 г. приняли заявление. Это было 3 сентября 2015 года.';

  test('answers the dates of the text after it, each once', async () => {
    const { say, press } = converse(table);
    const calls = await say(`/when ${LETTER}`);
    expect(textOf(calls)).toMatch(/^3 September 2015\n[^]*Beijing parade[^]*4 February 2022\n[^]*joint statement/);
    expect(buttonsOf(calls).slice(-2)).toEqual([['3 September 2015'], ['4 February 2022']]);
    expect(textOf(await press('4 February 2022'))).toMatch(/^4 February 2022\n/);
  });

  test.each([
    ['the text', { text: LETTER }],
    ['the caption', { caption: LETTER, photo: [] }],
  ])('answers the dates of %s of the message it replies to', async (_name, replied) => {
    const { send } = converse(table);
    const chat = { id: 1, type: 'private' };
    const reply = {
      message_id: 8,
      date: 0,
      chat,
      text: '/when',
      entities: [{ type: 'bot_command', offset: 0, length: 5 }],
    };
    const calls = await send({ message: { ...reply, reply_to_message: { message_id: 7, date: 0, chat, ...replied } } });
    expect(textOf(calls)).toContain('4 February 2022');
  });

  test.each([
    ['/when', /Reply with \/when to a message/],
    ['/when never', /find a date/],
    ['/when on 1 January 2031', /No events found/],
  ])('"%s" is answered with what to do', async (text, answer) => {
    expect(textOf(await converse(table).say(text))).toMatch(answer);
  });
});

test('a caption is a question too', async () => {
  const { send } = converse(table);
  const message = {
    message_id: 8,
    date: 0,
    chat: { id: 1, type: 'private' },
    photo: [],
    caption: 'the parade of 3 September 2015',
  };
  expect(textOf(await send({ message }))).toMatch(/^Search: parade · 3 September 2015\n/);
});

describe('a text without a date', () => {
  test.each([
    ['en', 'Tianjin', '2025-08-31-sco-tianjin-summit'],
    ['en', 'state visit', '2024-05-16-putin-state-visit-china'],
    ['ru', 'военный парад', '2015-09-03-beijing-victory-parade'],
    ['zh', '阅兵', '2015-09-03-beijing-victory-parade'],
    ['en', '阅兵', '2015-09-03-beijing-victory-parade'],
  ])('%s: "%s" finds the events with its words', async (language, text, id) => {
    const { say, pressData } = converse(table, { language });
    const found = await say(text);
    expect(found[0]?.payload.reply_markup?.inline_keyboard?.flat().map((button) => button.callback_data)).toContain(
      `e${id}`,
    );
    expect(textOf(await pressData(`e${id}`))).not.toBe('');
  });

  test.each([
    ['hello', /^Hello! Russia–China relations/],
    ['你好', /^Hello! Russia–China relations/],
    ['🎂', /^I’m here\. Send me a date or a name\.\nTry “.+” or “.+”\.$/],
    ['?', /^I’m here/],
    ['thank you', /^You’re welcome!$/],
    ['спасибо', /^You’re welcome!/],
    ['what’s the weather tomorrow', /^I’m a bot, and only good at one thing/],
    ['42', /^No button has that number/],
    ['qwertyzz', /^There’s nothing about “qwertyzz” in this collection\./],
  ])('"%s" gets a kind word, and where it helps what to try', async (text, answer) => {
    const { say, press } = converse(table);
    const calls = await say(text);
    expect(textOf(calls)).toMatch(answer);
    const [example] = buttonsOf(calls).at(-1) ?? [];
    if (textOf(calls).includes('Try ')) expect(textOf(await press(example ?? ''))).toContain(example);
  });

  test.each([
    ['help', '/help'],
    ['Настройки', '/settings'],
    ['主题', '/topics'],
  ])('"%s" alone is the command %s', async (text, command) => {
    const { say } = converse(table);
    expect(textOf(await say(text))).toBe(textOf(await say(command)));
  });

  test('what is found is paged, and /search does the same', async () => {
    const { say, press } = converse(table);
    const first = await say('/search visit');
    const second = await press('More »');
    expect(second[0]?.method).toBe('editMessageText');
    expect(textOf(second)).not.toBe(textOf(first));
    expect(textOf(await press('« Back'))).toBe(textOf(first));
  });
});
