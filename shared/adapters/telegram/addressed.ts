import type { Message, UserFromGetMe } from 'telegraf/types';
import { COMMAND_NAMES, type CommandName } from '../../language/commands';
import type { Reply } from '../../use-cases/answer-reply';
import { type BotInfo, botLink } from './telegram-message';

/** What a message asks of the bot. */
export type Addressed =
  | {
      readonly kind: 'command';
      /** Undefined for a command that the bot does not have. */
      readonly name: CommandName | undefined;
      /** What follows the command; may be empty. */
      readonly text: string;
      /** The text of the message that the command replies to. */
      readonly repliedText: string | undefined;
    }
  | ({ readonly kind: 'reply' } & Reply)
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number }
  /** A channel that the person chose. */
  | { readonly kind: 'channel'; readonly chatId: number };

/** Source: Bot API server (td, find_bot_commands). */
const COMMAND = /^\/([a-z0-9_]{1,64})(?:@([a-z0-9_]{3,32}))?(?![\w/<>])/i;

/**
 * What a message, or the caption of its picture, asks of the bot; undefined when it is not for the bot. In groups only
 * commands, mentions and replies to the bot are. What people send through this bot's inline mode are its own words.
 */
export function addressedTo(message: Message, bot: UserFromGetMe): Addressed | undefined {
  if (isFromBot(message) || ('via_bot' in message && message.via_bot.id === bot.id)) return undefined;
  const isPrivate = message.chat.type === 'private';
  if (isPrivate && 'location' in message) return { kind: 'location', ...message.location };
  if (isPrivate && 'chat_shared' in message) return { kind: 'channel', chatId: message.chat_shared.chat_id };
  const content = contentOf(message);
  if (content === undefined) return undefined;
  const mention = mentionOf(bot.username);
  const text = content.replace(mention, ' ').trim();
  const [command = '', typed, username] = COMMAND.exec(text) ?? [];
  if (username !== undefined && username.toLowerCase() !== bot.username.toLowerCase()) return undefined;
  const name = COMMAND_NAMES.find((each) => each === typed?.toLowerCase());
  const replied = 'reply_to_message' in message ? message.reply_to_message : undefined;
  const isForBot =
    isPrivate || name !== undefined || username !== undefined || replied?.from?.id === bot.id || mention.test(content);
  if (!isForBot) return undefined;
  if (text.startsWith('/'))
    return { kind: 'command', name, text: text.slice(command.length).trim(), repliedText: contentOf(replied) };
  const payload = text && replied ? askedIn(replied, bot) : undefined;
  return replied && payload !== undefined
    ? { kind: 'reply', payload, promptId: replied.message_id, text }
    : { kind: 'question', text };
}

/** Bots are not answered, or two of them might never stop; but an anonymous administrator speaks through one. */
function isFromBot({ from, ...message }: Message): boolean {
  // An administrator who stays anonymous writes as the group itself.
  const isAnonymous = 'sender_chat' in message && message.sender_chat.id === message.chat.id;
  return from?.is_bot === true && !isAnonymous;
}

function contentOf(message: object | undefined): string | undefined {
  if (!message) return undefined;
  if ('text' in message && typeof message.text === 'string') return message.text;
  return 'caption' in message && typeof message.caption === 'string' ? message.caption : undefined;
}

/** The payload of the deep link in a message of the bot that asks for a reply. */
function askedIn(message: Message, bot: BotInfo): string | undefined {
  if (message.from?.id !== bot.id || !('entities' in message)) return undefined;
  // Usernames are the same in capitals, the bot's as well as the link's.
  const start = botLink(bot, '').toLowerCase();
  const urls = (message.entities ?? []).flatMap((entity) => (entity.type === 'text_link' ? [entity.url] : []));
  return urls.find((url) => url.toLowerCase().startsWith(start))?.slice(start.length);
}

/** Usernames have only letters, digits and `_`. */
function mentionOf(username: string): RegExp {
  return new RegExp(`(?<![/\\w])@${username}\\b`, 'i');
}
