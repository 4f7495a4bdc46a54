import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../../shared/adapters/dynamo/chat-repository';
import { followKey } from '../../../../shared/domain/follows';
import type { ChatRepository } from '../../../../shared/use-cases/ports';
import { buttonsOf, converse, textOf } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { openTableWith } from '../../../support/table';
import { ADMINISTRATOR, CHANNEL, GROUP, MEMBER, PRIVATE, inGroup, pressed, said } from '../../../support/updates';

const PARADE = '2015-09-03-beijing-victory-parade';
const OLD_GROUP = { id: -55, type: 'group' };

let table: LocalTable;
let chats: ChatRepository;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
  chats = dynamoChatRepository(table);
});
beforeEach(async () => {
  for (const { id } of [PRIVATE, OLD_GROUP, GROUP, CHANNEL]) await chats.forget(id);
});
afterAll(() => table.close());

const choose = (id: number, pageSize: '3' | '10' = '3') =>
  chats.change(id, () => ({ pageSize }), { botId: 42, updateId: 1, at: new Date('2026-09-01T06:00:00Z') });

describe('a channel', () => {
  const shared = (from: { readonly id: number }) => ({
    message: { message_id: 9, date: 0, from, chat: { id: from.id, type: 'private' }, chat_shared: SHARED },
  });
  const SHARED = { request_id: 1, chat_id: CHANNEL.id };

  test('is chosen by a button of the client, and set up from the private chat', async () => {
    const { say, press, send, pressData, faults } = converse(table);
    await say('/settings');
    const asked = await press('📣 Set up a channel');
    expect(asked[0]?.payload.reply_markup?.keyboard?.[0]?.[0]).toMatchObject({
      text: 'Choose a channel',
      request_chat: { chat_is_channel: true, bot_administrator_rights: { can_post_messages: true } },
    });
    const opened = await send(shared(ADMINISTRATOR));
    expect(opened.map(({ method }) => method)).toEqual(['getChatMember', 'sendMessage']);
    expect(textOf(opened)).toMatch(/^Settings of the channel\n/);
    expect(buttonsOf(opened).flat()).not.toContain('📣 Set up a channel');
    await press('Events on a page');
    expect(textOf(await press('10'))).toMatch(/^Settings of the channel\n[^]*page: 10\n[^]*Changed\.$/);
    expect(await chats.settings(CHANNEL.id)).toEqual({ pageSize: '10' });
    expect(await chats.settings(PRIVATE.id)).toEqual({});
    // A location would be taken as the private chat's.
    expect(buttonsOf(await pressData(`cz@${CHANNEL.id}`))[0]).toEqual(['🏙 By city']);
    await press('🏙 By city');
    expect(textOf(await say('Kazan'))).toMatch(/^Settings of the channel\n[^]*: Moscow/);
    expect(faults).toEqual([]);
  });

  test('what is stored of it is shown and deleted from the private chat, by its administrators only', async () => {
    const { say, press, send, pressData, faults } = converse(table);
    await send(shared(ADMINISTRATOR));
    await pressData(`b+@${CHANNEL.id}`);
    await pressData(`cp=10@${CHANNEL.id}`);
    await choose(PRIVATE.id);
    const shown = await press('🔒 Stored data');
    expect(textOf(shown)).toMatch(
      /^The ID of the channel: -\d+\n\n⚠ Delete everything below\n\nEverything stored about the channel/,
    );
    expect(textOf(shown)).toContain(`CHAT#${CHANNEL.id}`);
    const link = `forget_${CHANNEL.id}`;
    expect(JSON.stringify(shown)).toContain(`?start=${link}`);
    expect(textOf(await say(`/start ${link}`))).toContain('permanently deletes everything stored about the channel');
    expect(textOf(await say('DELETE'))).toBe('Done. Nothing about the channel is stored any more.');
    expect([await chats.stored(CHANNEL.id), (await chats.stored(PRIVATE.id)).length]).toEqual([[], 1]);
    expect(textOf(await pressData(`p@${CHANNEL.id}`))).toMatch(/^Nothing is stored about the channel/);
    const privately = { chat: { id: MEMBER.id, type: 'private' } };
    expect(textOf(await send(said(MEMBER, `/start ${link}`, privately)))).toMatch(/^Only administrators/);
    expect(faults).toEqual([]);
  });

  test('follows what its administrators name in the private chat, and nobody else', async () => {
    const { say, press, send, pressData, faults } = converse(table);
    await send(shared(ADMINISTRATOR));
    await pressData(`b+0900UTC@${CHANNEL.id}`);
    expect(buttonsOf(await pressData(`b@${CHANNEL.id}`)).flat()).toContain('🔔 Follow');
    expect(textOf(await press('🔔 Follow'))).toBe('Followed by the channel\n\nNothing yet.');
    expect(textOf(await press('➕ Add'))).toMatch(/^🔔 What should I follow\? Reply/);
    const again = await say('xyzzy');
    expect(textOf(again)).toMatch(/“xyzzy”[^]*\nWhat should I follow\?/);
    expect(textOf(await say('Tianjin'))).toMatch(
      /^Following “Tianjin”: I’ll tell the channel about[^]*Followed by the channel/,
    );
    expect(textOf(await pressData(`b@${CHANNEL.id}`))).toContain('Following: Tianjin.');
    expect(JSON.stringify(await chats.stored(PRIVATE.id))).not.toContain('Tianjin');
    await pressData(`m!@${CHANNEL.id}`);
    const noMore = `m!${followKey('Tianjin')}@${CHANNEL.id}`;
    const answers = [textOf(await pressData(noMore)), textOf(await pressData(noMore))];
    expect(answers).toEqual([
      expect.stringMatching(/^No longer[^]*Nothing yet\.$/),
      expect.stringMatching(/Nothing yet\.$/),
    ]);
    const privately = { id: MEMBER.id, type: 'private' };
    const refused = await send(pressed(MEMBER, `m!?@${CHANNEL.id}`, privately));
    expect(refused.at(-1)?.payload.text).toBe('Only administrators can do this.');
    const link = await send(said(MEMBER, `/start follow_${CHANNEL.id}`, { chat: privately }));
    expect(textOf(link)).toBe('Only administrators can do this.');
    expect(faults).toEqual([]);
  });

  test('of others is not shown', async () => {
    const calls = await converse(table).send(shared(MEMBER));
    expect(textOf(calls)).toBe('Only administrators can do this.');
  });

  test('shows no card to all its readers: the private chat does, to the one who pressed', async () => {
    const calls = await converse(table).send(pressed(MEMBER, `e${PARADE}`, CHANNEL));
    expect(calls.map(({ method }) => method)).toEqual(['answerCallbackQuery']);
    expect(calls[0]?.payload.url).toBe(`https://t.me/timeline_bot?start=event_${PARADE}`);
  });

  test('its posts are no questions', async () => {
    const { send } = converse(table);
    const post = { message_id: 9, date: 0, chat: CHANNEL, text: '/today' };
    for (const kind of ['channel_post', 'edited_channel_post']) expect(await send({ [kind]: post })).toEqual([]);
  });
});

