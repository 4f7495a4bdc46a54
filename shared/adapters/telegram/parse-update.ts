import type { Update } from 'telegraf/types';
import * as z from 'zod/mini';

const user = z.looseObject({ id: z.number(), language_code: z.optional(z.string()) });
const chat = z.looseObject({ id: z.number(), type: z.string() });
const entity = z.looseObject({ type: z.string(), offset: z.number(), length: z.number() });
const saying = { text: z.optional(z.string()), caption: z.optional(z.string()) };
const message = z.looseObject({
  message_id: z.number(),
  chat,
  from: z.optional(user),
  entities: z.optional(z.array(entity)),
  message_thread_id: z.optional(z.number()),
  is_topic_message: z.optional(z.boolean()),
  reply_to_message: z.optional(z.looseObject({ from: z.optional(user), ...saying })),
  ...saying,
});
const callbackQuery = z.looseObject({
  id: z.string(),
  from: user,
  message: z.optional(z.looseObject({ message_id: z.number(), chat })),
  data: z.optional(z.string()),
});

/** The fields of an Update that the bot looks at; all others may be anything. Source: Bot API 10.1. */
const updateSchema = z.looseObject({
  update_id: z.int(),
  message: z.optional(message),
  callback_query: z.optional(callbackQuery),
});

/** Takes what came for an Update when every field the bot looks at is what it should be; undefined otherwise. */
export function parseUpdate(value: unknown): Update | undefined {
  return isUpdate(value) ? value : undefined;
}

function isUpdate(value: unknown): value is Update {
  return updateSchema.safeParse(value).success;
}
