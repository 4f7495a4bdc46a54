import type { UserFromGetMe } from 'telegraf/types';
import type { Ask, Button, Message, Picture } from '../../language/message';
import { withNoBreaks } from '../../language/no-breaks';
import { DEEP_LINK, type RichText, clip } from '../../language/rich-text';
import { encodeAction } from './callback-data';

/** What of the bot itself a message depends on. */
export type BotInfo = Pick<UserFromGetMe, 'id' | 'username' | 'supports_inline_queries'>;

/** In UTF-16 units. Source: Bot API, sendMessage. */
const LONGEST_TEXT = 4096;
/** Source: Bot API, sendPhoto. */
const LONGEST_CAPTION = 1024;
/** The server takes no more, and leaves the others out. Source: Bot API server, limits. */
const MOST_ENTITIES = 100;

/**
 * The fields a message has in sendMessage and editMessageText. In a forum its buttons carry their topic, 0 for General. Source: Bot API 10.1.
 */
export function messagePayload(message: Message, bot: BotInfo, thread?: number) {
  const { text, entities } = textPayload(message.text, bot);
  return {
    text,
    entities,
    link_preview_options: previewOf(message),
    reply_markup: message.ask ? askMarkup(message.ask) : { inline_keyboard: inlineKeyboard(message, bot, thread) },
  };
}

/** The page that is previewed above the text, with its picture; none by default. Source: Bot API, LinkPreviewOptions. */
export function previewOf({ preview }: Message) {
  return preview === undefined
    ? { is_disabled: true }
    : { url: preview, prefer_large_media: true, show_above_text: true };
}

/** The text and its formats, within Telegram's limits. */
export function textPayload(whole: RichText, bot: BotInfo, longest = LONGEST_TEXT) {
  const { text, entities } = withNoBreaks(clip(whole, longest));
  return {
    text,
    entities: entities
      .slice(0, MOST_ENTITIES)
      .map((entity) =>
        entity.url?.startsWith(DEEP_LINK)
          ? { ...entity, url: botLink(bot, entity.url.slice(DEEP_LINK.length)) }
          : entity,
      ),
  };
}

/** The fields of a picture by its address and of its caption. Source: Bot API 10.1, sendPhoto. */
export function picturePayload({ url, caption }: Picture, bot: BotInfo) {
  const { text, entities } = textPayload(caption, bot, LONGEST_CAPTION);
  return { photo: url, caption: text, caption_entities: entities };
}

/** The address that opens the private chat with the bot, with what is to come after /start. */
export function botLink({ username }: BotInfo, payload: string): string {
  return `https://t.me/${username}?start=${payload}`;
}

export function inlineKeyboard({ buttons }: Message, bot: BotInfo, thread?: number) {
  return buttons
    .map((row) => row.map((button) => inlineButton(button, bot, thread)).filter((button) => button !== undefined))
    .filter((row) => row.length > 0);
}

/** Source: Bot API 10.1, InlineKeyboardButton. */
type InlineButton =
  | { readonly text: string; readonly callback_data: string }
  | { readonly text: string; readonly switch_inline_query: string }
  | { readonly text: string; readonly copy_text: { readonly text: string } }
  | { readonly text: string; readonly web_app: { readonly url: string } }
  | { readonly text: string; readonly url: string };

/** Undefined for a button that Telegram would not take from this bot. */
function inlineButton({ label, action }: Button, bot: BotInfo, thread: number | undefined): InlineButton | undefined {
  if (action.kind === 'copy') return { text: label, copy_text: { text: action.text } };
  if (action.kind === 'page') {
    // Elsewhere than in private, Telegram refuses the whole message for a button that opens a page within it.
    return action.isWithin ? { text: label, web_app: { url: action.url } } : { text: label, url: action.url };
  }
  if (action.kind !== 'share') return { text: label, callback_data: encodeAction(action, thread) };
  // Telegram refuses the button of a bot whose inline mode is off.
  return bot.supports_inline_queries ? { text: label, switch_inline_query: action.id } : undefined;
}

const CHANNEL_RIGHTS = {
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: false,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_post_messages: true,
};

function askMarkup(ask: Ask) {
  if (ask.for === 'reply')
    return { force_reply: true, input_field_placeholder: ask.placeholder, selective: true } as const;
  const request =
    ask.for === 'location'
      ? { request_location: true }
      : {
          request_chat: {
            request_id: 1,
            chat_is_channel: true,
            user_administrator_rights: CHANNEL_RIGHTS,
            bot_administrator_rights: CHANNEL_RIGHTS,
          },
        };
  return { keyboard: [[{ text: ask.label, ...request }]], resize_keyboard: true, one_time_keyboard: true } as const;
}
