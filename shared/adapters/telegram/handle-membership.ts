import type { ChatMemberUpdated } from 'telegraf/types';
import { formatDate } from '../../domain/calendar-date';
import { stampOf, todayOf } from '../../use-cases/asker';
import { leaveChat, welcomeBack } from '../../use-cases/anniversaries/come-back';
import { lines } from '../../language/rich-text';
import { languageFor } from '../../language/languages';
import { ownerMessage } from '../../use-cases/anniversaries/tell-owner';
import type { Conversation, Load } from './conversation';
import { send, sendTo } from './send';
import { TelegramError } from './telegram-error';
import type { BotContext } from './bot-context';

const OUTSIDE: readonly string[] = ['left', 'kicked'];

/**
 * Ends the messages of a chat the bot was removed from; says hello, or that it is back, to one it was added to. Who set
 * up a channel is told when the bot may no longer post there.
 */
export async function handleMembership(
  ctx: BotContext & { readonly myChatMember: ChatMemberUpdated },
  load: Load,
): Promise<void> {
  const { chat, old_chat_member: before, new_chat_member: now } = ctx.myChatMember;
  const [was, is] = [before, now].map(({ status }) => !OUTSIDE.includes(status));
  if (chat.type === 'channel' && mayPost(before) && !mayPost(now)) await tellOwners(ctx, await load(ctx));
  if (was === is) return;
  const { ports, asker } = await load(ctx);
  if (!is) {
    await leaveChat(ports, chat.id, formatDate(todayOf(asker, ports.clock)), stampOf(asker, ports.clock));
    return;
  }
  await ports.chats.comeBack(chat.id);
  const back = welcomeBack(ports, asker, await ports.subscriptions.of(asker));
  if (back) await send(ctx, back);
  else if (asker.place === 'group') {
    const { helloGroup, privacyMode } = asker.language.messages.sharing;
    const hint = ctx.botInfo.can_read_all_group_messages ? undefined : privacyMode;
    await send(ctx, { text: lines(helloGroup, hint), buttons: [] });
  }
}

/** In a channel, by the rights of an administrator. */
function mayPost(member: ChatMemberUpdated['new_chat_member']): boolean {
  return member.status === 'administrator' && member.can_post_messages !== false;
}

async function tellOwners(ctx: BotContext, { ports, asker }: Conversation): Promise<void> {
  for (const subscription of await ports.subscriptions.ofChat(asker.chatId)) {
    const { setBy, ended, language } = subscription;
    if (setBy === undefined || ended) continue;
    const { giveRight } = languageFor(language).messages.subscription;
    try {
      await sendTo(ctx, setBy, ownerMessage(subscription, giveRight));
    } catch (error) {
      // Who blocked the bot does not want to know.
      if (!(error instanceof TelegramError && error.isChatGone)) throw error;
    }
  }
}
