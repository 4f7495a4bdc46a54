import type { CallbackQuery } from 'telegraf/types';
import { AUDIENCE_OF_ACTION, type Action } from '../../domain/action';
import { parseAction, threadIn } from './callback-data';

/** Whether the pressed message is too old for Telegram to show it: only its chat and id are known. Source: Bot API. */
export function isInaccessible({ message }: CallbackQuery): boolean {
  return message?.date === 0 && !('text' in message) && !('reply_markup' in message);
}

/** Whether the message stood in a forum, and neither it nor the button tells in which topic. */
export function isOfUnknownTopic(query: CallbackQuery): boolean {
  if (!isInaccessible(query) || !('data' in query) || threadIn(query.data) !== undefined) return false;
  const { chat } = query.message ?? {};
  return chat !== undefined && 'is_forum' in chat && chat.is_forum;
}

/**
 * Whether the pressed message has a button for an action. Telegram passes on whatever data a client sends, of any
 * message its user sees. Another page of what a button turns to counts too: somebody else may have turned the page
 * meanwhile. Source: Bot API, CallbackQuery.
 */
export function isOnMessage(query: CallbackQuery, action: Action): boolean {
  // Nobody sees its buttons; but who is an administrator may press what administrators may.
  if (isInaccessible(query)) return AUDIENCE_OF_ACTION[action.kind] === 'administrators';
  const { message } = query;
  const markup = message && 'reply_markup' in message ? message.reply_markup : undefined;
  const wanted = withoutPage(action);
  return (markup?.inline_keyboard ?? []).flat().some((button) => {
    const meant = 'callback_data' in button ? parseAction(button.callback_data) : undefined;
    return meant !== undefined && withoutPage(meant) === wanted;
  });
}

/** A parsed action as text: the same for all pages of a list, different for all else that differs. */
function withoutPage(action: Action): string {
  return JSON.stringify({ ...action, place: undefined, page: undefined });
}
