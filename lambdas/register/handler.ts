import * as z from 'zod/mini';
import { onFirstUse } from '../../shared/adapters/on-first-use';
import type { ReportFault } from '../cloudformation-step';
import { type StoredBotInfo, fetchMe } from '../../shared/adapters/telegram/bot-info';
import { setMenus } from '../../shared/adapters/telegram/menus';
import { UPDATE_KINDS } from '../../shared/adapters/telegram/parse-update';
import type { CallTelegram } from '../../shared/adapters/telegram/call-telegram';
import { TelegramError } from '../../shared/adapters/telegram/telegram-error';
import { webhookSecret } from '../../shared/adapters/telegram/webhook-secret';
import type { CollectionSummary } from '../../shared/domain/collection-summary';
import { MOST_WEBHOOK_REQUESTS } from '../../shared/contract/limits';

export interface RegisterDependencies {
  /** The newest first; none before there is one. */
  readonly tokens: () => Promise<readonly string[]>;
  readonly callWith: (token: string) => CallTelegram;
  /** Where Telegram shall send updates. */
  readonly webhookUrl: string;
  /** Where the pages are, which some commands need; undefined where none are published. */
  readonly pagesUrl?: string | undefined;
  readonly summary: () => Promise<CollectionSummary | undefined>;
  readonly storeMe: (me: StoredBotInfo) => Promise<void>;
}

/** The outcome in one line, and the bot's name; empty while Telegram does not know where its updates go. */
export interface RegisterResult {
  readonly state: string;
  readonly bot: string;
}

const webhookSchema = onFirstUse(() => z.object({ url: z.string() }));

/**
 * Runs in a deploy and after a change of the token: tells Telegram where updates go, with which secret, and what the
 * bot is. A deploy never fails because of Telegram: when it is down or refuses, the state says so.
 */
export function createHandler({ tokens, callWith, webhookUrl, pagesUrl, summary, storeMe }: RegisterDependencies) {
  return {
    async put(report: ReportFault): Promise<RegisterResult> {
      const [token] = await tokens();
      if (token === undefined) return { state: NO_TOKEN, bot: '' };
      const call = callWith(token);
      try {
        const me = await fetchMe(call);
        await storeMe(me);
        await call('setWebhook', {
          url: webhookUrl,
          secret_token: webhookSecret(token),
          allowed_updates: UPDATE_KINDS,
          max_connections: MOST_WEBHOOK_REQUESTS,
        });
        // Texts of a menu are not worth failing for.
        await setMenus(call, await summary(), { pagesUrl }).catch(report);
        return { state: `@${me.username} answers`, bot: me.username };
      } catch (fault) {
        if (!(fault instanceof TelegramError)) throw fault;
        report(fault);
        return { state: `Telegram could not be told (${fault.description}): run npm run token`, bot: '' };
      }
    },

    /** Leaves the webhook of another deployment alone. */
    async remove(): Promise<void> {
      const [token] = await tokens();
      if (token === undefined) return;
      const call = callWith(token);
      const { data } = webhookSchema.safeParse(await call('getWebhookInfo', {}));
      if (data?.url === webhookUrl) await call('deleteWebhook', {});
    },
  };
}

const NO_TOKEN = 'the bot has no token yet: get one from @BotFather and run npm run token';
