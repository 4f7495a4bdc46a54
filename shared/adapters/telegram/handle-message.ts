import type { Message } from 'telegraf/types';
import { type Message as Answer, say } from '../../language/message';
import { type ReplyAnswer, answerReply, setZoneByLocation } from '../../use-cases/answer-reply';
import { answerCommand } from '../../use-cases/commands';
import { openLink } from '../../use-cases/open-link';
import { answerQuestion } from '../../use-cases/questions/answer-question';
import { type Addressed, addressedTo } from './addressed';
import type { Conversation, Load } from './conversation';
import { send, sendTo } from './send';
import type { BotContext } from './bot-context';

interface MessageDependencies {
  readonly load: Load;
  readonly editorsChat: number | undefined;
}

/** Answers a message if it is addressed to the bot. */
export async function handleMessage(
  ctx: BotContext & { readonly message: Message },
  { load, editorsChat }: MessageDependencies,
): Promise<void> {
  const addressed = addressedTo(ctx.message, ctx.botInfo);
  if (!addressed) return;
  const { message, toEditors } = await answer(await load(ctx), addressed);
  await send(ctx, message);
  if (toEditors && editorsChat !== undefined) await sendTo(ctx, editorsChat, toEditors);
}

async function answer({ ports, asker }: Conversation, addressed: Addressed): Promise<ReplyAnswer> {
  const only = async (message: Answer | Promise<Answer>) => ({ message: await message });
  switch (addressed.kind) {
    case 'command': {
      const { name } = addressed;
      return only(name ? answerCommand(ports, asker, name, addressed) : say(asker.language.messages.unknownCommand));
    }
    case 'reply':
      return (await answerReply(ports, asker, addressed)) ?? only(answerQuestion(ports, asker, addressed.text));
    case 'question':
      return only(answerQuestion(ports, asker, addressed.text));
    case 'location':
      return only(setZoneByLocation(ports, asker, addressed));
    case 'channel':
      return only(openLink(ports, asker, { kind: 'settings', chat: addressed.chatId }));
  }
}
