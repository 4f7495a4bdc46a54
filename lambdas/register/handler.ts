import * as z from 'zod/mini';
import type { StepWork } from '../cloudformation-step';
import { type StoredBotInfo, fetchMe } from '../../shared/adapters/telegram/bot-info';
import { setMenus } from '../../shared/adapters/telegram/menus';
import { UPDATE_KINDS } from '../../shared/adapters/telegram/parse-update';
import type { CallTelegram } from '../../shared/adapters/telegram/send';
import { webhookSecret } from '../../shared/adapters/telegram/webhook-secret';
import type { CollectionSummary } from '../../shared/domain/collection-summary';

export interface RegisterDependencies {
  /** The newest first; none before there is one. */
  readonly tokens: () => Promise<readonly string[]>;
  readonly callWith: (token: string) => CallTelegram;
  /** Where Telegram shall send updates. */
  readonly webhookUrl: string;
  readonly summary: () => Promise<CollectionSummary | undefined>;
  readonly storeMe: (me: StoredBotInfo) => Promise<void>;
}

/** What became of it, in a line; and the bot's name if it has one. */
export interface RegisterResult {
  readonly state: string;
  readonly bot?: string;
}

/** How many updates Telegram may have under way at once: as many as functions may run. */
const MOST_CONNECTIONS = 20;
const webhookSchema = z.object({ url: z.string() });

/**
 * Invoked by a deploy, and when the token has changed: tells Telegram where updates go and with which secret, and what
 * it shows of the bot. Throws a TelegramError that names what Telegram refuses. Taken away, Telegram keeps no address.
 */
export function createHandler({ tokens, callWith, webhookUrl, summary, storeMe }: RegisterDependencies) {
  const register: StepWork<RegisterResult> = async (action, report) => {
    const [token] = await tokens();
    if (token === undefined) return { state: action === 'put' ? NO_TOKEN : 'nothing to take away' };
    const call = callWith(token);
    if (action === 'remove') return removeWebhook(call, report);
    const me = await fetchMe(call);
    await storeMe(me);
    await setMenus(call, await summary());
    await call('setWebhook', {
      url: webhookUrl,
      secret_token: webhookSecret(token),
      allowed_updates: UPDATE_KINDS,
      max_connections: MOST_CONNECTIONS,
    });
    return { state: `@${me.username} answers`, bot: me.username };
  };
  return register;

  /** Leaves the webhook of another deployment alone. A failure, such as a revoked token, does not fail the step. */
  async function removeWebhook(call: CallTelegram, report: (fault: unknown) => void): Promise<RegisterResult> {
    try {
      const { data } = webhookSchema.safeParse(await call('getWebhookInfo', {}));
      if (data?.url !== webhookUrl) return { state: 'nothing to take away' };
      await call('deleteWebhook', {});
      return { state: 'taken away' };
    } catch (fault) {
      report(fault);
      return { state: 'Telegram could not be told' };
    }
  }
}

const NO_TOKEN = 'the bot has no token yet: get one from @BotFather and run npm run token';
