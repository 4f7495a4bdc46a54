import fc from 'fast-check';
import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../../shared/adapters/dynamo/chat-repository';
import { encodeAction } from '../../../../shared/adapters/telegram/callback-data';
import { TelegramError } from '../../../../shared/adapters/telegram/telegram-error';
import type { ChatSettings } from '../../../../shared/domain/chat-settings';
import type { ChatRepository } from '../../../../shared/use-cases/ports';
import { formatDeepLink } from '../../../../shared/use-cases/deep-link';
import { anyAction } from '../../../support/bot-api/any-callback-data';
import { anyDeepLink } from '../../../support/bot-api/any-payload';
import { anyChatAction } from '../../../support/bot-api/any-setting';
import { converse, textOf } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { openTableWith } from '../../../support/table';
import {
  ADMINISTRATOR,
  ANONYMOUS,
  BOT,
  CHANNEL,
  GROUP,
  MEMBER,
  inGroup,
  pressed,
  replied,
  said,
} from '../../../support/updates';

const BEFORE: ChatSettings = { language: 'en', pageSize: '10' };
const CHATS = [GROUP.id, CHANNEL.id, ADMINISTRATOR.id];

let table: LocalTable;
let chats: ChatRepository;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
  chats = dynamoChatRepository(table);
});
beforeEach(async () => {
  for (const id of CHATS) {
    await chats.forget(id);
    await chats.change(id, () => BEFORE, { botId: 42, updateId: 1, at: new Date('2026-09-01T06:00:00Z') });
  }
});
afterAll(() => table.close());

async function settings() {
  return Promise.all(CHATS.map((id) => chats.settings(id)));
}

const TO_BOT = { reply_to_message: { message_id: 8, date: 0, from: BOT } };

/** What a member of the group may do to it, to a channel, or to somebody's private chat. */
const anyAttempt: fc.Arbitrary<object> = fc.oneof(
  fc.oneof(anyChatAction, anyAction).map((action) => pressed(MEMBER, encodeAction(action))),
  fc
    .tuple(anyChatAction, fc.constantFrom(...CHATS))
    .map(([action, chat]) => pressed(MEMBER, encodeAction({ ...action, chat }), { id: MEMBER.id, type: 'private' })),
  fc
    .tuple(
      fc.oneof(
        anyDeepLink,
        fc.constantFrom(...CHATS).map((chat) => ({ kind: 'zone' as const, chat })),
      ),
      fc.constantFrom('DELETE', 'Kazan', 'Springfield', 'wrong'),
    )
    .map(([link, text]) => {
      const url = `https://t.me/timeline_bot?start=${formatDeepLink(link)}`;
      const entities = [{ type: 'text_link', offset: 0, length: 1, url }];
      return said(MEMBER, text, { reply_to_message: { message_id: 8, date: 0, from: BOT, text: '⚑ ?', entities } });
    }),
  fc
    .constantFrom(...CHATS.filter((id) => id < 0))
    .map((id) => inGroup(MEMBER, { chat_shared: { request_id: 1, chat_id: id }, ...TO_BOT })),
  fc.constant(inGroup(MEMBER, { location: { latitude: 39.9, longitude: 116.4 }, ...TO_BOT })),
);

test('whatever a member presses, replies or shares, nobody else’s settings change', async () => {
  const { send, faults } = converse(table);
  await fc.assert(
    fc.asyncProperty(anyAttempt, async (attempt) => {
      await send(attempt);
    }),
    { numRuns: 150 },
  );
  expect(await settings()).toEqual(CHATS.map(() => BEFORE));
  expect(faults).toEqual([]);
});

