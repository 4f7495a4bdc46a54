import type { LocalTable } from '../../../infra/local/local-table';
import { buttonsOf, converse, textOf } from '../../support/conversation';
import { builtInCollection } from '../../support/events';
import { openTableWith } from '../../support/table';
import { ADMINISTRATOR, BOT, GROUP, MEMBER, PRIVATE, inGroup, said, saidPrivately } from '../../support/updates';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

const NOW = Date.parse('2026-09-03T06:00:00Z') / 1000;
const ofBot = { message_id: 8, date: NOW, chat: GROUP, from: BOT, text: 'Today, 3 September' };

describe('a mere reply to the bot in a group', () => {
  test.each(['thanks!', '😂😂😂', 'who cares', 'ok', 'спасибо', '谢谢', 'x'.repeat(5000)])(
    '%s: silence',
    async (text) => {
      const { send, faults } = converse(table);
      expect(await send(said(MEMBER, text, { reply_to_message: ofBot }))).toEqual([]);
      expect(faults).toEqual([]);
    },
  );

  test.each([
    ['and 3 September 2015', /^3 September 2015\n/],
    ['31 June', /^That day doesn’t exist/],
    ['and what about Tianjin?', /Tianjin|tianjin/],
  ])('%s: an answer', async (text, answer) => {
    expect(textOf(await converse(table).send(said(MEMBER, text, { reply_to_message: ofBot })))).toMatch(answer);
  });

  test('a mention is answered in any case', async () => {
    const { send } = converse(table);
    expect(await send(said(MEMBER, '@timeline_bot thanks!', { reply_to_message: ofBot }))).toHaveLength(1);
  });
});

