import type { Context } from 'telegraf';
import * as z from 'zod/mini';
import type { Members } from '../../use-cases/ports';
import { callOf } from './send';
import { TelegramError } from './telegram-error';

const memberSchema = z.looseObject({ status: z.string() });
const MAY_CHANGE: readonly string[] = ['creator', 'administrator'];

/** Who may change what, by the update and by asking Telegram. A private chat has the id of its person; 0 is none. */
export function telegramMembers(ctx: Context): Members {
  return {
    async mayChange(chatId) {
      const { from, message } = ctx;
      if (chatId >= 0) return chatId === from?.id;
      // An administrator who stays anonymous speaks as the group itself.
      if (message && 'sender_chat' in message && message.sender_chat.id === chatId) return true;
      if (!from) return false;
      try {
        const member = await callOf(ctx)('getChatMember', { chat_id: chatId, user_id: from.id });
        const { data } = memberSchema.safeParse(member);
        return data !== undefined && MAY_CHANGE.includes(data.status);
      } catch (error) {
        // The bot is not in that chat, or the person is not.
        if (error instanceof TelegramError && (error.status === 400 || error.status === 403)) return false;
        throw error;
      }
    },
  };
}
