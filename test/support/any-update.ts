import fc from 'fast-check';
import { anyCallbackData } from './bot-api/any-callback-data';
import { anyChannel, anyChat, anyMemberChange, anyUser } from './bot-api/any-chat';
import { anyChannelPost, anyInaccessibleMessage, anyMessage } from './bot-api/any-message';
import { anyText } from './bot-api/any-text';

/** An update as Telegram may send it, or as someone who knows the webhook's secret may forge it. */
export type RawUpdate = Readonly<Record<string, unknown>> & { readonly update_id: number };

const DATE = fc.constant(1_790_000_000);
const anyQueryId = fc.integer({ min: 1 }).map(String);

const PRESSED: readonly (readonly [weight: number, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>])[] = [
  [6, { message: anyMessage, data: anyCallbackData }],
  [1, { message: anyInaccessibleMessage, data: anyCallbackData }],
  [1, { inline_message_id: fc.constant('AAAAAInline'), data: anyCallbackData }],
  [1, { data: anyCallbackData }],
  [1, { message: anyMessage, game_short_name: fc.constant('a_game') }],
];
const anyPress = fc.oneof(
  ...PRESSED.map(([weight, fields]) => ({
    weight,
    arbitrary: fc.record({ id: anyQueryId, from: anyUser, chat_instance: fc.constant('1'), ...fields }),
  })),
);

const anyInlineQuery = fc.record(
  {
    id: anyQueryId,
    from: anyUser,
    query: fc.oneof(
      { weight: 4, arbitrary: anyText.map((text) => text.slice(0, 256)) },
      { weight: 1, arbitrary: fc.constantFrom('', ' ', '2015-09-03-parade', '2015-09-03-no-such-event', '2015') },
    ),
    offset: fc.oneof(
      fc.constantFrom('', '50', 'c', 'c2023-10-00-event', '>2015-09-03', '-1', '1e9', '\ud83c', 'x'.repeat(64)),
      fc.string({ unit: 'binary', maxLength: 64 }),
    ),
    chat_type: fc.constantFrom('sender', 'private', 'group', 'supergroup', 'channel'),
    location: fc.constant({ latitude: 39.9, longitude: 116.4 }),
  },
  { requiredKeys: ['id', 'from', 'query', 'offset'] },
);

const anyChosenResult = fc.record(
  {
    result_id: fc.constant('2015-09-03-parade'),
    from: anyUser,
    query: anyText,
    inline_message_id: fc.constant('AAAA'),
  },
  { requiredKeys: ['result_id', 'from', 'query'] },
);

const anyJoinRequest = fc.record({
  chat: anyChannel,
  from: anyUser,
  user_chat_id: fc.constant(7),
  date: DATE,
  bio: anyText,
});

const REACTION = { type: 'emoji', emoji: '👍' };
const anyReaction = fc.record(
  { chat: anyChat, message_id: fc.constant(7), date: DATE, user: anyUser, actor_chat: anyChannel },
  { requiredKeys: ['chat', 'message_id', 'date'] },
);

const anyPoll = anyText.map((question) => ({ id: '1', question, options: [{ text: question, voter_count: 0 }] }));
const anyPollAnswer = fc.record(
  { poll_id: fc.constant('1'), user: anyUser, voter_chat: anyChat, option_ids: fc.constant([0]) },
  { requiredKeys: ['poll_id', 'option_ids'] },
);

/** Updates of each kind, by field; the most important kinds come most often. */
const KINDS: readonly (readonly [kind: string, weight: number, content: fc.Arbitrary<unknown>])[] = [
  ['message', 40, anyMessage],
  ['edited_message', 2, anyMessage],
  ['channel_post', 2, anyChannelPost],
  ['edited_channel_post', 1, anyChannelPost],
  ['callback_query', 20, anyPress],
  ['inline_query', 4, anyInlineQuery],
  ['chosen_inline_result', 1, anyChosenResult],
  ['my_chat_member', 2, anyMemberChange],
  ['chat_member', 1, anyMemberChange],
  ['chat_join_request', 1, anyJoinRequest],
  ['message_reaction', 1, anyReaction.map((fields) => ({ ...fields, old_reaction: [], new_reaction: [REACTION] }))],
  ['message_reaction_count', 1, anyReaction.map((fields) => ({ ...fields, reactions: [] }))],
  ['poll', 1, anyPoll],
  ['poll_answer', 1, anyPollAnswer],
  ['business_message', 1, anyMessage],
  ['guest_message', 1, anyMessage],
  ['chat_boost', 1, anyChat.map((chat) => ({ chat, boost: { boost_id: '1' } }))],
  ['an_unknown_kind', 1, anyText.map((text) => ({ text }))],
];

const MALFORMED = [
  null,
  'text',
  7,
  true,
  [],
  {},
  { id: 7, data: 'd09030903' },
  { text: '3 September', from: null, chat: 7 },
];

const anyContent = fc.oneof(
  ...KINDS.map(([kind, weight, content]) => ({ weight, arbitrary: content.map((value) => ({ [kind]: value })) })),
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...KINDS), fc.constantFrom(...MALFORMED))
      .map(([[kind], value]) => ({ [kind]: value })),
  },
  { weight: 1, arbitrary: fc.constant({}) },
);

/** Updates of all kinds, of no kind, and some that Telegram would never send. */
export const anyUpdate: fc.Arbitrary<RawUpdate> = fc
  .tuple(fc.integer({ min: 1, max: 2 ** 31 - 1 }), anyContent)
  // As JSON leaves it: without undefined.
  .map(([update_id, fields]) => JSON.parse(JSON.stringify({ update_id, ...fields })) as RawUpdate);
