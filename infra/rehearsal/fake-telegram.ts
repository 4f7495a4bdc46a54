import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TelegramCall {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Telegram's server on loopback: answers every call with its token, and keeps them. */
export interface FakeTelegram {
  readonly apiRoot: string;
  readonly token: string;
  readonly username: string;
  /** The calls since it was last asked. */
  taken(): readonly TelegramCall[];
  close(): void;
}

/** Of the form of a token, and none of any bot. */
const TOKEN = `1234567890:${'rehearsal-'.repeat(4)}`.slice(0, 46);
const ME = { id: 1234567890, is_bot: true, first_name: 'Rehearsal', username: 'rehearsal_bot' };

export async function startFakeTelegram(): Promise<FakeTelegram> {
  let calls: TelegramCall[] = [];
  let webhook = '';
  const resultOf = ({ method, payload }: TelegramCall): unknown => {
    if (method === 'getMe') return ME;
    if (method === 'setWebhook') webhook = String(payload['url']);
    if (method === 'deleteWebhook') webhook = '';
    if (method === 'getWebhookInfo') return { url: webhook, pending_update_count: 0 };
    if (method === 'sendMessage') return { message_id: 1, date: 0, chat: { id: payload['chat_id'], type: 'private' } };
    return true;
  };
  const server = createServer((request, response) => {
    const [, bot, method = ''] = (request.url ?? '').split('/');
    void request.toArray().then((chunks: Buffer[]) => {
      const isKnown = bot === `bot${TOKEN}`;
      const call = { method, payload: parse(Buffer.concat(chunks).toString()) };
      // The schedule asks by itself, whenever a quarter hour is over.
      if (isKnown && method !== 'getWebhookInfo') calls.push(call);
      const answer = isKnown
        ? { ok: true, result: resultOf(call) }
        : { ok: false, error_code: 401, description: 'Unauthorized' };
      response.writeHead(isKnown ? 200 : 401, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: TOKEN,
    username: ME.username,
    taken() {
      const taken = calls;
      calls = [];
      return taken;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A file comes as a form, of which nothing is looked at. */
function parse(body: string): Record<string, unknown> {
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    return {};
  }
}
