import { type Cached, cached } from '../../use-cases/cached';
import type { Clock } from '../../use-cases/ports';
import type { LoadParameter } from '../aws/load-parameter';
import type { CallTelegram } from './send';
import { TelegramError } from './telegram-error';
import { telegramTransport } from './transport';
import { webhookSecret } from './webhook-secret';

/** Source: Bot API, "Authorizing your bot"; the lengths are those seen. */
export const TOKEN_FORM = /^\d{6,12}:[\w-]{30,}$/;

/** However often something looks as if the token had changed, it is not asked for more often than this. */
const SOON_MS = 5000;
/** After a change Telegram goes on with the secret of the token before, until the webhook is set anew. */
const BOTH_HOLD_MS = 15 * 60_000;

/** The bot's token, newest first; for a while after a change also the one before it, and none before there is one. */
export type Tokens = Cached<Promise<readonly string[]>>;

/** The tokens in a parameter. The one before is let go soon: it may have been changed because somebody knows it. */
export function storedTokens(load: LoadParameter, parameter: string, clock: Clock): Tokens {
  return cached(
    async () => {
      const now = await load(parameter);
      if (!now) return [];
      const isNew = clock.now().getTime() - now.changedAt.getTime() < BOTH_HOLD_MS;
      const before = isNew && now.version > 1 ? await load(`${parameter}:${now.version - 1}`) : undefined;
      return [now.value, before?.value ?? ''].map((value) => value.trim()).filter((value) => TOKEN_FORM.test(value));
    },
    { clock },
  );
}

/** The secrets Telegram may send; `fresh` when one came that is not among those known. */
export function storedSecrets(tokens: Tokens): (freshness?: 'fresh') => Promise<readonly string[]> {
  return async (freshness) => (await (freshness ? tokens(SOON_MS) : tokens())).map(webhookSecret);
}

/** Calls with the stored token. When Telegram refuses it, it is loaded again, since it may have been changed. */
export function callWithStoredToken(tokens: Tokens, apiRoot: string | undefined): CallTelegram {
  return async (method, payload, options) => {
    const call = (token: string) => telegramTransport({ token, apiRoot })(method, payload, options);
    const [token] = await tokens().catch((cause: unknown) => {
      throw new TelegramError(method, 'unconnected', 'the token cannot be loaded', undefined, { cause });
    });
    if (token === undefined) throw new TelegramError(method, 'unconnected', 'there is no token');
    try {
      return await call(token);
    } catch (error) {
      if (!(error instanceof TelegramError && error.status === 401)) throw error;
      const [newer] = await tokens(SOON_MS);
      if (newer === undefined || newer === token) throw error;
      return call(newer);
    }
  };
}
