import type { Message, TextFile } from '../../language/message';
import { InputFile } from './input-file';
import { TelegramError } from './telegram-error';
import { botLink, messagePayload } from './telegram-message';
import type { BotContext } from './bot-context';

/** Sends the answer to the chat the update came from, and to its topic. */
export async function send(ctx: BotContext, answer: Message): Promise<void> {
  const { chat } = ctx;
  if (!chat) return;
  const payload = messagePayload(answer, ctx.botInfo);
  await ctx.call('sendMessage', { chat_id: chat.id, ...topicOf(ctx), ...replyOf(ctx, answer), ...payload });
  if (answer.file) await sendFile(ctx, answer.file);
}

/** Sends a message to another chat than the update came from. */
export async function sendTo(ctx: BotContext, chatId: number, message: Message): Promise<void> {
  await ctx.call('sendMessage', { chat_id: chatId, ...messagePayload(message, ctx.botInfo) });
}

/** Sends a file to the chat the update came from, and to its topic. */
export async function sendFile(ctx: BotContext, { name, type, content }: TextFile, caption?: string): Promise<void> {
  const { chat } = ctx;
  const document = new InputFile(name, type, content);
  if (chat)
    await ctx.call('sendDocument', { chat_id: chat.id, ...topicOf(ctx), document, ...(caption && { caption }) });
}

/** Replaces the message whose button was pressed; sends a new one, and gives false, when it can no longer be edited. */
export async function editPressed(ctx: BotContext, answer: Message): Promise<boolean> {
  const { chat, callbackQuery: { message: pressed } = {} } = ctx;
  if (!chat || !pressed) return true;
  const edited = { chat_id: chat.id, message_id: pressed.message_id };
  try {
    await ctx.call('editMessageText', { ...edited, ...messagePayload(answer, ctx.botInfo) });
  } catch (error) {
    if (error instanceof TelegramError && error.isNotEditable) {
      await send(ctx, answer);
      return false;
    }
    // A button pressed twice asks for what is there already.
    if (!(error instanceof TelegramError && error.isNotModified)) throw error;
  }
  return true;
}

/** Ends the client's wait after a press, with a short text over the chat if there is one. */
export async function endPress(ctx: BotContext, text?: string): Promise<void> {
  await answerCallback(ctx, text === undefined ? {} : { text });
}

/** Ends the client's wait after a press by opening the private chat with the bot. */
export async function openPrivate(ctx: BotContext, link: string): Promise<void> {
  await answerCallback(ctx, { url: botLink(ctx.botInfo, link) });
}

async function answerCallback(ctx: BotContext, payload: object): Promise<void> {
  const { callbackQuery } = ctx;
  if (callbackQuery) await ctx.call('answerCallbackQuery', { callback_query_id: callbackQuery.id, ...payload });
}

/** In a group, who is asked for a reply is the one who said what is answered; in private there is nobody else. */
function replyOf({ message, chat }: BotContext, { ask }: Message): object {
  if (!ask || !message || chat?.type === 'private') return {};
  return { reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true } };
}

/** A forum's General topic is sent to without a thread; replies in other groups have one that is no topic. */
export function topicOf({ message, callbackQuery }: BotContext): { message_thread_id?: number } {
  const said: object | undefined = message ?? callbackQuery?.message;
  if (!said || !('is_topic_message' in said) || said.is_topic_message !== true) return {};
  return 'message_thread_id' in said && typeof said.message_thread_id === 'number'
    ? { message_thread_id: said.message_thread_id }
    : {};
}
