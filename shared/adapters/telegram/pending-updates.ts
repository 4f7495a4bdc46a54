import * as z from 'zod/mini';
import { onFirstUse } from '../on-first-use';
import type { CallTelegram } from './call-telegram';
import { TelegramError } from './telegram-error';

const infoSchema = onFirstUse(() => z.object({ pending_update_count: z.number() }));

/** How many updates wait at Telegram's because they cannot be handed over. Source: Bot API, WebhookInfo. */
export async function countPendingUpdates(call: CallTelegram): Promise<number> {
  const { data } = infoSchema.safeParse(await call('getWebhookInfo', {}));
  if (!data) throw new TelegramError('getWebhookInfo', 'unreadable', 'a result that is none of its kind');
  return data.pending_update_count;
}
