import type { CallbackQuery } from 'telegraf/types';
import type { Action } from '../../domain/action';
import { parseAction } from './callback-data';

/**
 * Whether the pressed message has a button for an action. Telegram passes on whatever data a client sends, of any
 * message its user sees. Another page of what a button turns to counts too: somebody else may have turned the page
 * meanwhile. Source: Bot API, CallbackQuery.
 */
export function isOnMessage({ message }: CallbackQuery, action: Action): boolean {
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
