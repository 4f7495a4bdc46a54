import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readPayload } from './bot-api/read-payload';
import { violations } from './bot-api/violations';

export interface ReceivedCall {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Telegram's server on loopback: answers calls, keeps them, and gives out updates to those who poll. */
export interface FakeTelegram {
  readonly apiRoot: string;
  readonly calls: ReceivedCall[];
  /** Has the next getUpdates give these. */
  push(...updates: object[]): void;
  /** Waits for a call of that method. */
  called(method: string): Promise<ReceivedCall>;
  close(): Promise<void>;
}

export interface FakeTelegramOptions {
  readonly token: string;
  /** Results by method, in place of the usual ones. */
  readonly results?: Readonly<Record<string, unknown>>;
}

const USUAL_RESULTS: Readonly<Record<string, unknown>> = {
  getMe: { id: 42, is_bot: true, first_name: 'Timeline', username: 'a_timeline_bot' },
  getWebhookInfo: { url: '' },
  sendMessage: { message_id: 1, date: 0, chat: { id: 1, type: 'private' } },
};

export async function startFakeTelegram({ token, results = {} }: FakeTelegramOptions): Promise<FakeTelegram> {
  const calls: ReceivedCall[] = [];
  const updates: object[] = [];
  const waiting: { readonly method: string; readonly resolve: (call: ReceivedCall) => void }[] = [];
  const server = createServer((request, response) => {
    // Whoever called has gone, or sent what cannot be read.
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    push: (...more) => void updates.push(...more),
    called: (method) => {
      const call = calls.find((each) => each.method === method);
      return call ? Promise.resolve(call) : new Promise((resolve) => waiting.push({ method, resolve }));
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, bot, method = ''] = (request.url ?? '').split('/');
    const body = Buffer.concat((await request.toArray()) as Buffer[]);
    const answer = (status: number, value: object) => response.writeHead(status).end(JSON.stringify(value));
    if (bot !== `bot${token}`) {
      answer(401, { ok: false, error_code: 401, description: 'Unauthorized' });
      return;
    }
    const call = { method, payload: await readPayload(method, request.headers['content-type'] ?? '', body) };
    calls.push(call);
    const [wrong] = violations(method, call.payload);
    if (wrong !== undefined) {
      answer(400, { ok: false, error_code: 400, description: `Bad Request: ${wrong}` });
      return;
    }
    for (const each of waiting) if (each.method === method) each.resolve(call);
    // Without updates a poll is held open, as Telegram does.
    if (method === 'getUpdates' && updates.length === 0) return;
    answer(200, {
      ok: true,
      result: method === 'getUpdates' ? updates.splice(0) : (results[method] ?? USUAL_RESULTS[method] ?? true),
    });
  }
}
