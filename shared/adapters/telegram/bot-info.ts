import type { UserFromGetMe } from 'telegraf/types';
import * as z from 'zod/mini';
import { onFirstUse } from '../on-first-use';
import type { CallTelegram } from './call-telegram';
import { TelegramError } from './telegram-error';

/** What the bot must know of itself, of what Telegram says. */
export const botInfoSchema = () =>
  z.object({
    id: z.number(),
    first_name: z.string(),
    username: z.string(),
    supports_inline_queries: z._default(z.boolean(), false),
    /** False in privacy mode. */
    can_read_all_group_messages: z.optional(z.boolean()),
  });
const answerSchema = onFirstUse(botInfoSchema);

export type StoredBotInfo = z.infer<ReturnType<typeof botInfoSchema>>;

/** Who the token's bot is. */
export async function fetchMe(call: CallTelegram): Promise<StoredBotInfo> {
  const { data } = answerSchema.safeParse(await call('getMe', {}));
  if (!data) throw new TelegramError('getMe', 'unreadable', 'a result that is none of its kind');
  return data;
}

/** As telegraf takes it; nothing of ours looks at the rest. */
export function asUser(info: StoredBotInfo): UserFromGetMe {
  const { can_read_all_group_messages = false } = info;
  return { ...info, is_bot: true, can_join_groups: true, can_read_all_group_messages };
}
