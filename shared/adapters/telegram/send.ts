import * as z from 'zod/mini';
import { onFirstUse } from '../on-first-use';
import type { Message, Picture, TextFile } from '../../language/message';
import { InputFile } from './input-file';
import { threadIn } from './callback-data';
import { isInaccessible } from './pressed-message';
import { TelegramError } from './telegram-error';
import { botLink, messagePayload, picturePayload } from './telegram-message';
import type { BotContext } from './bot-context';

/**
 * Sends the answer to the chat the update came from, and to its topic. Gives the id of the sent message, if it is known:
 * not when it is the answer to a webhook request.
 */
export async function send(
  ctx: BotContext,
  answer: Message,
  reply = replyOf(ctx, answer),
): Promise<number | undefined> {
  const { chat } = ctx;
  if (!chat) return undefined;
  const topic = messageThreadOf(ctx);
  const picture = answer.picture && (await sendPicture(ctx, answer.picture, reply));
  if (picture?.isSent) return picture.id;
  const payload = messagePayload(answer, ctx.botInfo, threadOf(ctx));
  const sent = await ctx.call('sendMessage', { chat_id: chat.id, ...topic, ...reply, ...payload });
  if (answer.file) await sendFile(ctx, answer.file);
  return idOf(sent);
}

/** `isSent` is false when Telegram refuses the picture, which it fetches by itself: a refusal may come late, or never. */
async function sendPicture(
  ctx: BotContext,
  picture: Picture,
  reply: object,
): Promise<{ readonly isSent: boolean; readonly id?: number | undefined }> {
  const payload = { chat_id: ctx.chat?.id, ...messageThreadOf(ctx), ...reply, ...picturePayload(picture, ctx.botInfo) };
  try {
    const sent = await ctx.call('sendPhoto', payload);
    return { isSent: true, id: idOf(sent) };
  } catch (error) {
    if (error instanceof TelegramError && !error.isChatGone) return { isSent: false };
    throw error;
  }
}

const sentSchema = onFirstUse(() => z.looseObject({ message_id: z.number() }));

/** The id of a sent message. As the answer to a webhook request, it has none yet: its result is `true`. */
function idOf(sent: unknown): number | undefined {
  return sent === true ? undefined : sentSchema.safeParse(sent).data?.message_id;
}

/** Answers an edited question: replaces the old answer, or replies to the question. */
export async function updateAnswer(
  ctx: BotContext,
  answer: Message,
  { questionId, answerId }: { readonly questionId: number; readonly answerId?: number | undefined },
): Promise<void> {
  const { chat } = ctx;
  if (!chat) return;
  // An edit cannot ask for a reply, nor send a file or a picture.
  const isEdited =
    answerId !== undefined && !answer.ask && !answer.file && !answer.picture && (await edit(ctx, answerId, answer));
  if (!isEdited)
    await send(ctx, answer, { reply_parameters: { message_id: questionId, allow_sending_without_reply: true } });
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
    await ctx.call('sendDocument', {
      chat_id: chat.id,
      ...messageThreadOf(ctx),
      document,
      ...(caption && { caption }),
    });
}

/** Replaces the message whose button was pressed; sends a new one, and gives false, when it can no longer be edited. */
export async function editPressed(ctx: BotContext, answer: Message): Promise<boolean> {
  const { chat, callbackQuery: { message: pressed } = {} } = ctx;
  if (!chat || !pressed) return true;
  if (await edit(ctx, pressed.message_id, answer)) return true;
  await send(ctx, answer);
  return false;
}

/** Replaces a message of the bot in the chat; false when it can no longer be edited. */
async function edit(ctx: BotContext, messageId: number, answer: Message): Promise<boolean> {
  const edited = { chat_id: ctx.chat?.id, message_id: messageId };
  try {
    await ctx.call('editMessageText', { ...edited, ...messagePayload(answer, ctx.botInfo, threadOf(ctx)) });
  } catch (error) {
    if (error instanceof TelegramError && error.isNotEditable) return false;
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

/** The topic that buttons in a forum carry, 0 for General; undefined where there are no topics. */
function threadOf(ctx: BotContext): number | undefined {
  const { chat } = ctx;
  const isForum = chat !== undefined && 'is_forum' in chat && chat.is_forum;
  return messageThreadOf(ctx).message_thread_id ?? (isForum ? 0 : undefined);
}

/** In a group, the person whose message is answered is asked for the reply; in private there is nobody else. */
function replyOf({ message, chat }: BotContext, { ask }: Message): object {
  if (!ask || !message || chat?.type === 'private') return {};
  return { reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true } };
}

/**
 * A message to a forum's General topic has no thread; replies in other groups have one that is no topic. Where a pressed
 * message is too old to be seen, its button knows the topic.
 */
export function messageThreadOf({ message, editedMessage, callbackQuery }: BotContext): { message_thread_id?: number } {
  const said: object | undefined = message ?? editedMessage ?? callbackQuery?.message;
  if (callbackQuery && isInaccessible(callbackQuery)) {
    const thread = 'data' in callbackQuery ? threadIn(callbackQuery.data) : undefined;
    return thread ? { message_thread_id: thread } : {};
  }
  if (!said || !('is_topic_message' in said) || said.is_topic_message !== true) return {};
  return 'message_thread_id' in said && typeof said.message_thread_id === 'number'
    ? { message_thread_id: said.message_thread_id }
    : {};
}
