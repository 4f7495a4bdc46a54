import { setTimeout as pauseFor } from 'node:timers/promises';
import type { UserFromGetMe } from 'telegraf/types';
import * as z from 'zod/mini';
import { asUser, fetchMe } from '../../shared/adapters/telegram/bot-info';
import { UPDATE_KINDS, parseUpdate } from '../../shared/adapters/telegram/parse-update';
import type { CallTelegram } from '../../shared/adapters/telegram/send';
import { TelegramError } from '../../shared/adapters/telegram/telegram-error';
import type { LocalBot } from './local-bot';

/** How long Telegram holds a getUpdates call open, in seconds. */
const POLL_SECONDS = 25;
const PAUSE_AFTER_FAULT_SECONDS = 3;

const webhookSchema = z.looseObject({ url: z.string() });
const updatesSchema = z.array(z.looseObject({ update_id: z.int() }));

/** The same calls, given up when the signal comes. */
export function interruptible(call: CallTelegram, signal: AbortSignal): CallTelegram {
  return (method, payload) => call(method, payload, { signal });
}

/** Who the token's bot is; refuses one whose updates go to a webhook. */
export async function fetchBotInfo(call: CallTelegram): Promise<UserFromGetMe> {
  try {
    const me = await fetchMe(call);
    if (read(webhookSchema, 'getWebhookInfo', await call('getWebhookInfo', {})).url)
      throw new Error(
        `@${me.username} has a webhook, so it is deployed somewhere and cannot be polled: use the token of another bot, or remove the webhook (deleteWebhook)`,
      );
    return asUser(me);
  } catch (error) {
    throw error instanceof TelegramError ? (finalFault(error) ?? new Error(error.message)) : error;
  }
}

export interface PollingOptions {
  readonly bot: LocalBot;
  readonly call: CallTelegram;
  readonly warn: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Takes updates from Telegram one after another until the signal. A fault that may pass is warned of and outlived. */
export async function poll({ bot, call, warn, signal }: PollingOptions): Promise<void> {
  let offset = 0;
  const stopped = () => signal.aborted;
  while (!stopped()) {
    for (const received of await fetchUpdates()) {
      if (stopped()) return;
      const update = parseUpdate(received);
      const handled = update && (await bot.handleUpdate(update, call));
      if (handled?.outcome === 'store-down') {
        // Not confirmed, so Telegram gives it out again.
        await pause(PAUSE_AFTER_FAULT_SECONDS);
        break;
      }
      offset = received.update_id + 1;
    }
  }

  async function fetchUpdates() {
    try {
      const updates = await call('getUpdates', { offset, timeout: POLL_SECONDS, allowed_updates: UPDATE_KINDS });
      return read(updatesSchema, 'getUpdates', updates);
    } catch (error) {
      if (!(error instanceof TelegramError)) throw error;
      if (stopped()) return [];
      const final = finalFault(error);
      if (final) throw final;
      warn(error.message);
      await pause(error.retryAfter ?? PAUSE_AFTER_FAULT_SECONDS);
      return [];
    }
  }

  async function pause(seconds: number): Promise<void> {
    await pauseFor(seconds * 1000, undefined, { signal }).catch(() => undefined);
  }
}

function read<Value>(schema: z.ZodMiniType<Value>, method: string, result: unknown): Value {
  const { data, success } = schema.safeParse(result);
  if (!success) throw new TelegramError(method, 'unreadable', 'a result that is none of its kind');
  return data;
}

/** What does not pass by waiting. Telegram answers 404 to what is not even the form of a token. */
function finalFault({ status }: TelegramError): Error | undefined {
  if (status === 401 || status === 404) return new Error('Telegram does not know this BOT_TOKEN');
  if (status === 409) return new Error('another process polls with this BOT_TOKEN: end that one first');
  return undefined;
}
