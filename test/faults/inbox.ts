import type { CallTelegram } from '../../shared/adapters/telegram/call-telegram';
import { telegramTransport } from '../../shared/adapters/telegram/transport';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram';
import type { VirtualTime } from '../support/pipeline/virtual-time';
import type { TelegramFailure } from '../support/telegram-failures';
import { TOKEN, type TokenScan } from './token-scan';

/** A message that Telegram was asked to send. */
export interface Sent {
  readonly chatId: number;
  readonly thread: number;
  readonly text: string;
  /** In seconds since the start. */
  readonly at: number;
  readonly arrived: boolean;
}

/** How Telegram fails the n-th call (from 1) to send a message; undefined when it sends the message. */
export type Answers = (call: Omit<Sent, 'arrived'> & { readonly number: number }) => TelegramFailure | undefined;

/** The fake Telegram, the transport to it over HTTP, and the messages it was asked to send. */
export interface Inbox {
  readonly telegram: FakeTelegram;
  readonly call: CallTelegram;
  readonly sent: readonly Sent[];
}

/** Far more than an answer takes on this machine. */
const TIMEOUT_MS = 1500;

export async function openInbox(tokenScan: TokenScan, time: VirtualTime, answers: Answers | undefined): Promise<Inbox> {
  const start = time.now().getTime();
  const sent: Sent[] = [];
  const telegram = await startFakeTelegram({
    token: TOKEN,
    failure({ method, payload }) {
      if (method !== 'sendMessage') return undefined;
      const { chat_id: chat, message_thread_id: thread = 0, text } = payload;
      const at = (time.now().getTime() - start) / 1000;
      const asked = { chatId: Number(chat), thread: Number(thread), text: String(text), at };
      const failure = answers?.({ ...asked, number: sent.length + 1 });
      sent.push({ ...asked, arrived: failure?.arrives ?? true });
      return failure;
    },
  });
  const transport = telegramTransport({ token: TOKEN, apiRoot: telegram.apiRoot, timeoutMs: TIMEOUT_MS });
  return {
    telegram,
    sent,
    async call(...given) {
      tokenScan.scan('call', given);
      try {
        return await time.during(() => transport(...given));
      } catch (error) {
        tokenScan.scan('error', error);
        throw error;
      }
    },
  };
}
