import type { LocalTable } from '../../../../infra/local/local-table';
import { tablePorts } from '../../../../shared/adapters/dynamo/table-ports';
import { textOf } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { messagesIn } from '../../../support/messages';
import { refusal } from '../../../support/sending';
import { openTableWith } from '../../../support/table';
import {
  ADMINISTRATOR,
  ANONYMOUS,
  BOT,
  CHANNEL,
  GROUP,
  MEMBER,
  PRIVATE,
  pressed,
  said,
} from '../../../support/updates';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

const ports = () => tablePorts(table, { now: () => new Date() });
const open = () => messagesIn(table, { forget: [1, GROUP.id, CHANNEL.id] });
const topic = (thread: number) => ({ message_thread_id: thread, is_topic_message: true });

test.each([
  ['a member', MEMBER, {}, 0],
  ['an administrator', ADMINISTRATOR, {}, 1],
  ['an anonymous administrator', ANONYMOUS, { sender_chat: GROUP }, 1],
])('in a group %s subscribes it: %#', async (_who, from, fields, expected) => {
  const { send, faults } = await open();
  const answer = await send(said(from, '/subscribe 09:00 Moscow', fields));
  expect(await ports().subscriptions.ofChat(GROUP.id)).toHaveLength(expected);
  if (expected === 0) expect(textOf(answer)).toBe('Only administrators can do this.');
  expect(faults).toEqual([]);
});

test.each(['/unsubscribe', 'b-', 'bs=silent', 'bs', 'b', 'b!', 'b+', 'w2015-09-03-beijing-victory-parade'])(
  'a member cannot change what others get: %s',
  async (what) => {
    const { send } = await open();
    await send(said(ADMINISTRATOR, '/subscribe 09:00 Moscow'));
    const before = await ports().subscriptions.ofChat(GROUP.id);
    const calls = await send(what.startsWith('/') ? said(MEMBER, what) : pressed(MEMBER, what));
    const answers = calls.map(({ payload }) => payload.text).filter((text) => text !== undefined);
    expect(answers).toEqual(['Only administrators can do this.']);
    expect(await ports().subscriptions.ofChat(GROUP.id)).toEqual(before);
  },
);

test('each topic of a forum has its own, and gets its own', async () => {
  const { send, tick } = await open();
  await send(said(ADMINISTRATOR, '/subscribe 09:00 UTC'));
  await send(said(ADMINISTRATOR, '/subscribe 09:00 UTC', topic(7)));
  await send(said(ADMINISTRATOR, '/subscribe 10:00 UTC', topic(8)));
  const nine = await tick('2026-09-03T09:00:00Z');
  const places = nine.map(({ payload }) => ('message_thread_id' in payload ? payload.message_thread_id : 'General'));
  expect(places.sort()).toEqual([7, 'General']);
  const ten = await tick('2026-09-03T10:00:00Z');
  expect(ten.map(({ payload }) => payload)).toMatchObject([{ chat_id: GROUP.id, message_thread_id: 8 }]);
  await send(said(ADMINISTRATOR, '/unsubscribe', topic(7)));
  const next = await tick('2026-09-20T09:00:00Z');
  expect(next.map(({ payload }) => 'message_thread_id' in payload)).toEqual([false]);
});

test('a reply outside forums has a thread that is no topic: the subscription is the group’s', async () => {
  const { send } = await open();
  await send(said(ADMINISTRATOR, '/subscribe 09:00 UTC', { message_thread_id: 55 }));
  expect(await ports().subscriptions.ofChat(GROUP.id)).toMatchObject([{ thread: 0 }]);
});

test('put out of a group, all its topics end; let in again, it says so', async () => {
  const { send } = await open();
  await send(said(ADMINISTRATOR, '/subscribe 09:00 UTC'));
  await send(said(ADMINISTRATOR, '/subscribe 09:00 UTC', topic(7)));
  const membership = (before: string, now: string) => ({
    my_chat_member: {
      chat: GROUP,
      from: ADMINISTRATOR,
      date: 1,
      old_chat_member: { user: BOT, status: before },
      new_chat_member: { user: BOT, status: now },
    },
  });
  await send(membership('member', 'kicked'));
  const ended = await ports().subscriptions.ofChat(GROUP.id);
  expect(ended.map((each) => each.ended?.why)).toEqual(['gone', 'gone']);
  expect(textOf(await send(membership('kicked', 'member')))).toMatch(/^Welcome back!/);
});

