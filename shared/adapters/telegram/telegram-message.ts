import type { Message } from '../../language/message';
import { clip } from '../../language/rich-text';
import { encodeAction } from './callback-data';

/** In UTF-16 units. Source: Bot API, sendMessage. */
const LONGEST_TEXT = 4096;
/** The server takes no more, and leaves the others out. Source: Bot API server, limits. */
const MOST_ENTITIES = 100;

/** The fields a message has in sendMessage and editMessageText. Source: Bot API 10.1. */
export function messagePayload({ text: whole, buttons }: Message) {
  const { text, entities } = clip(whole, LONGEST_TEXT);
  return {
    text,
    entities: entities.slice(0, MOST_ENTITIES),
    link_preview_options: { is_disabled: true },
    reply_markup: {
      inline_keyboard: buttons.map((row) =>
        row.map(({ label, action }) => ({ text: label, callback_data: encodeAction(action) })),
      ),
    },
  };
}
