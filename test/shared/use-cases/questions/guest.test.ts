import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../../shared/adapters/dynamo/chat-repository';
import { UPDATE_KINDS } from '../../../../shared/adapters/telegram/parse-update';
import { converse } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { allItems, openTableWith } from '../../../support/table';

const PERSON = { id: 31, is_bot: false, first_name: 'Wei' };
/** A group that the bot is no member of. */
const ELSEWHERE = { id: -77, type: 'supergroup', title: 'Elsewhere' };

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

/** The result of a mention there, and its text. */
async function mentioned(fields: object, from: object = PERSON, options: Parameters<typeof converse>[1] = {}) {
  const { send, faults } = converse(table, options);
  const calls = await send({
    guest_message: { message_id: 5, date: 1, chat: ELSEWHERE, from, guest_query_id: 'q7', ...fields },
  });
  expect(faults).toEqual([]);
  return calls.map(({ method, payload }) => ({ method, payload: JSON.parse(JSON.stringify(payload)) as Payload }));
}

interface Payload {
  readonly guest_query_id: string;
  readonly result: { readonly input_message_content: { readonly message_text: string } };
}
const textIn = (calls: Awaited<ReturnType<typeof mentioned>>) =>
  calls.map(({ payload }) => payload.result.input_message_content.message_text.replaceAll('\u00a0', ' ')).join();

test.each([
  ['en', '@timeline_bot 4 February 2022', /4 February 2022[^]*\nSources · /],
  ['en', 'What about Tianjin, @timeline_bot?', /Tianjin[^]*\nSources · /],
  ['ru', '@timeline_bot Тяньцзинь', /Тяньцзин[^]*\nИсточники · /],
  ['zh', '@timeline_bot 天津', /天津[^]*\n来源 · /],
  ['en', '@timeline_bot', /3 September[^]*\nSources · /],
])('%s: "%s", where the bot is a guest, is answered with one card and its sources', async (code, text, card) => {
  const calls = await mentioned({ text }, { ...PERSON, language_code: code });
  expect(calls.map(({ method, payload }) => [method, payload.guest_query_id])).toEqual([['answerGuestQuery', 'q7']]);
  expect(textIn(calls)).toMatch(card);
});

test('a mere mention in reply to a message answers that message', async () => {
  expect(textIn(await mentioned({ text: '@timeline_bot', reply_to_message: { text: 'Tianjin' } }))).toContain(
    'Tianjin',
  );
});

test.each([
  ['en', 'I found no event for that.\nAsk me privately'],
  ['ru', /^Я не нашёл такого события\./],
  ['zh', /^没有找到相应的事件。/],
])('%s: says so when there is no event, even of a similar word', async (code, text) => {
  for (const word of ['xyzzyplugh', 'xyzzy', 'beijingxyz'])
    expect(textIn(await mentioned({ text: `@timeline_bot ${word}` }, { ...PERSON, language_code: code }))).toMatch(
      text,
    );
});

test('nothing is stored of the chat or the person, and the settings of the person count', async () => {
  const items = (await allItems(table)).length;
  await mentioned({ text: '@timeline_bot Tianjin' });
  expect((await allItems(table)).length).toBe(items);
  const chats = dynamoChatRepository(table);
  await chats.change(PERSON.id, () => ({ language: 'zh' }), { botId: 42, updateId: 1, at: new Date() });
  expect(textIn(await mentioned({ text: '@timeline_bot Tianjin' }))).toContain('来源');
  await chats.forget(PERSON.id);
});

test('bots are not answered, nor what is no guest query', async () => {
  expect(await mentioned({ text: '@timeline_bot Tianjin' }, { ...PERSON, is_bot: true })).toEqual([]);
  expect(await mentioned({ text: '@timeline_bot Tianjin', guest_query_id: undefined })).toEqual([]);
});

test('Telegram is asked for such updates', () => {
  expect(UPDATE_KINDS).toContain('guest_message');
});
