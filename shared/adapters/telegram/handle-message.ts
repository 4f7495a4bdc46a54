import type { Message } from 'telegraf/types';
import { type Message as Answer, noAnswer, say } from '../../language/message';
import { type ReplyAnswer, answerReply, setZoneByLocation } from '../../use-cases/answer-reply';
import { answerCommand } from '../../use-cases/commands';
import type { ToReporter } from '../../use-cases/editing/close-report';
import { openLink } from '../../use-cases/open-link';
import { answerMereReply, answerText } from '../../use-cases/answer-text';
import type { Clock } from '../../use-cases/ports';
import { type Addressed, addressedTo } from './addressed';
import type { Conversation, Load } from './conversation';
import type { LatestMessages } from './latest-messages';
import { send, updateAnswer, sendTo } from './send';
import { TelegramError } from './telegram-error';
import type { BotContext } from './bot-context';

interface MessageDependencies {
  readonly load: Load;
  readonly adminChat: number | undefined;
  readonly latest: LatestMessages;
}

/** Answers a message if it is addressed to the bot. */
export async function handleMessage(
  ctx: BotContext & { readonly message: Message },
  { load, adminChat, latest }: MessageDependencies,
): Promise<void> {
  const { message } = ctx;
  const addressed = addressedTo(message, ctx.botInfo);
  const conversation = addressed && (await load(ctx));
  const answered = conversation && (await answer(conversation, addressed));
  if (!answered) {
    latest.note(message.chat.id, message.message_id, { isAnswered: false });
    return;
  }
  const answerId = await send(ctx, answered.message);
  ctx.isGap = answered.message.isGap === true;
  const isAnswered = answered.message.isNoAnswer !== true;
  latest.note(message.chat.id, message.message_id, { isAnswered, answerId });
  conversation.ports.lastAnswers.note(conversation.asker, answered.message);
  if (answered.toEditors && adminChat !== undefined) await sendTo(ctx, adminChat, answered.toEditors);
  if (answered.toReporter) await tellReporter(ctx, answered.toReporter);
}

/** Tries once: the editor is told of a refusal, and may know another way. */
async function tellReporter(ctx: BotContext, { chatId, message, notDelivered }: ToReporter): Promise<void> {
  try {
    await sendTo(ctx, chatId, message);
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error;
    await send(ctx, notDelivered);
    if (!error.isChatGone) throw error;
  }
}

/** A message that is edited later than this, in seconds, is not answered. */
const SOON_SECONDS = 5 * 60;

/** Answers an edited message, once, if it got no answer before; replaces the old answer if its id is known. */
export async function handleEditedMessage(
  ctx: BotContext & { readonly editedMessage: Message },
  { load, latest }: MessageDependencies,
  clock: Clock,
): Promise<void> {
  const { editedMessage: message } = ctx;
  const { chat, message_id: id, date } = message;
  const before = latest.outcomeOf(chat.id, id);
  if (before?.isAnswered === true || clock.now().getTime() / 1000 - date > SOON_SECONDS) return;
  const addressed = addressedTo(message, ctx.botInfo);
  if (addressed?.kind !== 'question' && addressed?.kind !== 'command') return;
  const conversation = await load(ctx);
  const answered = await answer(conversation, addressed);
  if (!answered || answered.message.isNoAnswer) return;
  latest.note(chat.id, id, { isAnswered: true });
  await updateAnswer(ctx, answered.message, { questionId: id, answerId: before?.answerId });
  conversation.ports.lastAnswers.note(conversation.asker, answered.message);
}

/** Undefined where silence is better. */
async function answer({ ports, asker }: Conversation, addressed: Addressed): Promise<ReplyAnswer | undefined> {
  const only = async (message: Answer | Promise<Answer>) => ({ message: await message });
  const { messages } = asker.language;
  switch (addressed.kind) {
    case 'command': {
      const { name } = addressed;
      return only(name ? answerCommand(ports, asker, name, addressed) : noAnswer(messages.unknownCommand));
    }
    case 'reply':
      return (await answerReply(ports, asker, addressed)) ?? only(answerText(ports, asker, addressed.text));
    case 'question':
      if (addressed.isMereReply) {
        const message = await answerMereReply(ports, asker, addressed.text, addressed.answered);
        return message && { message };
      }
      return only(answerText(ports, asker, addressed.text, addressed.answered));
    case 'location':
      return only(setZoneByLocation(ports, asker, addressed));
    case 'channel':
      return only(openLink(ports, asker, { kind: 'settings', chat: addressed.chatId }));
    case 'not-text':
      return only(say(messages.onlyText));
  }
}
