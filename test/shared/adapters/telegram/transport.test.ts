import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { InputFile } from '../../../../shared/adapters/telegram/input-file';
import { TelegramError } from '../../../../shared/adapters/telegram/telegram-error';
import { telegramTransport } from '../../../../shared/adapters/telegram/transport';
import { startFakeTelegram } from '../../../support/fake-telegram';
import { type Listener, readBody, withServer } from '../../../support/loopback-server';

const TOKEN = '1234567890:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaws';

test('gives the result of a call, and sends its fields as JSON', async () => {
  const seen: string[] = [];
  const listener: Listener = async (request, response) => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers['content-type'] ?? ''}`);
    seen.push(String(await readBody(request)));
    response.end('{"ok":true,"result":{"message_id":7}}');
  };
  await withServer(listener, async (apiRoot) => {
    expect(await telegramTransport({ token: TOKEN, apiRoot })('sendMessage', { text: 'ё' })).toEqual({ message_id: 7 });
  });
  expect(seen).toEqual([`POST /bot${TOKEN}/sendMessage application/json`, '{"text":"ё"}']);
});

const FILE = new InputFile('Победа “1945” 胜利.ics', 'text/calendar', 'BEGIN:VCALENDAR\r\nSUMMARY:9 мая 🎉\n');

test('a payload with a file arrives as the same payload', async () => {
  const payload = {
    chat_id: -1001,
    document: FILE,
    caption: 'Строка\n2015 "a"\n\n',
    caption_entities: [{ type: 'bold', offset: 7, length: 4 }],
    disable_notification: true,
    reply_markup: { inline_keyboard: [[{ text: '列', callback_data: 'd09030903' }]] },
  };
  const { received, result } = await sentToTelegram({ ...payload, thumbnail: undefined });
  expect(received).toEqual([{ method: 'sendDocument', payload }]);
  expect(result).toBe(true);
});

test('what is wrong is told of a payload with a file as of any other', async () => {
  const payload = {
    chat_id: 7,
    document: FILE,
    caption: '1',
    caption_entities: [{ type: 'bold', offset: 0, length: 2 }],
  };
  await expect(sentToTelegram(payload)).rejects.toMatchObject({
    kind: 'refused',
    description: 'Bad Request: sendDocument caption_entities[0]: ends at 2, the text at 1',
  });
});

test.each([
  ['Победа 1945.ics', 'Победа 1945.ics'],
  ['胜利日.ics', '胜利日.ics'],
  ['«9 мая» – “V” 🎉.ics', '«9 мая» – “V” 🎉.ics'],
  ['"9 May"; all.ics', "'9 May', all.ics"],
  ['a\r\ncontent-type: text/html\r\n\r\n.ics', 'a content-type: text/html .ics'],
])('a file named %j arrives as %j', async (name, arrived) => {
  const { received } = await sentToTelegram({ chat_id: 7, document: new InputFile(name, FILE.type, FILE.content) });
  expect(received[0]?.payload['document']).toEqual(new InputFile(arrived, FILE.type, FILE.content));
});

test('any text and content with a file arrive as they are', async () => {
  const telegram = await startFakeTelegram({ token: TOKEN });
  const call = telegramTransport({ token: TOKEN, apiRoot: telegram.apiRoot });
  const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 });
  const anyLines = fc.array(fc.oneof(anyText, fc.constantFrom('\r', '\n', '--', '"', '%22', '1')), {
    minLength: 1,
    maxLength: 5,
  });
  try {
    await fc.assert(
      fc.asyncProperty(anyLines, anyLines, async (caption, content) => {
        const payload = {
          chat_id: 7,
          document: new InputFile(FILE.name, FILE.type, content.join('')),
          caption: caption.join(''),
        };
        await call('sendDocument', payload);
        expect(telegram.calls.pop()?.payload).toEqual(payload);
      }),
    );
  } finally {
    await telegram.close();
  }
});

async function sentToTelegram(payload: object) {
  const telegram = await startFakeTelegram({ token: TOKEN });
  try {
    const call = telegramTransport({ token: TOKEN, apiRoot: telegram.apiRoot });
    return { result: await call('sendDocument', payload), received: telegram.calls };
  } finally {
    await telegram.close();
  }
}

const GZIP = { 'content-encoding': 'gzip' };

const endless: Listener = (_, response) => {
  const more = () => {
    while (response.write('x'.repeat(2 ** 20)));
    response.once('drain', more);
  };
  more();
};

const BOMB = gzipSync(Buffer.alloc(2 ** 26));
const bomb: Listener = (_, response) => response.writeHead(200, GZIP).end(BOMB);

const movedTo =
  (id: number): Listener =>
  (_, response) =>
    response.end(`{"ok":false,"error_code":400,"parameters":{"migrate_to_chat_id":${id}}}`);

test.each<[string, Listener, Partial<TelegramError>]>([
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
  ['429 without a code', (_, r) => r.writeHead(429).end('{"ok":false}'), { kind: 'refused', status: 429 }],
  [
    '200 that says no',
    (_, r) => r.writeHead(200).end('{"ok":false,"error_code":403}'),
    { kind: 'refused', status: 403 },
  ],
  ['an endless body', endless, { kind: 'unreadable', status: 200 }],
  ['a little that unpacks to a lot', bomb, { kind: 'unreadable', status: 200 }],
  ['another id that is no group’s', movedTo(7), { kind: 'refused', migrateTo: undefined }],
  ['another id that is none', movedTo(-1.5), { kind: 'refused', migrateTo: undefined }],
])('%s is an error that carries data and no token, also of a call with a file', async (_name, listener, data) => {
  await withServer(listener, async (apiRoot) => {
    const call = telegramTransport({ token: TOKEN, apiRoot, timeoutMs: 1500 });
    for (const payload of [{}, { document: FILE }]) {
      const error = await failure(call('sendDocument', payload));
      expect(error).toMatchObject(data);
      expect(everythingOf(error)).not.toContain(TOKEN);
    }
  });
});

test('a refused connection is an error without the token', async () => {
  const apiRoot = await withServer(
    () => undefined,
    (url) => url,
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

test('a call that is given up before it begins was certainly not sent', async () => {
  const telegram = await startFakeTelegram({ token: TOKEN });
  const call = telegramTransport({ token: TOKEN, apiRoot: telegram.apiRoot });
  await expect(call('getMe', {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ kind: 'unconnected' });
  expect(telegram.calls).toEqual([]);
  await telegram.close();
});

test.each([
  ['9999999999999', 86_400],
  ['1e400', 86_400],
  ['-5', 1],
  ['-1e400', 1],
  ['0', 1],
  ['"7"', undefined],
])('a wait of %s s is one of %s s: at least a second, at most a day', async (asked, retryAfter) => {
  const listener: Listener = (_request, response) => {
    response.end(`{"ok":false,"error_code":429,"description":"","parameters":{"retry_after":${asked}}}`);
  };
  await withServer(listener, async (apiRoot) => {
    const error = await failure(telegramTransport({ token: TOKEN, apiRoot })('getMe', {}));
    expect(error.retryAfter).toBe(retryAfter);
  });
});
