import type { ChatMemberUpdated } from 'telegraf/types';
import { formatDate } from '../../domain/calendar-date';
import { todayOf } from '../../use-cases/asker';
import { leaveChat, welcomeBack } from '../../use-cases/anniversaries/come-back';
import { lines } from '../../language/rich-text';
import type { Load } from './conversation';
import { send } from './send';
import type { BotContext } from './bot-context';

const OUTSIDE: readonly string[] = ['left', 'kicked'];

/** Ends the messages of a chat the bot was removed from; says hello, or that it is back, to one it was added to. */
export async function handleMembership(
  ctx: BotContext & { readonly myChatMember: ChatMemberUpdated },
  load: Load,
): Promise<void> {
  const { chat, old_chat_member: before, new_chat_member: now } = ctx.myChatMember;
  const [was, is] = [before, now].map(({ status }) => !OUTSIDE.includes(status));
  if (was === is) return;
  const { ports, asker } = await load(ctx);
  if (!is) {
    await leaveChat(ports, chat.id, formatDate(todayOf(asker, ports.clock)));
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
