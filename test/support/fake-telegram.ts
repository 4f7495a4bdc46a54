import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Misdeed } from './misdeeds';
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
  /** Nobody listens at the address any more, until it comes back. */
  leave(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

export interface FakeTelegramOptions {
  readonly token: string;
  /** Results by method, in place of the usual ones. */
  readonly results?: Readonly<Record<string, unknown>>;
  /** What it does with a right call in place of the usual; undefined for the usual. */
  readonly misdeed?: (call: ReceivedCall) => Misdeed | undefined;
}

const USUAL_RESULTS: Readonly<Record<string, unknown>> = {
  getMe: { id: 42, is_bot: true, first_name: 'Timeline', username: 'a_timeline_bot' },
  getWebhookInfo: { url: '' },
  sendMessage: { message_id: 1, date: 0, chat: { id: 1, type: 'private' } },
};

export async function startFakeTelegram({ token, results = {}, misdeed }: FakeTelegramOptions): Promise<FakeTelegram> {
  const calls: ReceivedCall[] = [];
  const updates: object[] = [];
  const waiting: { readonly method: string; readonly resolve: (call: ReceivedCall) => void }[] = [];
  const server = createServer((request, response) => {
    // Whoever called has gone, or sent what cannot be read.
    serve(request, response).catch(() => response.destroy());
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const leave = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    apiRoot: `http://127.0.0.1:${port}`,
    calls,
    push: (...more) => void updates.push(...more),
    called: (method) => {
      const call = calls.find((each) => each.method === method);
      return call ? Promise.resolve(call) : new Promise((resolve) => waiting.push({ method, resolve }));
    },
    leave,
    comeBack: () => listen(port),
    close: leave,
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
    const done = misdeed?.(call);
    if (done) {
      done.answer(response);
      return;
    }
    // Without updates a poll is held open, as Telegram does.
    if (method === 'getUpdates' && updates.length === 0) return;
    answer(200, {
      ok: true,
      result: method === 'getUpdates' ? updates.splice(0) : (results[method] ?? USUAL_RESULTS[method] ?? true),
    });
  }
}
