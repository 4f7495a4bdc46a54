import type { Message } from '../../language/message';
import { encodeAction } from './callback-data';

/** The fields a message has in sendMessage and editMessageText. Source: Bot API 10.1. */
export function messagePayload({ text: { text, entities }, buttons }: Message) {
  return {
    text,
    entities,
    link_preview_options: { is_disabled: true },
    reply_markup: {
      inline_keyboard: buttons.map((row) =>
        row.map(({ label, action }) => ({ text: label, callback_data: encodeAction(action) })),
      ),
    },
  };
}