describe('a move to a supergroup', () => {
  const moved = inGroup(MEMBER, { chat: OLD_GROUP, migrate_to_chat_id: GROUP.id });

  test('takes along what the chat chose, once, and says nothing', async () => {
    await choose(OLD_GROUP.id);
    const [item] = await chats.stored(OLD_GROUP.id);
    for (const update of [moved, moved]) {
      expect(await converse(table).send(update)).toEqual([]);
      expect(await chats.stored(OLD_GROUP.id)).toEqual([]);
      expect(await chats.stored(GROUP.id)).toEqual([{ ...item, pk: `CHAT#${GROUP.id}` }]);
    }
  });

  test('leaves what the supergroup chose since', async () => {
    await choose(OLD_GROUP.id);
    await choose(GROUP.id, '10');
    await converse(table).send(moved);
    expect(await chats.settings(GROUP.id)).toEqual({ pageSize: '10' });
    expect(await chats.stored(OLD_GROUP.id)).toEqual([]);
  });

  test('of a chat nothing is stored of stores nothing', async () => {
    await converse(table).send(moved);
    expect(await chats.stored(GROUP.id)).toEqual([]);
  });
});

describe('let in and put out', () => {
  const change = (chat: object, before: string, now: string, language = 'en') => ({
    my_chat_member: {
      chat,
      from: { ...ADMINISTRATOR, language_code: language },
      date: 0,
      old_chat_member: { status: before },
      new_chat_member: { status: now },
    },
  });

  test.each([
    ['en', 'member', /^Hello! Send a command such as \/today/],
    ['ru', 'administrator', /^Здравствуйте! Отправьте команду, например \/today/],
    ['zh', 'member', /^大家好！请发送命令，例如 \/today/],
  ])('%s: it says hello to a group it is new in as %s, and stores nothing', async (language, status, hello) => {
    const calls = await converse(table).send(change(GROUP, 'left', status, language));
    expect(calls.map(({ method }) => method)).toEqual(['sendMessage']);
    expect(textOf(calls)).toMatch(hello);
    expect(await chats.stored(GROUP.id)).toEqual([]);
  });

  test.each([
    ['a channel', CHANNEL, 'left', 'administrator'],
    ['a private chat', PRIVATE, 'kicked', 'member'],
    ['a group where it only has other rights', GROUP, 'member', 'administrator'],
    ['a group it was put out of', GROUP, 'member', 'kicked'],
    ['a group it left', GROUP, 'administrator', 'left'],
  ])('it is silent in %s', async (_name, chat, before, now) => {
    expect(await converse(table).send(change(chat, before, now))).toEqual([]);
  });

  test('a block ends the messages, and its end offers them again', async () => {
    const { say, send } = converse(table);
    await choose(PRIVATE.id);
    await say('/subscribe UTC');
    await send(change(PRIVATE, 'member', 'kicked'));
    await send(change(PRIVATE, 'member', 'kicked'));
    const inThirtyDays = Date.parse('2026-10-03T06:00:00Z') / 1000;
    expect(await chats.stored(PRIVATE.id)).toMatchObject([
      { sk: 'CHAT', expires: inThirtyDays },
      { sk: 'SUB#0', ended: { why: 'gone', on: '2026-09-03' }, expires: inThirtyDays },
    ]);
    const back = await send(change(PRIVATE, 'kicked', 'member'));
    expect(textOf(back)).toMatch(/^Welcome back!/);
    expect(buttonsOf(back)).toEqual([['🔔 Turn on messages']]);
    expect(JSON.stringify(await chats.stored(PRIVATE.id))).not.toContain('expires');
  });

  test('after /forget neither leaves a trace', async () => {
    const { send } = converse(table);
    await send(change(PRIVATE, 'member', 'kicked'));
    await send(change(PRIVATE, 'kicked', 'member'));
    expect(await chats.stored(PRIVATE.id)).toEqual([]);
  });
});

test('an edited message is not answered again', async () => {
  const edited = { message_id: 9, date: 0, from: MEMBER, chat: PRIVATE, text: '3 September' };
  expect(await converse(table).send({ edited_message: edited })).toEqual([]);
});

test.each(['/on@Timeline_Bot 2024', '@TIMELINE_BOT 2024'])('"%s": capitals in its name do not matter', async (text) => {
  expect(textOf(await converse(table).send(said(MEMBER, text)))).toMatch(/^2024\n/);
});

test.each(['settings', 'privacy', 'forget', 'export', 'topics', 'next', 'about'])(
  '/%s is answered in a forum’s topic, and there only',
  async (name) => {
    const inTopic = said(ADMINISTRATOR, `/${name}`, { message_thread_id: 12, is_topic_message: true });
    const calls = await converse(table).send(inTopic);
    expect(calls.at(-1)?.payload).toMatchObject({ chat_id: GROUP.id, message_thread_id: 12 });
  },
);
