import type { UserFromGetMe } from 'telegraf/types';
import * as z from 'zod/mini';
import type { CallTelegram } from '../../shared/adapters/telegram/bot';
import { parseUpdate } from '../../shared/adapters/telegram/parse-update';
import { TelegramError } from '../../shared/adapters/telegram/transport';
import type { LocalBot } from './local-bot';

/** How long Telegram holds a getUpdates call open, in seconds. */
const POLL_SECONDS = 25;
const PAUSE_AFTER_FAULT_SECONDS = 3;

const meSchema = z.looseObject({ id: z.number(), first_name: z.string(), username: z.string() });
const webhookSchema = z.looseObject({ url: z.string() });

/** The bot cannot be polled. The message is for the user. */
export class PollingError extends Error {}

/** Who the token's bot is; refuses one whose updates go to a webhook. */
export async function fetchBotInfo(call: CallTelegram): Promise<UserFromGetMe> {
  const me = meSchema.parse(await call('getMe', {}).catch(explain));
  if (webhookSchema.parse(await call('getWebhookInfo', {})).url)
    throw new PollingError(
      `@${me.username} has a webhook, so it is deployed somewhere and cannot be polled: use the token of another bot, or remove the webhook (deleteWebhook)`,
    );
  return {
    id: me.id,
    is_bot: true,
    first_name: me.first_name,
    username: me.username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
  };
}

function explain(error: unknown): never {
  if (!(error instanceof TelegramError)) throw error;
  throw new PollingError(error.status === 401 ? 'Telegram does not know this BOT_TOKEN' : error.message);
}

/** Takes updates from Telegram one after another until the signal. A fault of the network is warned of and outlived. */
export async function poll(
  bot: LocalBot,
  call: CallTelegram,
  signal: AbortSignal,
  warn: (line: string) => void,
  pause: (seconds: number) => Promise<unknown>,
): Promise<void> {
  let offset = 0;
  while (!signal.aborted) {
    for (const update of await fetchUpdates(offset)) {
      await bot.handleUpdate(update, call);
      offset = update.update_id + 1;
    }
  }

  async function fetchUpdates(from: number) {
    try {
      const updates = z
        .array(z.unknown())
        .parse(await call('getUpdates', { offset: from, timeout: POLL_SECONDS }, { signal }));
      return updates.map(parseUpdate).filter((update) => update !== undefined);
    } catch (error) {
      if (!(error instanceof TelegramError)) throw error;
      if (signal.aborted) return [];
      warn(error.message);
      await pause(error.retryAfter ?? PAUSE_AFTER_FAULT_SECONDS);
      return [];
    }
  }
}