test('a member is told, an administrator is asked about at the press and may', async () => {
  const { send } = converse(table);
  const refused = await send(pressed(MEMBER, 'cp=3'));
  expect(refused.map(({ method }) => method)).toEqual(['getChatMember', 'answerCallbackQuery']);
  expect(textOf(refused)).toBe('Only administrators can do this.');
  const done = await send(pressed(ADMINISTRATOR, 'cp=3'));
  expect(done.map(({ method }) => method)).toEqual(['getChatMember', 'editMessageText', 'answerCallbackQuery']);
  expect(await chats.settings(GROUP.id)).toMatchObject({ pageSize: '3' });
});

test('an order of dates is kept for the group only when an administrator presses, and the list is shown to both', async () => {
  const { send } = converse(table);
  for (const [from, order] of [
    [MEMBER, undefined],
    [ADMINISTRATOR, 'day-first'],
  ] as const) {
    expect(textOf(await send(pressed(from, 'odd09030903')))).toMatch(/^Today, 3 September/);
    expect((await chats.settings(GROUP.id)).dateOrder).toBe(order);
  }
});

test('by reply: the city of the group, as an administrator says, anonymous or not', async () => {
  const { send } = converse(table);
  for (const [from, fields, zone] of [
    [MEMBER, {}, undefined],
    [ADMINISTRATOR, {}, 'Europe/Moscow'],
    [ANONYMOUS, { sender_chat: GROUP }, 'Asia/Shanghai'],
  ] as const) {
    const asked = await send(pressed(ADMINISTRATOR, 'ac'));
    const { message } = replied(from, asked, zone === 'Asia/Shanghai' ? 'Shanghai' : 'Kazan');
    await send({ message: { ...message, ...fields } });
    expect((await chats.settings(GROUP.id)).timeZone).toBe(zone);
  }
});

test('who speaks as another chat is not taken for the group', async () => {
  const { send } = converse(table);
  const { message } = replied(ANONYMOUS, await send(pressed(ADMINISTRATOR, 'ac')), 'Kazan');
  const answered = await send({ message: { ...message, sender_chat: CHANNEL } });
  expect(textOf(answered)).toBe('Only administrators can do this.');
  expect((await chats.settings(GROUP.id)).timeZone).toBeUndefined();
});

describe('when Telegram does not say who is who', () => {
  test.each([
    [
      'for now (429)',
      new TelegramError('getChatMember', 'refused', 'Too Many Requests: retry after 5', 429, { retryAfter: 5 }),
      true,
    ],
    ['for now (502)', new TelegramError('getChatMember', 'refused', 'Bad Gateway', 502), true],
    ['in time', new TelegramError('getChatMember', 'unreachable', 'no answer in time'), true],
    ['as it is not there', new TelegramError('getChatMember', 'refused', 'Bad Request: chat not found', 400), false],
    ['as it was put out', new TelegramError('getChatMember', 'refused', 'Forbidden: bot was kicked', 403), false],
  ])('%s, the press ends with a word, and nothing changes', async (_name, fault, isPassing) => {
    const { send, faults } = converse(table, { askedOfMembers: () => Promise.reject(fault) });
    const calls = await send(pressed(ADMINISTRATOR, 'cp=3'));
    expect(calls.map(({ method }) => method)).toEqual(['getChatMember', 'answerCallbackQuery']);
    expect(textOf(calls)).toMatch(isPassing ? /^Something went wrong/ : /^Only administrators/);
    expect(faults).toEqual(isPassing ? [fault] : []);
    expect(await settings()).toEqual(CHATS.map(() => BEFORE));
  });
});

test('somebody else’s private chat is nobody’s to change, and Telegram is not asked', async () => {
  const calls = await converse(table).send(pressed(MEMBER, 'cl=ru@1', { id: MEMBER.id, type: 'private' }));
  expect(calls.map(({ method }) => method)).toEqual(['answerCallbackQuery']);
});

test.each(['al', 'q', 'al@-1000000000005'])(
  '"%s" asks for nothing in a group: its button is for private chats',
  async (data) => {
    const calls = await converse(table).send(pressed(ADMINISTRATOR, data));
    expect(textOf(calls)).toMatch(/^This button has expired/);
  },
);
