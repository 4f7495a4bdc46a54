import type { MessageEntity, Update } from 'telegraf/types';
import type { CallTelegram } from '../../shared/adapters/telegram/call-telegram';
import type { Clock } from '../../shared/use-cases/ports';

/** Telegram's side of a private chat on this machine: makes updates, and answers the calls they bring about. */
export interface LocalTelegram {
  /** A message from the user. */
  message(text: string): Update;
  /** A press of a button under a message of the bot. */
  press(messageId: number, data: string): Update;
  /** An update made elsewhere goes by: those made here are later. */
  pass(update: Update): Update;
  readonly call: CallTelegram;
}

export interface LocalTelegramOptions {
  /** The user's language, as Telegram would tell it. */
  readonly language: string;
  readonly clock: Clock;
  /** Who the bot is. */
  readonly bot: { readonly id: number; readonly first_name: string };
  /** Updates are counted on from here: a table that outlives the process remembers the last. */
  readonly lastUpdateId?: number;
  /** Sees each call of the bot, with the id of the message it makes or changes (0 for none). */
  readonly onCall: (method: string, payload: object, messageId: number) => void;
}

/** What a message asks for in reply, as far as it is looked at. */
interface Sent {
  readonly text?: string;
  readonly entities?: readonly MessageEntity[];
  readonly reply_markup?: { readonly force_reply?: true };
}

/** The user, and with it their private chat. */
const ID = 1;

export function localTelegram({ language, clock, bot, lastUpdateId = 0, onCall }: LocalTelegramOptions): LocalTelegram {
  let lastUpdate = lastUpdateId;
  let lastPress = 0;
  let lastMessage = 0;
  // What the next message is a reply to, as a client makes it one.
  let asked: object | undefined;
  const from = { id: ID, is_bot: false, first_name: 'You', language_code: language };
  const chat = { id: ID, type: 'private' as const, first_name: 'You' };
  const date = () => Math.floor(clock.now().getTime() / 1000);
  return {
    message(text) {
      lastUpdate += 1;
      lastMessage += 1;
      const reply = asked ? { reply_to_message: asked } : {};
      asked = undefined;
      const said = { message_id: lastMessage, date: date(), from, chat, text, entities: commandsOf(text), ...reply };
      return { update_id: lastUpdate, message: said as Update.MessageUpdate['message'] };
    },
    press(messageId, data) {
      lastUpdate += 1;
      lastPress += 1;
      const message = { message_id: messageId, date: date(), from, chat, text: '' };
      const pressed = { id: String(lastPress), from, chat_instance: String(ID), message, data };
      return { update_id: lastUpdate, callback_query: pressed };
    },
    pass(update) {
      lastUpdate = Math.max(lastUpdate, update.update_id);
      return update;
    },
    call(method, payload: Sent) {
      if (method === 'getChatMember') {
        onCall(method, payload, 0);
        return Promise.resolve({ status: 'user_id' in payload && payload.user_id === ID ? 'creator' : 'member' });
      }
      const changed = 'message_id' in payload && typeof payload.message_id === 'number' ? payload.message_id : 0;
      const messageId = method.startsWith('send') ? (lastMessage += 1) : changed;
      onCall(method, payload, messageId);
      if (payload.reply_markup?.force_reply) {
        const { text, entities } = payload;
        asked = { message_id: messageId, date: date(), from: bot, chat, text, entities };
      }
      return Promise.resolve(messageId > 0 ? { message_id: messageId, date: date(), chat } : true);
    },
  };
}

/** Telegram marks the command a text begins with, and telegraf goes by the mark. */
function commandsOf(text: string): MessageEntity[] {
  const [command] = /^\/\w+(?:@\w+)?/.exec(text) ?? [];
  return command === undefined ? [] : [{ type: 'bot_command', offset: 0, length: command.length }];
}
