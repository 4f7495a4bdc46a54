import type { LocalTable } from '../../../../infra/local/local-table';
import { keySchema } from '../../../../shared/adapters/dynamo/table';
import { converse, textOf } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { openTableWith } from '../../../support/table';
import { ADMINISTRATOR, MEMBER, pressed, pressedInline, replied, said } from '../../../support/updates';

const EDITORS = -1009;
const PARADE = '2015-09-03-beijing-victory-parade';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterEach(async () => {
  await table.writeAll((await reports()).map((item) => ({ remove: keySchema.parse(item) })));
});
afterAll(() => table.close());

const reports = () => table.query({ pk: 'REPORT' });

test('en: the card asks what is wrong, thanks, keeps it with the chat that hears of it, and tells the editors', async () => {
  const { say, press, faults } = converse(table, { adminChat: EDITORS });
  await say(`/event ${PARADE}`);
  const asked = await press('⚑ Report an error');
  expect(textOf(asked)).toMatch(/^⚑ What’s wrong with “Beijing parade .*”\? Reply to this message/);
  expect(asked[0]?.payload.reply_markup).toMatchObject({ force_reply: true, input_field_placeholder: 'What’s wrong?' });
  const [thanks, note] = await say('It was on the 4th.');
  expect(thanks?.payload).toMatchObject({
    chat_id: 1,
    text: expect.stringMatching(
      /^Thank you! .* without your name\. Until they answer, I also keep the ID of this chat/,
    ) as string,
  });
  expect(note?.payload.chat_id).toBe(EDITORS);
  expect(note?.payload.text).toMatch(/^An error was reported in “Beijing .*”:\n2015-.*parade\n\nIt was on the 4th\.$/);
  expect(await reports()).toEqual([
    {
      pk: 'REPORT',
      expires: Date.parse('2027-03-02T06:00:00Z') / 1000,
      sk: expect.stringMatching(/^2026-09-03T06:00:00\.000Z#\d+$/) as string,
      eventId: PARADE,
      text: 'It was on the 4th.',
      language: 'en',
      chatId: 1,
    },
  ]);
  expect(faults).toEqual([]);
});

test.each([
  [
    'ru',
    /^⚑ Что не так в событии «Военный парад .*»\? Ответьте/,
    /^Спасибо! Ваше замечание сохранено .* без вашего имени\. До их ответа/,
    /^Сообщают об ошибке/,
  ],
  ['zh', /^⚑ “北京.*”有什么错误？请回复本消息/, /^谢谢！您的反馈将匿名保存半年.*告知您结果/, /^有人反馈“北京/],
])('%s: the same by a link', async (language, question, thanks, toEditors) => {
  const { say } = converse(table, { language, adminChat: EDITORS });
  expect(textOf(await say(`/start report_${PARADE}`))).toMatch(question);
  const calls = await say('4');
  expect(textOf(calls)).toMatch(thanks);
  expect(calls[1]?.payload.text).toMatch(toEditors);
});

test('the same update twice: one report, one note to the editors, thanks both times', async () => {
  const { say, send } = converse(table, { adminChat: EDITORS });
  const reply = replied(ADMINISTRATOR, await say(`/start report_${PARADE}`), 'wrong');
  const update = { update_id: 77, message: { ...reply.message, chat: { id: 1, type: 'private' } } };
  expect(await send(update)).toHaveLength(2);
  expect((await send(update)).map(({ payload }) => payload.chat_id)).toEqual([1]);
  expect(await reports()).toHaveLength(1);
});

test('the longest of texts is cut, between characters, and the note fits', async () => {
  const { say, faults } = converse(table, { adminChat: EDITORS });
  await say(`/start report_${PARADE}`);
  const calls = await say(`a${'🎉'.repeat(2000)}`);
  expect(calls).toHaveLength(2);
  expect((await reports())[0]?.['text']).toMatch(/^a(🎉){499}\ufffd?$/u);
  expect(faults).toEqual([]);
});

test('without an editors’ chat it is kept all the same', async () => {
  const { say } = converse(table);
  await say(`/start report_${PARADE}`);
  const calls = await say('wrong');
  expect(textOf(calls)).toMatch(/without your name\.$/);
  expect(calls).toHaveLength(1);
  expect(await reports()).toEqual([expect.not.objectContaining({ chatId: 1 })]);
});

test.each(['/cancel', '@timeline_bot'])('"%s" in reply is no report', async (text) => {
  const { say } = converse(table, { adminChat: EDITORS });
  await say(`/start report_${PARADE}`);
  expect(await say(text)).toHaveLength(1);
  expect(await reports()).toEqual([]);
});

test('of an event that is gone: said, and nothing kept', async () => {
  const { say } = converse(table, { language: 'ru', adminChat: EDITORS });
  expect(textOf(await say('/start report_1999-no-such-event'))).toMatch(/^Я не нашёл такого события\./);
  expect(await say('wrong')).toHaveLength(1);
  expect(await reports()).toEqual([]);
});

test.each([
  ['in a group', () => pressed(MEMBER, `r${PARADE}`)],
  ['under a message sent through inline mode', () => pressedInline(MEMBER, `r${PARADE}`)],
])('%s the button leads to the private chat', async (_name, update) => {
  const calls = await converse(table).send(update());
  expect(calls.map(({ method }) => method)).toEqual(['answerCallbackQuery']);
  expect(calls[0]?.payload.url).toBe(`https://t.me/timeline_bot?start=report_${PARADE}`);
});

test('a link of the prompt in other capitals is the same link; one to another bot is none', async () => {
  const { send } = converse(table, { adminChat: EDITORS });
  const prompt = (bot: string) => ({
    text: '⚑ What is wrong?',
    entities: [{ type: 'text_link', offset: 0, length: 1, url: `https://t.me/${bot}?start=report_${PARADE}` }],
  });
  const reply = (bot: string) =>
    said(MEMBER, 'wrong', { reply_to_message: { message_id: 8, date: 0, from: { id: 2 }, ...prompt(bot) } });
  expect(await send(reply('Timeline_Bot'))).toHaveLength(2);
  expect(await send(reply('other_bot'))).toEqual([]);
});
