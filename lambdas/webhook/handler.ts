import { timingSafeEqual } from 'node:crypto';
import type { CallTelegram } from '../../shared/adapters/telegram/call-telegram';
import type { HandleUpdate, Handled } from '../../shared/adapters/telegram/bot';
import { keepFirstCall } from '../../shared/adapters/telegram/first-call';
import { GAPS } from '../../shared/contract/gaps';
import { parseUpdate } from '../../shared/adapters/telegram/parse-update';
import { memoize } from '../../shared/domain/bounded-map';

/** What an HTTP API hands over (payload format 2.0), as far as it is used. */
export interface WebhookRequest {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: string | undefined;
  readonly isBase64Encoded?: boolean | undefined;
}

export interface WebhookResponse {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface WebhookDependencies {
  /**
   * The secrets Telegram may send: one, two while the token is being changed, none before there is one. They are cached
   * for some minutes; `fresh` reads them again.
   */
  readonly secrets: (freshness?: 'fresh') => Promise<readonly string[]>;
  readonly handleUpdate: HandleUpdate;
  /** For the calls after the first. */
  readonly call: CallTelegram;
}

/** A response, and what the log may say of the request: never its text. */
export interface WebhookAnswer extends Omit<Handled, 'outcome' | 'update' | 'isGap'> {
  readonly result: WebhookResponse;
  readonly outcome: Handled['outcome'] | 'forged' | 'no-secret' | 'unreadable';
  readonly update?: string;
  readonly counts?: Readonly<Record<string, number>>;
}

/** Lower case, as an HTTP API gives header names. Source: Bot API, setWebhook. */
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
/**
 * In bytes. A long text that replies to another, with a hundred links in each and every letter escaped, takes over 64 KB;
 * nothing from Telegram comes near this.
 */
const LONGEST_BODY = 256 * 1024;
const RETRY_AFTER_SECONDS = '30';
/** While the token is being changed, there are two. */
const MOST_SECRETS = 2;

/**
 * Answers a webhook request. Nothing is parsed before the secret is known to be right. An update that would fail again is
 * acknowledged; Telegram is asked to send it again (503) only while the store is down or no secret is known.
 */
export function createHandler({ secrets, handleUpdate, call }: WebhookDependencies) {
  const isSecret = secretCheck();
  return async (request: WebhookRequest): Promise<WebhookAnswer> => {
    const given = request.headers[SECRET_HEADER];
    if (!isSecret(given, await secrets())) {
      // The token may have been set or changed since.
      const known = await secrets('fresh');
      if (known.length === 0) return { outcome: 'no-secret', result: tryLater() };
      if (!isSecret(given, known)) return { outcome: 'forged', result: { statusCode: 401 } };
    }
    const update = readUpdate(request);
    if (!update) return { outcome: 'unreadable', result: { statusCode: 200 } };
    const first = keepFirstCall(call);
    const { outcome, update: kind, fault, isGap } = await handleUpdate(update, first.call);
    const result = outcome === 'store-down' ? tryLater() : answerWith(first.kept());
    return { outcome, update: kind, fault, result, ...(isGap && { counts: { [GAPS]: 1 } }) };
  };
}

function tryLater(): WebhookResponse {
  return { statusCode: 503, headers: { 'retry-after': RETRY_AFTER_SECONDS } };
}

function answerWith(kept: { readonly method: string; readonly payload: object } | undefined): WebhookResponse {
  if (!kept) return { statusCode: 200 };
  const body = JSON.stringify({ method: kept.method, ...kept.payload });
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body };
}

/** Compares in constant time, and with every secret, whichever is right. All secrets have one length, which is no secret. */
function secretCheck() {
  const bytesOf = memoize(MOST_SECRETS, (secret) => Buffer.from(secret));
  return (given: string | undefined, known: readonly string[]): boolean => {
    const bytes = Buffer.from(given ?? '');
    const isSame = (secret: Buffer) => secret.length === bytes.length && timingSafeEqual(secret, bytes);
    return known.map((secret) => isSame(bytesOf(secret))).includes(true);
  };
}

function readUpdate({ body = '', isBase64Encoded = false }: WebhookRequest) {
  if (body.length > LONGEST_BODY * (isBase64Encoded ? 4 / 3 : 1)) return undefined;
  try {
    const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
    return parseUpdate(JSON.parse(text));
  } catch {
    return undefined;
  }
}
