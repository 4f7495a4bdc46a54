import type { IncomingMessage, ServerResponse } from 'node:http';
import { readPayload } from './bot-api/read-payload';
import { violations } from './bot-api/violations';
import { readBody, startServer } from './loopback-server';
import type { TelegramFailure } from './telegram-failures';

export interface ReceivedCall {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The Bot API on loopback: checks and records calls, and delivers updates to a bot that polls. */
export interface FakeTelegram {
  readonly apiRoot: string;
  readonly calls: ReceivedCall[];
  /** Removes the recorded calls and returns them. */
  take(): readonly ReceivedCall[];
  /** Queues updates for the next getUpdates. */
  push(...updates: object[]): void;
  /** Resolves with the first call of that method, whether it has come or is still to come. */
  called(method: string): Promise<ReceivedCall>;
  /** Stops listening until `comeBack`: connections are refused. */
  leave(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

export interface FakeTelegramOptions {
  readonly token: string;
  /** Accepts HTTP webhooks. Source: https://core.telegram.org/bots/api#using-a-local-bot-api-server */
  readonly local?: boolean;
  /** Results by method that replace the default ones. */
  readonly results?: Readonly<Record<string, unknown>>;
  /** Decides whether a valid call fails, and how. */
  readonly failure?: (call: ReceivedCall) => TelegramFailure | undefined;
}

export const FAKE_BOT = { id: 42, is_bot: true, first_name: 'Timeline', username: 'a_timeline_bot' };

export async function startFakeTelegram({
  token,
  local = false,
  results = {},
  failure,
}: FakeTelegramOptions): Promise<FakeTelegram> {
  const calls: ReceivedCall[] = [];
  const updates: object[] = [];
  const waiting: { readonly method: string; readonly resolve: (call: ReceivedCall) => void }[] = [];
  let webhook = '';
  const server = await startServer(serve);
  return {
    apiRoot: server.url,
    calls,
    take: () => calls.splice(0),
    push: (...more) => void updates.push(...more),
    called: (method) => {
      const call = calls.find((each) => each.method === method);
      return call ? Promise.resolve(call) : new Promise((resolve) => waiting.push({ method, resolve }));
    },
    leave: () => server.close(),
    comeBack: () => server.reopen(),
    close: () => server.close(),
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, bot, method = ''] = (request.url ?? '').split('/');
    const body = await readBody(request);
    const answer = (status: number, value: object) => response.writeHead(status).end(JSON.stringify(value));
    if (bot !== `bot${token}`) {
      answer(401, { ok: false, error_code: 401, description: 'Unauthorized' });
      return;
    }
    const call = { method, payload: await readPayload(method, request.headers['content-type'] ?? '', body) };
    calls.push(call);
    const [violation] = violations(method, local ? withHttps(call.payload) : call.payload);
    if (violation !== undefined) {
      answer(400, { ok: false, error_code: 400, description: `Bad Request: ${violation}` });
      return;
    }
    for (const each of waiting) if (each.method === method) each.resolve(call);
    const failed = failure?.(call);
    if (failed) {
      failed.answer(response);
      return;
    }
    // Long polling: without updates Telegram keeps the request open.
    if (method === 'getUpdates' && updates.length === 0 && call.payload['timeout'] !== 0) return;
    answer(200, { ok: true, result: resultOf(call) });
  }

  function resultOf({ method, payload }: ReceivedCall): unknown {
    if (method === 'setWebhook') webhook = String(payload['url']);
    if (method === 'deleteWebhook') webhook = '';
    if (method in results) return results[method];
    switch (method) {
      case 'getUpdates':
        return updates.splice(0);
      case 'getMe':
        return FAKE_BOT;
      case 'getWebhookInfo':
        return { url: webhook, pending_update_count: 0 };
      case 'sendMessage':
        return { message_id: 1, date: 0, chat: { id: payload['chat_id'], type: 'private' } };
      default:
        return true;
    }
  }
}

function withHttps(payload: ReceivedCall['payload']): ReceivedCall['payload'] {
  return { ...payload, ...('url' in payload && { url: String(payload['url']).replace(/^http:/, 'https:') }) };
}
