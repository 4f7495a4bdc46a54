import type { Message, UserFromGetMe } from 'telegraf/types';
import { type CommandName, commandNamed } from '../../language/commands';
import { compiledOnce } from '../../language/compiled-once';
import type { Reply } from '../../use-cases/answer-reply';
import type { Shown } from '../../use-cases/last-answers';
import { shownOn } from './pressed-message';
import { type BotInfo, botLink } from './telegram-message';

/** What a message asks of the bot. */
export type Addressed =
  | {
      readonly kind: 'command';
      /** Undefined for a command that the bot does not have. */
      readonly name: CommandName | undefined;
      /** What follows the command; may be empty. */
      readonly text: string;
      /** What the command replies to: the selected quote, else the text of that message. */
      readonly repliedText: string | undefined;
    }
  | ({ readonly kind: 'reply' } & Reply)
  /** In a group, a mere reply to the bot may be meant for the others. */
  | {
      readonly kind: 'question';
      readonly text: string;
      readonly isMereReply: boolean;
      /** What the message of the bot shows that it replies to. */
      readonly answered: Shown | undefined;
    }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number }
  /** A channel that the person chose. */
  | { readonly kind: 'channel'; readonly chatId: number }
  /** A voice message, a sticker …, in private: nothing that can be read. */
  | { readonly kind: 'not-text' };

/** Source: Bot API server (td, find_bot_commands). */
const COMMAND = /^\/([a-z0-9_]{1,64})(?:@([a-z0-9_]{3,32}))?(?![\w/<>])/i;

/** A command in other letters is no command to Telegram: it is read as a text. */
const IN_OTHER_LETTERS = /^\/(?=\p{L})(?![a-z])/iu;

/** A command may end like a sentence. */
const FULL_STOP = /^[.!?…。！？]+$/u;

/** The content that a person sends in place of text. Source: Bot API, Message. */
const NOT_TEXT = [
  ...['animation', 'audio', 'contact', 'dice', 'document', 'game', 'paid_media', 'photo'],
  ...['poll', 'sticker', 'story', 'video', 'video_note', 'voice', 'checklist'],
];

/**
 * What a message, or the caption of its picture, asks of the bot; undefined when it is not for the bot. In groups only
 * commands, mentions and replies to the bot are. What people send through its inline mode is the bot's own words.
 */
export function addressedTo(message: Message, bot: UserFromGetMe): Addressed | undefined {
  if (isFromBot(message) || ('via_bot' in message && message.via_bot.id === bot.id)) return undefined;
  const isPrivate = message.chat.type === 'private';
  if (isPrivate && 'location' in message) {
    const { latitude, longitude } = message.location;
    return { kind: 'location', latitude, longitude };
  }
  if (isPrivate && 'chat_shared' in message) return { kind: 'channel', chatId: message.chat_shared.chat_id };
  const content = contentOf(message);
  if (content === undefined)
    return isPrivate && NOT_TEXT.some((kind) => kind in message) ? { kind: 'not-text' } : undefined;
  const mention = mentionOf(bot);
  const text = content.replace(mention, ' ').trim().replace(IN_OTHER_LETTERS, '');
  const [command = '', typed, username] = COMMAND.exec(text) ?? [];
  if (username !== undefined && username.toLowerCase() !== bot.username.toLowerCase()) return undefined;
  const name = typed === undefined ? undefined : commandNamed(typed.toLowerCase());
  const replied = 'reply_to_message' in message ? message.reply_to_message : undefined;
  const isCalled = isPrivate || name !== undefined || username !== undefined || mention.test(content);
  if (!isCalled && replied?.from?.id !== bot.id) return undefined;
  if (text.startsWith('/')) {
    const rest = text.slice(command.length).trim();
    const repliedText = quoteIn(message) ?? contentOf(replied);
    return { kind: 'command', name, text: FULL_STOP.test(rest) ? '' : rest, repliedText };
  }
  const payload = text && replied ? askedIn(replied, bot) : undefined;
  return replied && payload !== undefined
    ? { kind: 'reply', payload, promptId: replied.message_id, text }
    : { kind: 'question', text, isMereReply: !isCalled, answered: replied && shownOn(replied, bot) };
}

/**
 * Bots are not answered, or two of them might never stop. But an administrator who stays anonymous, and a person who
 * writes as a channel, speak through one.
 */
function isFromBot(message: Message): boolean {
  return message.from?.is_bot === true && !('sender_chat' in message);
}

/** The part of another message that was selected for a reply; that message may stand in another chat. */
function quoteIn(message: object): string | undefined {
  const quote = 'quote' in message ? message.quote : undefined;
  return contentOf(typeof quote === 'object' && quote !== null ? quote : undefined);
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

/** Matches a mention of the bot, but not its address on t.me. Usernames have only letters, digits and `_`. */
export const mentionOf = compiledOnce(
  ({ username }: { readonly username: string }) => new RegExp(`(?<![/\\w])@${username}\\b`, 'i'),
);
