import type { UserFromGetMe } from 'telegraf/types';
import * as z from 'zod/mini';
import { asUser, fetchMe } from '../../shared/adapters/telegram/bot-info';
import type { CallTelegram } from '../../shared/adapters/telegram/call-telegram';
import { TelegramError } from '../../shared/adapters/telegram/telegram-error';
import type { Stop } from './stop';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

const webhookSchema = z.looseObject({ url: z.string() });

/** The same calls, given up when the signal is aborted. */
export function callUntil(signal: AbortSignal, call: CallTelegram): CallTelegram {
  return (method, payload) => call(method, payload, { signal });
}

/** Pauses between attempts, each twice the one before, in milliseconds; Telegram may ask for a longer one (seconds). */
export function growingPause() {
  let next = FIRST_PAUSE_MS;
  return {
    next(retryAfter = 0) {
      const pause = Math.max(next, retryAfter * 1000);
      next = Math.min(next * 2, LONGEST_PAUSE_MS);
      return pause;
    },
    reset() {
      next = FIRST_PAUSE_MS;
    },
  };
}

export interface StartOfPolling {
  readonly call: CallTelegram;
  /** The Bot API server, if it is not Telegram's: a wrong address is a likely reason. */
  readonly apiRoot?: string | undefined;
  readonly warn: (line: string) => void;
  readonly stop: Stop;
}

/**
 * Who the token's bot is, asked again until Telegram answers; undefined when the process is to stop before. Rejects with
 * an error for the user when Telegram refuses the token, or the bot's updates go to a webhook.
 */
export async function fetchBotInfo({ call, apiRoot, warn, stop }: StartOfPolling): Promise<UserFromGetMe | undefined> {
  const pauses = growingPause();
  const isStopped = () => stop.signal.aborted;
  while (!isStopped())
    try {
      return await fetchOnce(callUntil(stop.signal, call));
    } catch (error) {
      if (!(error instanceof TelegramError)) throw error;
      if (isTokenRefused(error)) throw tokenRefused();
      if (isStopped()) break;
      const pause = pauses.next(error.retryAfter);
      const where = apiRoot === undefined ? '' : ` at ${apiRoot}`;
      warn(`${error.message}${where}; trying again in ${Math.ceil(pause / 1000)} s`);
      await stop.pause(pause);
    }
  return undefined;
}

async function fetchOnce(call: CallTelegram): Promise<UserFromGetMe> {
  const me = await fetchMe(call);
  if (readResult(webhookSchema, 'getWebhookInfo', await call('getWebhookInfo', {})).url)
    throw new Error(
      `@${me.username} has a webhook, so it is deployed somewhere and cannot be polled: use the token of another bot, or remove the webhook (deleteWebhook)`,
    );
  return asUser(me);
}

/** The result of a method by its schema; a TelegramError when it does not fit. */
export function readResult<Value>(schema: z.ZodMiniType<Value>, method: string, result: unknown): Value {
  const { data, success } = schema.safeParse(result);
  if (!success) throw new TelegramError(method, 'unreadable', 'a result that is none of its kind');
  return data;
}

/** Telegram answers 404 to what does not even look like a token. */
export function isTokenRefused({ status }: TelegramError): boolean {
  return status === 401 || status === 404;
}

export function tokenRefused(): Error {
  return new Error('Telegram does not know this BOT_TOKEN');
}