describe('a channel, from the private chat of an administrator', () => {
  const of = (data: string) => pressed(ADMINISTRATOR, `${data}@${CHANNEL.id}`, PRIVATE);

  test('is subscribed, changed and stopped, and has its own language and zone', async () => {
    const { send, tick } = await open();
    await send(of('cl=ru'));
    await send(of('cz=Europe/Moscow'));
    const plan = await send(of('b+'));
    expect(textOf(plan)).toMatch(/^Messages are on\. [^]*\n\nMessages to the channel\n\nTime: 09:00 \(Moscow\)/);
    await send(of('bs=silent'));
    await send(of('bt=12:15'));
    const sent = await tick('2026-09-03T09:15:00Z');
    expect(sent[0]?.payload).toMatchObject({ chat_id: CHANNEL.id, disable_notification: true });
    expect(textOf(sent)).toMatch(/^В этот день, 3 сентября\n/);
    expect(await ports().subscriptions.ofChat(1)).toEqual([]);
    await send(of('b-'));
    expect(await tick('2026-09-20T09:15:00Z')).toEqual([]);
  });

  test('by nobody else', async () => {
    const { send } = await open();
    const calls = await send(pressed(MEMBER, `b+@${CHANNEL.id}`, { id: MEMBER.id, type: 'private' }));
    expect(calls.at(-1)?.payload.text).toBe('Only administrators can do this.');
    expect(await ports().subscriptions.ofChat(CHANNEL.id)).toEqual([]);
  });

  test('a reader who presses Stop under a post stops nothing', async () => {
    const { send, tick } = await open();
    await send(of('b+'));
    await tick('2026-09-03T09:00:00Z');
    const calls = await send(pressed(MEMBER, 'b-', CHANNEL));
    expect(calls.map(({ method }) => method)).toEqual(['getChatMember', 'answerCallbackQuery']);
    expect((await ports().subscriptions.ofChat(CHANNEL.id))[0]?.ended).toBeUndefined();
  });
});

describe('a channel where the bot may not post', () => {
  const NO_RIGHT = refusal(400, 'Bad Request: need administrator rights in the channel chat');
  const inChannel = (data: string) => pressed(ADMINISTRATOR, `${data}@${CHANNEL.id}`, PRIVATE);
  const member = (status: string, fields: object = {}) => ({ status, user: { id: 2 }, ...fields });
  const rights = (before: object, now: object) => ({
    my_chat_member: { chat: CHANNEL, from: MEMBER, date: 0, old_chat_member: before, new_chat_member: now },
  });

  test('its plan says so, and who set it up gets one word', async () => {
    const { send, tick, refuse, faults } = await messagesIn(table, { forget: [1, CHANNEL.id] });
    await send(inChannel('b+0900UTC'));
    refuse(NO_RIGHT);
    const calls = await tick('2026-09-20T09:00:00Z');
    expect(calls.map(({ payload }) => payload.chat_id)).toEqual([CHANNEL.id, ADMINISTRATOR.id]);
    expect(calls[1]?.payload.text).toBe('Messages to the channel\nRefused on 20 September 2026: no right to post.');
    refuse(NO_RIGHT);
    expect(await tick('2026-10-02T09:00:00Z')).toHaveLength(1);
    expect(textOf(await send(inChannel('b')))).toMatch(
      /Refused on 2 October 2026: no right to post\.\nRefused on 20 September 2026: no right to post\.$/,
    );
    expect(faults).toEqual([]);
  });

  test.each([
    [
      'the right is taken away',
      member('administrator', { can_post_messages: true }),
      member('administrator', { can_post_messages: false }),
      1,
    ],
    ['it is no administrator any more', member('administrator', { can_post_messages: true }), member('left'), 1],
    [
      'another right is taken away',
      member('administrator', { can_post_messages: true }),
      member('administrator', { can_post_messages: true, can_edit_messages: false }),
      0,
    ],
  ])('%s: who set it up is told at once', async (_name, before, now, words) => {
    const { send, faults } = await messagesIn(table, { forget: [1, CHANNEL.id] });
    await send(inChannel('b+0900UTC'));
    const calls = await send(rights(before, now));
    expect(calls.filter(({ payload }) => payload.chat_id === ADMINISTRATOR.id)).toHaveLength(words);
    expect(calls).toHaveLength(words);
    expect(faults).toEqual([]);
  });
});
