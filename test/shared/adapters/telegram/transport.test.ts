import { type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { TelegramError } from '../../../../shared/adapters/telegram/telegram-error';
import { telegramTransport } from '../../../../shared/adapters/telegram/transport';

const TOKEN = '1234567890:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaws';

test('gives the result of a call, and sends its fields as JSON', async () => {
  const seen: string[] = [];
  const listener: RequestListener = (request, response) => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers['content-type'] ?? ''}`);
    request.on('data', (chunk: Buffer) => seen.push(chunk.toString()));
    request.on('end', () => response.end('{"ok":true,"result":{"message_id":7}}'));
  };
  await withServer(listener, async (apiRoot) => {
    expect(await telegramTransport({ token: TOKEN, apiRoot })('sendMessage', { text: 'ё' })).toEqual({ message_id: 7 });
  });
  expect(seen).toEqual([`POST /bot${TOKEN}/sendMessage application/json`, '{"text":"ё"}']);
});

const GZIP = { 'content-encoding': 'gzip' };

test.each<[string, RequestListener, Partial<TelegramError>]>([
  ['HTML with 200', (_, r) => r.end('<html>'), { kind: 'unreadable', status: 200 }],
  ['HTML with 404', (_, r) => r.writeHead(404).end('<html>'), { kind: 'unreadable', status: 404 }],
  ['502', (_, r) => r.writeHead(502).end('Bad Gateway'), { kind: 'unreadable', status: 502 }],
  ['bad gzip', (_, r) => r.writeHead(200, GZIP).end('no gzip'), { kind: 'unreachable' }],
  [
    'truncated',
    (_, r) => r.writeHead(200, { 'content-length': 99 }).write('{"ok":', () => r.destroy()),
    { kind: 'unreachable' },
  ],
  ['reset', (_, r) => r.socket?.resetAndDestroy(), { kind: 'unreachable' }],
  ['a redirect', (q, r) => r.writeHead(302, { location: q.url ?? '' }).end(), { kind: 'unreachable' }],
  ['too slow', () => undefined, { kind: 'unreachable' }],
  [
    '429',
    (_, r) =>
      r.writeHead(429).end('{"ok":false,"error_code":429,"description":"Too Many","parameters":{"retry_after":5}}'),
    { kind: 'refused', status: 429, retryAfter: 5 },
  ],
])('%s is an error that carries data and no token', async (_name, listener, data) => {
  await withServer(listener, async (apiRoot) => {
    const error = await failure(telegramTransport({ token: TOKEN, apiRoot, timeoutMs: 200 })('sendMessage', {}));
    expect(error).toMatchObject(data);
    expect(everythingOf(error)).not.toContain(TOKEN);
  });
});

test('a refused connection is an error without the token', async () => {
  let apiRoot = '';
  await withServer(
    () => undefined,
    (root) => (apiRoot = root),
  );
  const error = await failure(telegramTransport({ token: TOKEN, apiRoot })('getMe', {}));
  expect(error.message).toBe('getMe: no answer (ECONNREFUSED)');
  expect(everythingOf(error)).not.toContain(TOKEN);
});

async function failure(call: Promise<unknown>): Promise<TelegramError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TelegramError)) throw new Error(`no TelegramError: ${inspect(error)}`);
  return error;
}

function everythingOf(error: Error): string {
  return [inspect(error, { depth: 9, showHidden: true }), error.stack, JSON.stringify(error)].join('\n');
}

async function withServer(listener: RequestListener, use: (apiRoot: string) => unknown): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
