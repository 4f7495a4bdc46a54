import { memoize } from '../../domain/bounded-map';
import { HOUR, MINUTE } from '../../domain/milliseconds';
import { type Cached, cached } from '../../use-cases/cached';
import type { Clock } from '../../use-cases/ports';
import type { LoadParameter } from '../aws/load-parameter';
import type { CallTelegram } from './call-telegram';
import { TelegramError } from './telegram-error';
import { telegramTransport } from './transport';
import { webhookSecret } from './webhook-secret';

/** Source: Bot API, "Authorizing your bot"; the lengths are those seen. */
export const TOKEN_FORM = /^\d{6,12}:[\w-]{30,}$/;

/** The parameter is read at most this often, however often the token seems to have changed. */
const SOON_MS = 5000;
/** After a change Telegram goes on with the secret of the previous token until the webhook is set anew. */
const PREVIOUS_HOLDS_MS = 15 * MINUTE;
/** While Systems Manager fails, the last known token serves for this long. */
const STALE_MS = HOUR;
/** The current one and the one before it. */
const MOST_TOKENS = 2;

/** The bot's tokens, newest first: for a while after a change also the previous one, and none before there is one. */
export type Tokens = Cached<Promise<readonly string[]>>;

interface LoadedTokens {
  readonly current?: string | undefined;
  readonly previous?: string | undefined;
  /** When the previous token ends, in milliseconds since 1970. */
  readonly previousEndsAt: number;
  readonly loadedAt: number;
}

/** The tokens in a parameter. The previous one ends soon: it may have been changed because somebody knows it. */
export function storedTokens(load: LoadParameter, parameter: string, clock: Clock): Tokens {
  const now = () => clock.now().getTime();
  let last: LoadedTokens | undefined;
  const loaded = cached(
    async () => {
      last = await loadTokens().catch((error: unknown) => {
        if (last && now() - last.loadedAt < STALE_MS) return last;
        throw error;
      });
      return last;
    },
    { clock },
  );
  return async (maxAge) => {
    const { current, previous, previousEndsAt } = await loaded(maxAge);
    return [current, now() < previousEndsAt ? previous : undefined].filter((token) => token !== undefined);
  };

  async function loadTokens(): Promise<LoadedTokens> {
    const loadedAt = now();
    const found = await load(parameter);
    if (!found) return { previousEndsAt: 0, loadedAt };
    const previousEndsAt = found.changedAt.getTime() + PREVIOUS_HOLDS_MS;
    const hasPrevious = loadedAt < previousEndsAt && found.version > 1;
    const previous = hasPrevious ? await load(`${parameter}:${found.version - 1}`) : undefined;
    return { current: tokenIn(found.value), previous: tokenIn(previous?.value ?? ''), previousEndsAt, loadedAt };
  }
}

function tokenIn(value: string): string | undefined {
  const token = value.trim();
  return TOKEN_FORM.test(token) ? token : undefined;
}

/** The secrets Telegram may send; `fresh` when one came that is not among those known. */
export function storedSecrets(tokens: Tokens): (freshness?: 'fresh') => Promise<readonly string[]> {
  const secretOf = memoize(MOST_TOKENS, webhookSecret);
  return async (freshness) => (await (freshness ? tokens(SOON_MS) : tokens())).map(secretOf);
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
