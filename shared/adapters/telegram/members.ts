import * as z from 'zod/mini';
import type { Members } from '../../use-cases/ports';
import { onFirstUse } from '../on-first-use';
import { TelegramError } from './telegram-error';
import type { BotContext } from './bot-context';

const memberSchema = onFirstUse(() => z.looseObject({ status: z.string() }));
const ADMINISTRATORS: readonly string[] = ['creator', 'administrator'];

/** Who is an administrator of which chat, by the update or by asking Telegram, once for each chat; and the chat of the editors. */
export function telegramMembers(ctx: BotContext, editorsChat: number | undefined): Members {
  const asked = new Map<number, Promise<boolean>>();
  return {
    editorsChat,
    isAdministrator(chatId) {
      const answer = asked.get(chatId) ?? isAdministrator(ctx, chatId);
      asked.set(chatId, answer);
      return answer;
    },
  };
}

async function isAdministrator(ctx: BotContext, chatId: number): Promise<boolean> {
  const { from, message } = ctx;
  // A private chat has the id of its person; 0 is no chat.
  if (chatId >= 0) return chatId === from?.id;
  // An administrator who stays anonymous writes as the group itself.
  if (message && 'sender_chat' in message && message.sender_chat.id === chatId) return true;
  if (!from) return false;
  try {
    const member = await ctx.call('getChatMember', { chat_id: chatId, user_id: from.id });
    const { data } = memberSchema.safeParse(member);
    return data !== undefined && ADMINISTRATORS.includes(data.status);
  } catch (error) {
    // The bot is not in that chat, or the person is not.
    if (error instanceof TelegramError && (error.status === 400 || error.status === 403)) return false;
    throw error;
  }
}
