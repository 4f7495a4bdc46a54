import type { Context } from 'telegraf';
import type { ChatMemberUpdated } from 'telegraf/types';
import { say } from '../../use-cases/show-event';
import type { Open } from './conversation';
import { send } from './send';

const OUTSIDE: readonly string[] = ['left', 'kicked'];

/** The bot was let in or put out: it says hello to a group it is new in, and notes whether it can still write there. */
export async function answerMembership(
  ctx: Context & { readonly myChatMember: ChatMemberUpdated },
  open: Open,
): Promise<void> {
  const { chat, old_chat_member: before, new_chat_member: now } = ctx.myChatMember;
  const [was, is] = [before, now].map(({ status }) => !OUTSIDE.includes(status));
  if (was === is) return;
  const { ports, asker } = await open(ctx);
  const mark = { updateId: asker.updateId, at: ports.clock.now() };
  await ports.chats.setReachable(chat.id, is === true, mark);
  if (is && asker.place === 'group') await send(ctx, say(asker.language.messages.sharing.helloGroup));
}
