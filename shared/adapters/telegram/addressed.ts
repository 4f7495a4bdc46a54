import type { UserFromGetMe } from 'telegraf/types';
import { type BotInfo, botLink } from './telegram-message';

/** A message as far as these functions look at it. */
interface Said {
  readonly chat: { readonly type: string };
  readonly from?: { readonly is_bot?: boolean } | undefined;
  readonly via_bot?: { readonly id: number } | undefined;
  readonly reply_to_message?: { readonly from?: { readonly id: number } | undefined } | undefined;
}

/**
 * Whether a message is meant for the bot: any of a person in private; in a group one that names it or replies to it.
 * What bots say is for nobody, or two of them might never end; but an anonymous administrator speaks through one. What
 * people send through this bot's inline mode are its own words.
 */
export function isForUs(said: Said, { id, username }: UserFromGetMe): boolean {
  if (said.from?.is_bot === true && !isAnonymous(said)) return false;
  if (said.via_bot?.id === id) return false;
  if (said.chat.type === 'private') return true;
  return said.reply_to_message?.from?.id === id || mentionOf(username).test(textIn(said) ?? '');
}

/** Whether an administrator said it who stays anonymous: it comes as from the group itself. */
function isAnonymous({ chat, ...said }: Said): boolean {
  const sender: unknown = 'sender_chat' in said ? said.sender_chat : undefined;
  return typeof sender === 'object' && sender !== null && 'id' in sender && 'id' in chat && sender.id === chat.id;
}

/** What a message asks, without the bot's name; undefined when it says nothing, or is a command to another bot. */
export function questionIn(said: Said, { username }: UserFromGetMe): string | undefined {
  const question = textIn(said)?.replace(mentionOf(username), ' ').trim();
  return question === undefined || /^\/\w+@/.test(question) ? undefined : question;
}

/** What a message says: its text, or the caption under what it shows. */
export function textIn(said: object | undefined): string | undefined {
  if (!said) return undefined;
  if ('text' in said && typeof said.text === 'string') return said.text;
  return 'caption' in said && typeof said.caption === 'string' ? said.caption : undefined;
}

/** What a message replies to asked for, when the bot asked it: the payload of the deep link it has. */
export function askedIn({ reply_to_message: asked }: Said, bot: BotInfo): string | undefined {
  if (!asked || asked.from?.id !== bot.id || !('entities' in asked) || !Array.isArray(asked.entities)) return undefined;
  // A username is the same in capitals, be they the bot's or the link's.
  const before = botLink(bot, '').toLowerCase();
  const urls = asked.entities.map((entity: { readonly url?: unknown }) => entity.url);
  return urls
    .find((url): url is string => typeof url === 'string' && url.toLowerCase().startsWith(before))
    ?.slice(before.length);
}

/** Usernames have only letters, digits and `_`. */
function mentionOf(username: string): RegExp {
  return new RegExp(`(?<![/\\w])@${username}\\b`, 'i');
}
