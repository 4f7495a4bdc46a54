import type { Context } from 'telegraf';
import type { Message } from '../../language/message';
import { TelegramError } from './telegram-error';
import { messagePayload } from './telegram-message';

/** Calls a method of the Bot API; gives its `result`, or throws a TelegramError. The signal gives the call up. */
export type CallTelegram = (method: string, payload: object, options?: { signal?: AbortSignal }) => Promise<unknown>;

/** Sends the answer to the chat the update came from, and to its topic. */
export async function send(ctx: Context, answer: Message): Promise<void> {
  const { chat } = ctx;
  if (chat) await callOf(ctx)('sendMessage', { chat_id: chat.id, ...topicOf(ctx), ...messagePayload(answer) });
}

/** Puts the answer in the place of the message whose button was pressed. */
export async function edit(ctx: Context, answer: Message): Promise<void> {
  const { chat, callbackQuery: { message: pressed } = {} } = ctx;
  if (!chat || !pressed) return;
  const place = { chat_id: chat.id, message_id: pressed.message_id };
  try {
    await callOf(ctx)('editMessageText', { ...place, ...messagePayload(answer) });
  } catch (error) {
    // A button pressed twice asks for what is there already.
    if (!(error instanceof TelegramError && error.isNotModified)) throw error;
  }
}

/** Ends the wait of a pressed button, with a short word if there is one. */
export async function toast(ctx: Context, text?: string): Promise<void> {
  const { callbackQuery } = ctx;
  if (callbackQuery)
    await callOf(ctx)('answerCallbackQuery', { callback_query_id: callbackQuery.id, ...(text && { text }) });
}

/** A forum's General topic is sent to without a thread; replies in other groups have one that is no topic. */
function topicOf({ message, callbackQuery }: Context): { message_thread_id?: number } {
  const said: object | undefined = message ?? callbackQuery?.message;
  if (!said || !('is_topic_message' in said) || said.is_topic_message !== true) return {};
  return 'message_thread_id' in said && typeof said.message_thread_id === 'number'
    ? { message_thread_id: said.message_thread_id }
    : {};
}

/** telegraf's types end at Bot API 7.1; ours are wider. */
function callOf({ telegram }: Context): CallTelegram {
  return telegram.callApi.bind(telegram) as CallTelegram;
}
