import type { Context } from 'telegraf';
import type { Message } from 'telegraf/types';
import { answerQuestion } from '../../use-cases/questions/answer-question';
import { answerReply, setZoneByLocation } from '../../use-cases/answer-reply';
import { showChannel } from '../../use-cases/settings/channel';
import type { ChatRepository } from '../../use-cases/ports';
import { say } from '../../use-cases/questions/show-event';
import { askedIn, isForUs, questionIn } from './addressed';
import type { Open } from './conversation';
import { send, sendTo } from './send';

interface MessageDependencies {
  readonly open: Open;
  readonly chats: ChatRepository;
  readonly editorsChat: number | undefined;
}

/** A message that is no command: a move of the chat, a place or a channel that was asked for, a reply, a question. */
export async function answerMessage(
  ctx: Context & { readonly message: Message },
  { open, chats, editorsChat }: MessageDependencies,
): Promise<void> {
  const { message, botInfo } = ctx;
  if ('migrate_to_chat_id' in message) {
    await chats.move(message.chat.id, message.migrate_to_chat_id);
    return;
  }
  if (!isForUs(message, botInfo)) return;
  if (message.chat.type === 'private' && 'location' in message) {
    const { ports, asker } = await open(ctx);
    await send(ctx, await setZoneByLocation(ports, asker, message.location));
    return;
  }
  if ('chat_shared' in message) {
    const { ports, asker } = await open(ctx);
    await send(ctx, await showChannel(ports, asker, message.chat_shared.chat_id));
    return;
  }
  const question = questionIn(message, botInfo);
  if (question === undefined) return;
  const { ports, asker } = await open(ctx);
  const asked = askedIn(message, botInfo);
  // Who writes a command, or nothing but the bot's name, answers no question.
  const isCommand = question.startsWith('/');
  const isReply = asked !== undefined && question !== '' && !isCommand;
  const reply = isReply ? await answerReply(ports, asker, asked, question) : undefined;
  if (reply) {
    await send(ctx, reply.message);
    if (reply.toEditors && editorsChat !== undefined) await sendTo(ctx, editorsChat, reply.toEditors);
    return;
  }
  await send(
    ctx,
    isCommand ? say(asker.language.messages.unknownCommand) : await answerQuestion(ports, asker, question),
  );
}
