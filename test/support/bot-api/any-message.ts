import fc from 'fast-check';
import { anyChannel, anyChat, anyGroup, anyPrivateChat, anySupergroup, anyUser } from './any-chat';
import { anyPayload } from './any-payload';
import { anyEntitiesOf, anyText } from './any-text';

type Fields = Readonly<Record<string, unknown>>;

const anyTextContent = anyText.chain((text) => fc.record({ text: fc.constant(text), entities: anyEntitiesOf(text) }));
const anyCaption = anyText.chain((text) =>
  fc.record({ caption: fc.constant(text), caption_entities: anyEntitiesOf(text) }),
);
const FILE = { file_id: 'AgAD', file_unique_id: 'AQAD', file_size: 10, width: 1, height: 1 };
const PHOTO = { photo: [FILE] };
const LOCATION = { latitude: 39.9, longitude: 116.4 };
/** The poles, the edges of the map, the sea, and nowhere. */
const PLACES = [
  LOCATION,
  { latitude: 90, longitude: 180 },
  { latitude: -90, longitude: -180 },
  { latitude: 0, longitude: -150 },
  { latitude: 91, longitude: 0 },
];
/** A new supergroup, a channel, a chat of the same person, none. */
const CHAT_IDS = [-1_000_000_000_777, -777, 7, 0];

const anyMedia = fc
  .tuple(
    fc.constantFrom<Fields[]>(PHOTO, { document: FILE }, { video: FILE }, { voice: FILE }, { animation: FILE }),
    fc.option(anyCaption, { nil: {} }),
  )
  .map(([media, caption]) => ({ ...media, ...caption }));

const anyOtherContent: fc.Arbitrary<Fields> = fc.oneof(
  fc.constantFrom<Fields[]>(
    { sticker: { ...FILE, type: 'regular', is_animated: false, is_video: false, emoji: '🎉' } },
    ...PLACES.map((location) => ({ location })),
    { venue: { location: LOCATION, title: 'Beijing', address: 'Tiananmen' } },
    { dice: { emoji: '🎲', value: 6 } },
    { delete_chat_photo: true },
    { group_chat_created: true },
    ...CHAT_IDS.map((id) => ({ migrate_to_chat_id: id })),
    ...CHAT_IDS.map((id) => ({ left_chat_member: { id } })),
    { migrate_from_chat_id: -777 },
    { message_auto_delete_timer_changed: { message_auto_delete_time: 86_400 } },
    { forum_topic_created: { name: 'Events', icon_color: 0 } },
    ...CHAT_IDS.map((id) => ({ chat_shared: { request_id: 1, chat_id: id } })),
    { users_shared: { request_id: 2, users: [{ user_id: 7 }] } },
    { a_new_kind: { text: 'nobody knows' } },
    {},
  ),
  anyText.map((name) => ({ new_chat_title: name })),
  anyText.map((name) => ({ contact: { phone_number: '+10000000000', first_name: name } })),
  anyText.map((title) => ({ chat_shared: { request_id: 1, chat_id: -1_000_000_000_777, title } })),
  anyUser.map((user) => ({ new_chat_members: [user], new_chat_member: user })),
  anyUser.map((user) => ({ left_chat_member: user })),
  anyText.map((question) => ({ poll: { id: '1', question, options: [] } })),
);

const anyContent: fc.Arbitrary<Fields> = fc.oneof(
  { weight: 4, arbitrary: anyTextContent },
  { weight: 1, arbitrary: anyMedia },
  { weight: 2, arbitrary: anyOtherContent },
);

const anyOrigin = fc.record(
  {
    message_id: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    date: fc.constant(1_790_000_000),
    edit_date: fc.constant(1_790_000_001),
    author_signature: anyText,
    quote: anyText.map((text) => ({ text, position: 0 })),
  },
  { requiredKeys: ['message_id', 'date'] },
);

const FROM_ANYONE = fc.record({ from: anyUser });
/** An administrator who writes as the group itself comes so, from a bot of Telegram's. */
const ANONYMOUS = {
  from: { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' },
};

const senderIn = (place: fc.Arbitrary<object>): fc.Arbitrary<Fields> =>
  fc.tuple(place, FROM_ANYONE).map(([chat, sender]) => ({ chat, ...sender }));
const anyTopic = fc.integer({ min: 2, max: 999 }).map((id) => ({ message_thread_id: id, is_topic_message: true }));

/** A chat with a sender as the chat has them. */
const anyPlace: fc.Arbitrary<Fields> = fc.oneof(
  { weight: 4, arbitrary: senderIn(anyPrivateChat) },
  { weight: 1, arbitrary: senderIn(anyGroup) },
  { weight: 1, arbitrary: senderIn(anySupergroup) },
  {
    weight: 1,
    arbitrary: fc.tuple(senderIn(anySupergroup), anyTopic).map(([place, topic]) => ({ ...place, ...topic })),
  },
  { weight: 1, arbitrary: anySupergroup.map((chat) => ({ chat, sender_chat: chat, ...ANONYMOUS })) },
  { weight: 1, arbitrary: anyChat.map((chat) => ({ chat })) },
);

const THE_BOT = { id: 2, is_bot: true, first_name: 'Timeline', username: 'timeline_bot' };
/** A message of the bot that asked for a reply. */
const anyPrompt = fc
  .tuple(anyPayload, fc.constantFrom('timeline_bot', 'Timeline_Bot', 'other_bot'))
  .map(([payload, bot]) => ({
    from: THE_BOT,
    text: '⚑ What is wrong?',
    entities: [{ type: 'text_link', offset: 0, length: 1, url: `https://t.me/${bot}?start=${payload}` }],
  }));
const anyAnswer = fc.oneof(
  fc
    .constantFrom('DELETE', 'удалить', '“删除”。', 'Kazan', 'Казань', '喀山', 'Springfield', '/cancel', '@timeline_bot')
    .map((text) => ({ text })),
  anyContent,
);

function anyMessageIn(place: fc.Arbitrary<Fields>): fc.Arbitrary<Fields> {
  const plain = fc.tuple(anyOrigin, place, anyContent).map((parts): Fields => Object.assign({}, ...parts) as Fields);
  const reply = fc.tuple(plain, plain, fc.constantFrom({}, { from: THE_BOT }));
  return fc.oneof(
    { weight: 8, arbitrary: plain },
    {
      weight: 2,
      arbitrary: reply.map(([message, to, by]) => ({ ...message, reply_to_message: { ...to, ...by } })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(plain, anyAnswer, anyPrompt)
        .map(([message, answer, prompt]) => ({ ...message, ...answer, reply_to_message: { ...message, ...prompt } })),
    },
    { weight: 1, arbitrary: plain.map((message) => ({ ...message, via_bot: THE_BOT })) },
  );
}

/** A message as it comes to the bot, of any content, in any kind of chat. */
export const anyMessage = anyMessageIn(anyPlace);

export const anyChannelPost = anyMessageIn(anyChannel.map((chat) => ({ chat, sender_chat: chat })));

/** A message too old for its content to be had. */
export const anyInaccessibleMessage = fc.record({
  chat: anyChat,
  message_id: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  date: fc.constant(0),
});
