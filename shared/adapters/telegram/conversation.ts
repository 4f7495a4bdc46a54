import { type Asker, type Place, type Sender, askerOf } from '../../use-cases/asker';
import type { AnswerPorts } from '../../use-cases/answer-ports';
import { guestMessageOf } from './guest-message';
import { telegramMembers } from './members';
import { messageThreadOf } from './send';
import type { BotContext } from './bot-context';

/** Who asks, and the effects an answer may need. */
export interface Conversation {
  readonly ports: AnswerPorts;
  readonly asker: Asker;
}

/** Loads the conversation of an update. */
export type Load = (ctx: BotContext) => Promise<Conversation>;

/** Loads the chat's settings, and adds to the ports what only the update can tell. */
export async function conversationOf(
  ctx: BotContext,
  ports: Omit<AnswerPorts, 'members'>,
  { timeZone, adminChat }: { readonly timeZone: string; readonly adminChat: number | undefined },
): Promise<Conversation> {
  const sender = senderOf(ctx);
  const asker = askerOf(sender, await ports.chats.settings(sender.chatId), timeZone);
  // Members first: Node 20 takes a microsecond to add a field to a spread.
  return { ports: { members: telegramMembers(ctx, adminChat), ...ports }, asker };
}

/** Who sent the update. Outside any chat the person's private chat counts, which has the person's id. */
export function senderOf(ctx: BotContext): Sender {
  const { chat, message, update, botInfo } = ctx;
  const from = ctx.from ?? guestMessageOf(update, botInfo)?.from;
  const said: number | undefined = message?.date;
  return {
    chatId: chat?.id ?? from?.id ?? 0,
    personId: personOf(ctx) || (from?.id ?? 0),
    personName: ctx.from?.first_name,
    thread: messageThreadOf(ctx).message_thread_id ?? 0,
    place: placeOf(chat?.type),
    botId: botInfo.id,
    updateId: update.update_id,
    saidAt: said === undefined ? undefined : new Date(said * 1000),
    languageTag: from?.language_code,
  };
}

/** All who speak as a group or channel share one stand-in account. */
function personOf({ message, from }: BotContext): number {
  return (message && 'sender_chat' in message ? message.sender_chat.id : from?.id) ?? 0;
}

function placeOf(type: string | undefined): Place {
  if (type === undefined) return 'inline';
  return type === 'private' || type === 'channel' ? type : 'group';
}
