import type { Messenger, Sending } from '../../use-cases/delivery-ports';
import type { CallTelegram } from './call-telegram';
import { TelegramError } from './telegram-error';
import { type BotInfo, messagePayload } from './telegram-message';

export interface MessengerOptions {
  readonly call: CallTelegram;
  readonly bot: BotInfo;
  /** Whether messages may cost Stars beyond the free 30 a second. Source: Bot API, paid broadcasts. */
  readonly paidBroadcast?: boolean | undefined;
}

/** The wait when Telegram asks for one without saying how long. */
const USUAL_WAIT_SECONDS = 30;

/** Sends scheduled messages, and derives from the data of a refusal what to do next. */
export function telegramMessenger({ call, bot, paidBroadcast = false }: MessengerOptions): Messenger {
  return {
    async send({ chatId, thread }, message, { silent }) {
      try {
        await call('sendMessage', {
          chat_id: chatId,
          ...(thread > 0 && { message_thread_id: thread }),
          ...(silent && { disable_notification: true }),
          ...(paidBroadcast && { allow_paid_broadcast: true }),
          ...messagePayload(message, bot, thread > 0 ? thread : undefined),
        });
        return { kind: 'sent' };
      } catch (error) {
        if (error instanceof TelegramError) return sendingOf(error);
        throw error;
      }
    },
  };
}

function sendingOf(error: TelegramError): Sending {
  const { kind, status = 0, retryAfter, migrateTo } = error;
  if (kind === 'unconnected') return { kind: 'not-sent', fault: error };
  // A proxy that gave the answer may have passed the call on.
  if (kind !== 'refused') return { kind: 'uncertain' };
  if (migrateTo !== undefined) return { kind: 'moved', to: migrateTo };
  if (status === 429) return { kind: 'too-many', retryAfterSeconds: retryAfter ?? USUAL_WAIT_SECONDS };
  if (status === 401) return { kind: 'unauthorised' };
  if (error.isChatGone) return { kind: 'chat-gone' };
  if (error.isTopicGone) return { kind: 'topic-gone' };
  if (status >= 500) return { kind: 'not-sent', fault: error };
  return { kind: error.isWithoutRight ? 'no-right' : 'refused' };
}
