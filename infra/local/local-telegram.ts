import type { MessageEntity, Update } from 'telegraf/types';
import type { CallTelegram } from '../../shared/adapters/telegram/send';
import type { Clock } from '../../shared/use-cases/ports';

/** Telegram's side of a private chat on this machine: makes updates, and answers the calls they bring about. */
export interface LocalTelegram {
  /** A message from the user. */
  message(text: string): Update;
  /** A press of a button under a message of the bot. */
  press(messageId: number, data: string): Update;
  readonly call: CallTelegram;
}

export interface LocalTelegramOptions {
  /** The user's language, as Telegram would tell it. */
  readonly language: string;
  readonly clock: Clock;
  /** Sees each call of the bot, with the id of the message it makes or changes (0 for none). */
  readonly onCall: (method: string, payload: object, messageId: number) => void;
}

/** The user, and with it their private chat. */
const ID = 1;

export function localTelegram({ language, clock, onCall }: LocalTelegramOptions): LocalTelegram {
  let lastUpdate = 0;
  let lastMessage = 0;
  const from = { id: ID, is_bot: false, first_name: 'You', language_code: language };
  const chat = { id: ID, type: 'private' as const, first_name: 'You' };
  const date = () => Math.floor(clock.now().getTime() / 1000);
  return {
    message(text) {
      lastUpdate += 1;
      lastMessage += 1;
      const message = { message_id: lastMessage, date: date(), from, chat, text, entities: commandsOf(text) };
      return { update_id: lastUpdate, message };
    },
    press(messageId, data) {
      lastUpdate += 1;
      const message = { message_id: messageId, date: date(), from, chat, text: '' };
      const pressed = { id: String(lastUpdate), from, chat_instance: String(ID), message, data };
      return { update_id: lastUpdate, callback_query: pressed };
    },
    call(method, payload) {
      const changed = 'message_id' in payload && typeof payload.message_id === 'number' ? payload.message_id : 0;
      const messageId = method.startsWith('send') ? (lastMessage += 1) : changed;
      onCall(method, payload, messageId);
      return Promise.resolve(messageId > 0 ? { message_id: messageId, date: date(), chat } : true);
    },
  };
}

/** Telegram marks the command a text begins with, and telegraf goes by the mark. */
function commandsOf(text: string): MessageEntity[] {
  const [command] = /^\/\w+(?:@\w+)?/.exec(text) ?? [];
  return command === undefined ? [] : [{ type: 'bot_command', offset: 0, length: command.length }];
}
