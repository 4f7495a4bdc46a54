import type { Update } from 'telegraf/types';
import * as z from 'zod/mini';
import { onFirstUse } from '../on-first-use';
import { guestMessageSchema, queryIdSchema, sayingShape } from './guest-message';

/** The fields of an Update that the bot looks at; all others may be anything. Source: Bot API 10.1. */
const updateSchema = onFirstUse(() => {
  const user = z.object({
    id: z.int(),
    first_name: z.optional(z.string()),
    language_code: z.optional(z.string()),
  });
  /** The id of a group or channel: those of private chats are above 0. */
  const notPrivate = z.int().check(z.negative());
  const chat = z.object({ id: z.int(), type: z.string() });
  const entity = z.object({ type: z.string(), offset: z.number(), length: z.number(), url: z.optional(z.string()) });
  const keyboard = z.object({
    inline_keyboard: z.array(z.array(z.object({ callback_data: z.optional(z.string()) }))),
  });
  /** Seconds since 1970 that a Date can hold. */
  const date = z.int().check(z.minimum(0), z.maximum(2 ** 40));
  const message = z.object({
    message_id: z.int(),
    date: z.optional(date),
    chat,
    from: z.optional(user),
    sender_chat: z.optional(z.object({ id: z.int() })),
    via_bot: z.optional(z.object({ id: z.int() })),
    entities: z.optional(z.array(entity)),
    message_thread_id: z.optional(z.int().check(z.positive())),
    is_topic_message: z.optional(z.boolean()),
    reply_to_message: z.optional(
      z.object({
        from: z.optional(user),
        entities: z.optional(z.array(entity)),
        reply_markup: z.optional(keyboard),
        ...sayingShape(),
      }),
    ),
    quote: z.optional(z.object({ text: z.optional(z.string()) })),
    location: z.optional(z.object({ latitude: z.number(), longitude: z.number() })),
    chat_shared: z.optional(z.object({ chat_id: notPrivate })),
    migrate_to_chat_id: z.optional(notPrivate),
    left_chat_member: z.optional(z.object({ id: z.int() })),
    ...sayingShape(),
  });
  const callbackQuery = z.object({
    id: queryIdSchema(),
    from: user,
    message: z.optional(
      z.object({ message_id: z.int(), date: z.optional(date), chat, reply_markup: z.optional(keyboard) }),
    ),
    data: z.optional(z.string()),
  });
  const inlineQuery = z.object({ id: queryIdSchema(), from: user, query: z.string(), offset: z.string() });
  const member = z.object({ status: z.string(), can_post_messages: z.optional(z.boolean()) });
  const memberChange = z.object({ chat, from: user, old_chat_member: member, new_chat_member: member });
  return z.object({
    update_id: z.int(),
    message: z.optional(message),
    edited_message: z.optional(message),
    callback_query: z.optional(callbackQuery),
    inline_query: z.optional(inlineQuery),
    guest_message: z.optional(guestMessageSchema()),
    my_chat_member: z.optional(memberChange),
  });
});

/** The kinds of updates the bot takes: what it asks Telegram for. */
export const UPDATE_KINDS = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'guest_message',
  'my_chat_member',
] as const;

/** Takes what came for an Update when every field the bot looks at is what it should be; undefined otherwise. */
export function parseUpdate(value: unknown): Update | undefined {
  return isUpdate(value) ? value : undefined;
}

function isUpdate(value: unknown): value is Update {
  return updateSchema.safeParse(value).success;
}
