import type { InlineAnswer, InlineResult } from '../../use-cases/questions/answer-inline';
import { deepLink, join } from '../../language/rich-text';
import type { Messages } from '../../language/messages';
import { type BotInfo, inlineKeyboard, previewOf, textPayload } from './telegram-message';

/** How long Telegram may give a person the same answer, in seconds: the most by which "today" may be late. */
const CACHE_SECONDS = 60;

/** The fields of answerInlineQuery. Source: Bot API 10.1. */
export function inlinePayload({ results, next }: InlineAnswer, messages: Messages, bot: BotInfo) {
  const { openBot, nothingFound } = messages.sharing;
  return {
    results: results.map((result) => article(result, bot)),
    cache_time: CACHE_SECONDS,
    // The answer depends on the person's language and zone.
    is_personal: true,
    next_offset: next ?? '',
    button: { text: results.length > 0 ? openBot : nothingFound, start_parameter: 'inline' },
  };
}

/** The fields of answerGuestQuery: the card, or that nothing was found. Source: Bot API 10.1. */
export function guestPayload(queryId: string, result: InlineResult | undefined, messages: Messages, bot: BotInfo) {
  const { noGuestAnswer, openBot } = messages.sharing;
  const card = { text: join([noGuestAnswer, deepLink(openBot, 'guest')], '\n'), buttons: [] };
  const none: InlineResult = { id: 'none', title: noGuestAnswer, description: '', card };
  return { guest_query_id: queryId, result: article(result ?? none, bot) };
}

function article({ id, title, description, thumbnail, card }: InlineResult, bot: BotInfo) {
  const { text, entities } = textPayload(card.text, bot);
  return {
    type: 'article',
    id,
    title,
    description,
    ...(thumbnail !== undefined && { thumbnail_url: thumbnail }),
    input_message_content: { message_text: text, entities, link_preview_options: previewOf(card) },
    reply_markup: { inline_keyboard: inlineKeyboard(card, bot) },
  };
}
