import { type CallTelegram } from '../../shared/adapters/telegram/send';
import { telegramTransport } from '../../shared/adapters/telegram/transport';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram';
import type { TelegramFailure } from '../support/telegram-failures';
import { type Heard, TOKEN } from './heard';
import type { OwnTime } from './own-time';

/** A message that Telegram was asked to send. */
export interface Sent {
  readonly chatId: number;
  readonly thread: number;
  readonly text: string;
  /** When, in seconds after the beginning. */
  readonly at: number;
  readonly arrived: boolean;
}

/** What Telegram does when asked to send, for the how many-th time; undefined: it sends. */
export type Answers = (call: Omit<Sent, 'arrived'> & { readonly number: number }) => TelegramFailure | undefined;

/** A Telegram, the way to it over HTTP, and what came there. */
export interface Postbox {
  readonly telegram: FakeTelegram;
  readonly call: CallTelegram;
  readonly sent: readonly Sent[];
}

/** Far above what an answer takes on this machine. */
const PATIENCE_MS = 1500;

export async function openPostbox(heard: Heard, time: OwnTime, answers: Answers | undefined): Promise<Postbox> {
  const start = time.now().getTime();
  const sent: Sent[] = [];
  const telegram = await startFakeTelegram({
    token: TOKEN,
    failure({ method, payload }) {
      if (method !== 'sendMessage') return undefined;
      const { chat_id: chat, message_thread_id: thread = 0, text } = payload;
      const at = (time.now().getTime() - start) / 1000;
      const asked = { chatId: Number(chat), thread: Number(thread), text: String(text), at };
      const done = answers?.({ ...asked, number: sent.length + 1 });
      sent.push({ ...asked, arrived: done?.arrives ?? true });
      return done;
    },
  });
  const transport = telegramTransport({ token: TOKEN, apiRoot: telegram.apiRoot, timeoutMs: PATIENCE_MS });
  return {
    telegram,
    sent,
    async call(...given) {
      heard.hear('call', given);
      try {
        return await time.during(() => transport(...given));
      } catch (error) {
        heard.hear('error', error);
        throw error;
      }
    },
  };
}
