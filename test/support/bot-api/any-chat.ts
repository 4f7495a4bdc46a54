import fc from 'fast-check';
import { anyText } from './any-text';

const anyId = fc.oneof(
  fc.integer({ min: 1, max: 100 }),
  // Ids have up to 52 significant bits.
  fc.integer({ min: 2 ** 31, max: 2 ** 52 - 1 }),
);

const anyName = fc.oneof(fc.constantFrom('Anna', 'Анна', '安娜'), anyText);
const anyLanguageTag = fc.constantFrom('en', 'ru', 'zh-hans', 'zh-TW', 'de', 'pt-br', 'x', '');

export const anyUser = fc.record(
  {
    id: anyId,
    is_bot: fc.constantFrom(false, false, false, true),
    first_name: anyName,
    last_name: anyName,
    username: fc.constant('anna_the_user'),
    language_code: anyLanguageTag,
    is_premium: fc.constant(true),
  },
  { requiredKeys: ['id', 'is_bot', 'first_name'] },
);

export const anyPrivateChat = fc.record({ id: anyId, type: fc.constant('private'), first_name: anyName });
export const anyGroup = fc.record({ id: anyId.map((id) => -id), type: fc.constant('group'), title: anyName });

function anyBigChat(type: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}) {
  const id = fc.integer({ min: 1, max: 2 ** 31 }).map((channel) => -1_000_000_000_000 - channel);
  return fc.record(
    { id, type: fc.constant(type), title: anyName, username: fc.constant('public_name'), ...fields },
    { requiredKeys: ['id', 'type', 'title'] },
  );
}

export const anySupergroup = anyBigChat('supergroup', { is_forum: fc.constant(true) });
export const anyChannel = anyBigChat('channel');

export const anyChat: fc.Arbitrary<object> = fc.oneof(anyPrivateChat, anyGroup, anySupergroup, anyChannel);

const anyMember = fc.record({
  user: anyUser,
  status: fc.constantFrom('creator', 'administrator', 'member', 'restricted', 'left', 'kicked', 'a_new_one'),
});

/** A block, an unblock, a join, a kick: who may do what in a chat has changed. */
export const anyMemberChange = fc.record({
  chat: anyChat,
  from: anyUser,
  date: fc.constant(1_790_000_000),
  old_chat_member: anyMember,
  new_chat_member: anyMember,
});