describe('a message that was corrected', () => {
  const asked = (text: string, fields: object = {}) => saidPrivately(text, { message_id: 50, ...fields });
  const corrected = (text: string, fields: object = {}) => ({
    edited_message: { ...asked(text, fields).message, edit_date: NOW + 20 },
  });

  test('is answered once, in place of the answer that there was none', async () => {
    const { send, faults } = converse(table);
    await send(asked('/tdoay'));
    const again = await send(corrected('/today'));
    expect(again.map(({ method }) => method)).toEqual(['editMessageText']);
    expect(textOf(again)).toMatch(/^Today, 3 September\n/);
    expect(await send(corrected('3 September 2015'))).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('in a group, a mention that was forgotten counts', async () => {
    const { send } = converse(table);
    expect(await send(said(MEMBER, '3 September 2015'))).toEqual([]);
    const { message } = said(MEMBER, '@timeline_bot 3 September 2015');
    const [answer] = await send({ edited_message: { ...message, edit_date: NOW + 20 } });
    expect(answer).toMatchObject({ method: 'sendMessage', payload: { reply_parameters: { message_id: 9 } } });
  });

  test.each([
    ['one that was answered', '3 September 2015', {}],
    ['one of long ago', '/tdoay', { date: NOW - 3600 }],
  ])('%s is let be', async (_name, first, fields) => {
    const { send } = converse(table);
    await send(asked(first, fields));
    expect(await send(corrected('9 May 1945', fields))).toEqual([]);
  });

  test('one that still says nothing is let be, and may be corrected again', async () => {
    const { send } = converse(table);
    await send(asked('/tdoay'));
    expect(await send(corrected('/todya'))).toEqual([]);
    expect(textOf(await send(corrected('/today')))).toMatch(/^Today/);
  });
});

describe('what is not text', () => {
  const file = { file_id: 'A', file_unique_id: 'B' };
  test.each<[string, object]>([
    ['a voice message', { voice: { ...file, duration: 2 } }],
    ['a sticker', { sticker: { ...file, type: 'regular', width: 9, height: 9 } }],
    ['a picture', { photo: [{ ...file, width: 9, height: 9 }] }],
    ['a poll', { poll: { id: '1', question: '?', options: [] } }],
    ['a document', { document: file }],
  ])('%s: in private one line, in a group silence', async (_name, content) => {
    const { send, faults } = converse(table);
    const { message } = inGroup(ADMINISTRATOR, { chat: PRIVATE, ...content });
    expect(textOf(await send({ message }))).toBe('I can only read text. Please type a date, a name or a place.');
    expect(await send(inGroup(ADMINISTRATOR, { ...content, reply_to_message: ofBot }))).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('a service message is no content', async () => {
    expect(await converse(table).send(inGroup(ADMINISTRATOR, { chat: PRIVATE, pinned_message: ofBot }))).toEqual([]);
  });
});

test.each([
  ['/TODAY', /^Today/],
  ['/Today.', /^Today/],
  ['/today!', /^Today/],
  ['/calendar', /^Pick a day/],
  ['/stop', /^Messages are off/],
  ['/cancel', /^OK\. Nothing has changed/],
])('%s is understood', async (text, answer) => {
  expect(textOf(await converse(table).send(saidPrivately(text)))).toMatch(answer);
});

test('a command in a caption is understood', async () => {
  const photo = [{ file_id: 'A', file_unique_id: 'B', width: 9, height: 9 }];
  const { message } = inGroup(MEMBER, { photo, caption: '/on@timeline_bot 3 September 2015' });
  expect(textOf(await converse(table).send({ message }))).toMatch(/^3 September 2015/);
});

test('who writes as a channel is answered; another bot is not', async () => {
  const { send } = converse(table);
  const channelBot = { id: 136_817_688, is_bot: true, first_name: 'Channel' };
  const persona = { sender_chat: { id: -1_000_000_000_077, type: 'channel', title: 'A persona' } };
  expect(textOf(await send(said(channelBot, '@timeline_bot 3 September 2015', persona)))).toMatch(/^3 September 2015/);
  expect(await send(said(channelBot, '@timeline_bot 3 September 2015'))).toEqual([]);
  expect(textOf(await send(said(channelBot, '/settings@timeline_bot', persona)))).toMatch(/administrators/);
});

test('/when takes the selected quote, also of another chat', async () => {
  const { send } = converse(table);
  const quote = { text: 'on 3 September 2015', position: 0 };
  const whole = { ...ofBot, from: MEMBER, text: 'on 9 May 1945 and on 3 September 2015' };
  for (const reply of [{ reply_to_message: whole }, { external_reply: { origin: { type: 'hidden_user' } } }]) {
    const answer = textOf(await send(said(MEMBER, '/when@timeline_bot', { ...reply, quote })));
    expect(answer).toMatch(/^3 September 2015/);
    expect(answer).not.toContain('1945');
  }
});

describe('a button under a message too old to be seen, in a forum', () => {
  const forum = { ...GROUP, is_forum: true };
  const inTopic = { chat: forum, message_thread_id: 55, is_topic_message: true };
  const press = (data: string, from: object = ADMINISTRATOR) => ({
    callback_query: { id: '1', from, chat_instance: '1', data, message: { message_id: 77, date: 0, chat: forum } },
  });
  const dataOf = (calls: Awaited<ReturnType<ReturnType<typeof converse>['send']>>, label: string) =>
    calls
      .flatMap(({ payload }) => payload.reply_markup?.inline_keyboard?.flat() ?? [])
      .find(({ text }) => text === label)?.callback_data ?? '';

  test('knows its topic', async () => {
    const { send, faults } = converse(table);
    await send(said(ADMINISTRATOR, '/subscribe 09:00 UTC', { chat: forum }));
    const stop = dataOf(await send(said(ADMINISTRATOR, '/subscribe 10:00 UTC', inTopic)), '🔕 Turn off');
    expect(stop).toBe('b-~55');
    const stopped = await send(press(stop));
    const inThatTopic = {
      method: 'sendMessage',
      payload: expect.objectContaining({ message_thread_id: 55 }) as unknown,
    };
    expect(stopped).toContainEqual(inThatTopic);
    expect(textOf(await send(said(ADMINISTRATOR, '/status', { chat: forum })))).toContain('09:00');
    expect(textOf(await send(said(ADMINISTRATOR, '/status', inTopic)))).toMatch(/^Messages are off/);
    expect(faults).toEqual([]);
  });

  test.each([
    ['b-', ADMINISTRATOR, 'I can no longer tell which topic this message was in. Send /status there.'],
    ['b-~55', MEMBER, 'Only administrators can do this.'],
  ])('%s: "%s" is refused', async (data, from, answer) => {
    const calls = await converse(table).send(press(data, from));
    expect(calls.filter(({ method }) => method !== 'getChatMember')).toMatchObject([{ payload: { text: answer } }]);
    expect(buttonsOf(calls)).toEqual([]);
  });
});
