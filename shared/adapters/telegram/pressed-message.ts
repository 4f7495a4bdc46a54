import type { CallbackQuery, Message } from 'telegraf/types';
import { AUDIENCE_OF_ACTION, type Action } from '../../domain/action';
import type { Audience } from '../../domain/audience';
import { type Shown, shownBy } from '../../use-cases/last-answers';
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

const GUARDED: readonly Audience[] = ['administrators', 'editors'];

/**
 * Whether the pressed message has a button for an action. Telegram passes on whatever data a client sends, of any
 * message its user sees. Another page of what a button turns to counts too: somebody else may have turned the page
 * meanwhile. Source: Bot API, CallbackQuery.
 */
export function isOnMessage(query: CallbackQuery, action: Action): boolean {
  // Nobody sees its buttons; but administrators may press what is theirs, and so may editors.
  if (isInaccessible(query)) return GUARDED.includes(AUDIENCE_OF_ACTION[action.kind]);
  const wanted = withoutPage(action);
  return actionsOn(query.message).some((meant) => withoutPage(meant) === wanted);
}

/** What a message of the bot shows; undefined for another's message. */
export function shownOn(message: Message, bot: { readonly id: number }): Shown | undefined {
  return message.from?.id === bot.id ? shownBy(actionsOn(message)) : undefined;
}

function actionsOn(message: Message | CallbackQuery['message']): readonly Action[] {
  const markup = message && 'reply_markup' in message ? message.reply_markup : undefined;
  return (markup?.inline_keyboard ?? []).flat().flatMap((button) => {
    const action = 'callback_data' in button ? parseAction(button.callback_data) : undefined;
    return action ?? [];
  });
}

/** A parsed action as text: the same for all pages of a list, different for all else that differs. */
function withoutPage(action: Action): string {
  return JSON.stringify({ ...action, place: undefined, page: undefined });
}
