import type { BotCall } from './conversation';

/** The creator of every chat, for the local Telegram; everybody else is a member. */
export const ADMINISTRATOR = { id: 1, is_bot: false, first_name: 'Anna', language_code: 'en' };
export const MEMBER = { id: 3, is_bot: false, first_name: 'Boris', language_code: 'en' };
export const BOT = { id: 2, is_bot: true, first_name: 'Timeline' };
/** Telegram's stand-in for an administrator who stays anonymous. */
export const ANONYMOUS = { id: 1_087_968_824, is_bot: true, first_name: 'Group' };

/** The private chat of ADMINISTRATOR. */
export const PRIVATE = { id: 1, type: 'private', first_name: 'Anna' };
export const GROUP = { id: -1_000_000_000_005, type: 'supergroup', title: 'A group' };
export const CHANNEL = { id: -1_000_000_000_006, type: 'channel', title: 'A channel' };

const DATE = Date.parse('2026-09-03T06:00:00Z') / 1000;

interface Person {
  readonly id: number;
  readonly language_code?: string;
}

/** A message in the group, with these fields. */
export function inGroup(from: Person, fields: object): { readonly message: object } {
  return { message: { message_id: 9, date: DATE, chat: GROUP, from, ...fields } };
}

/** A text in the group, a command as Telegram marks it. */
export function said(from: Person, text: string, fields: object = {}): { readonly message: object } {
  const [command] = /^\/\w+(?:@\w+)?/.exec(text) ?? [];
  const entities = command === undefined ? [] : [{ type: 'bot_command', offset: 0, length: command.length }];
  return inGroup(from, { text, entities, ...fields });
}

/** A text in the private chat. */
export function saidPrivately(text: string, fields: object = {}, from: Person = ADMINISTRATOR) {
  return said(from, text, { chat: PRIVATE, ...fields });
}

/** A reply in the group to what the bot has sent. */
export function replied(from: Person, calls: readonly BotCall[], text: string): { readonly message: object } {
  const { text: asked, entities } = calls.find(({ payload }) => payload.text !== undefined)?.payload ?? {};
  return said(from, text, { reply_to_message: { message_id: 8, date: DATE, from: BOT, text: asked, entities } });
}

/** A press of a button under a message of the bot, which has that button, or the given ones. */
export function pressed(
  from: Person,
  data: string,
  chat: object = GROUP,
  buttons: readonly string[] = [data],
): { readonly callback_query: object } {
  const inline_keyboard = [buttons.map((callback_data) => ({ text: '…', callback_data }))];
  const message = { message_id: 8, date: DATE, chat, from: BOT, text: '', reply_markup: { inline_keyboard } };
  return { callback_query: { id: '1', from, chat_instance: '1', message, data } };
}

/** The same of a message that a person put into a chat through the bot's inline mode. */
export function pressedInline(from: Person, data: string): { readonly callback_query: object } {
  return { callback_query: { id: '1', from, chat_instance: '1', inline_message_id: 'AAAA', data } };
}
