import { type RequestBody, requestBody } from './request-body';
import type { CallTelegram } from './call-telegram';
import { type RefusalParameters, TelegramError } from './telegram-error';

export interface TransportOptions {
  readonly token: string;
  readonly apiRoot?: string | undefined;
  /** How long an answer is waited for, on top of the `timeout` that getUpdates asks for itself. */
  readonly timeoutMs?: number;
}

/** Calls the Bot API over HTTP; a payload may have an InputFile as a field. The token is only in the address, and no error names the address. */
export function telegramTransport({
  token,
  apiRoot = 'https://api.telegram.org',
  timeoutMs = 8000,
}: TransportOptions): CallTelegram {
  return async (method, payload, { signal } = {}) => {
    const patience = 'timeout' in payload && typeof payload.timeout === 'number' ? payload.timeout * 1000 : 0;
    if (signal?.aborted) throw new TelegramError(method, 'unconnected', 'given up before it was sent');
    const [status, body] = await within(timeoutMs + patience, signal, (until) =>
      exchange(method, `${apiRoot}/bot${token}/${method}`, requestBody(payload), until),
    );
    const answer = parseAnswer(body);
    if (!answer)
      throw new TelegramError(method, 'unreadable', `status ${status} with a body that is no answer`, status);
    if (answer.ok) return answer.result;
    // A server of one's own may name the address in what it says.
    const description = answer.description.replaceAll(token, '…');
    throw new TelegramError(method, 'refused', description, answer.code ?? status, answer.parameters);
  };
}

/**
 * Does the work with a signal that is aborted after that time, or with the given one. AbortSignal.any would keep an entry
 * in a signal that lives as long as the process for every call (Node 20).
 */
async function within<Result>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  work: (until: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const until = new AbortController();
  const giveUp = () => {
    until.abort();
  };
  const timer = setTimeout(() => {
    until.abort(new DOMException('no answer in time', 'TimeoutError'));
  }, milliseconds);
  signal?.addEventListener('abort', giveUp);
  try {
    return await work(until.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

async function exchange(
  method: string,
  url: string,
  { type, text }: RequestBody,
  signal: AbortSignal,
): Promise<[status: number, body: string]> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': type },
      body: text,
      redirect: 'error',
      signal,
    });
    return [response.status, await readBounded(response)];
  } catch (error) {
    // Not given on as a cause: its text may name the address.
    throw new TelegramError(method, isUnconnected(error) ? 'unconnected' : 'unreachable', reasonOf(error));
  }
}

/** Far more than a hundred updates take, in bytes. */
const LARGEST_ANSWER = 2 ** 24;

/** The text of a body, unpacked; empty when it is too large for an answer, the rest of which is not read. */
async function readBounded({ body }: Response): Promise<string> {
  if (!body) return '';
  const chunks: AsyncIterable<Uint8Array> = body;
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LARGEST_ANSWER) return '';
    read.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(read));
}

/** Faults of making the connection: of the call nothing was sent. */
const UNCONNECTED = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

function isUnconnected(error: unknown): boolean {
  return UNCONNECTED.some((code) => code === causeCodeOf(error));
}

function causeCodeOf(error: unknown): unknown {
  const cause = isRecord(error) ? error['cause'] : undefined;
  return isRecord(cause) ? cause['code'] : undefined;
}

/**
 * Nobody waits longer than a day: beyond 2^31 ms a timer fires at once, and a still longer wait is no date. Whoever is to
 * wait waits at least a second.
 */
const [SHORTEST_WAIT_SECONDS, LONGEST_WAIT_SECONDS] = [1, 24 * 3600];

function parametersIn(parameters: unknown): RefusalParameters {
  if (!isRecord(parameters)) return {};
  const { retry_after: retryAfter, migrate_to_chat_id: migrateTo } = parameters;
  return {
    retryAfter:
      typeof retryAfter === 'number'
        ? Math.min(Math.max(retryAfter, SHORTEST_WAIT_SECONDS), LONGEST_WAIT_SECONDS)
        : undefined,
    migrateTo: isGroup(migrateTo) ? migrateTo : undefined,
  };
}

function isGroup(id: unknown): id is number {
  return Number.isSafeInteger(id) && Number(id) < 0;
}

function reasonOf(error: unknown): string {
  if (isRecord(error) && error['name'] === 'TimeoutError') return 'no answer in time';
  const code = causeCodeOf(error);
  return typeof code === 'string' ? `no answer (${code})` : 'no answer';
}

type Answer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly description: string;
      readonly code?: number | undefined;
      readonly parameters: RefusalParameters;
    };

function parseAnswer(body: string): Answer | undefined {
  const answer = parseObject(body);
  if (answer?.['ok'] === true) return { ok: true, result: answer['result'] };
  if (answer?.['ok'] !== false) return undefined;
  const { description, error_code: code, parameters } = answer;
  return {
    ok: false,
    description: typeof description === 'string' ? description : 'refused',
    ...(typeof code === 'number' && { code }),
    parameters: parametersIn(parameters),
  };
}

function parseObject(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
