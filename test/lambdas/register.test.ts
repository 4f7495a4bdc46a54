import { createHandler } from '../../lambdas/register/handler';
import { dynamoBotInfo } from '../../shared/adapters/dynamo/bot-info-store';
import { patient } from '../../shared/adapters/telegram/patient';
import { TelegramError } from '../../shared/adapters/telegram/telegram-error';
import { telegramTransport } from '../../shared/adapters/telegram/transport';
import { webhookSecret } from '../../shared/adapters/telegram/webhook-secret';
import { summarise } from '../../shared/domain/collection-summary';
import { collectionOf, event } from '../support/events';
import { type FakeTelegramOptions, type ReceivedCall, startFakeTelegram } from '../support/fake-telegram';
import { openTestTable } from '../support/table';
import { refuse } from '../support/telegram-failures';

const TOKEN = '1234567890:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaws';
const URL = 'https://example.execute-api.eu-central-1.amazonaws.com/telegram';

/** What register does with that token and that Telegram. */
async function registered(
  { token = TOKEN, ...telegramOptions }: Partial<FakeTelegramOptions> = {},
  change: 'put' | 'remove' = 'put',
) {
  const telegram = await startFakeTelegram({ token: TOKEN, ...telegramOptions });
  const stored: unknown[] = [];
  const handler = createHandler({
    tokens: () => Promise.resolve(token === '' ? [] : [token]),
    callWith: (given) => telegramTransport({ token: given, apiRoot: telegram.apiRoot }),
    webhookUrl: URL,
    summary: () => Promise.resolve(summarise(collectionOf(event('2015-09-03')))),
    storeMe: (me) => Promise.resolve(void stored.push(me)),
  });
  try {
    const faults: unknown[] = [];
    const report = (fault: unknown) => faults.push(fault);
    const result = change === 'put' ? await handler.put(report) : undefined;
    if (change === 'remove') await handler.remove();
    return { result, stored, faults, calls: telegram.calls };
  } finally {
    await telegram.close();
  }
}

test('Telegram learns where updates go, with which secret and of which kinds, and what the bot is', async () => {
  const { result, stored, calls } = await registered();
  expect(result).toEqual({ state: '@a_timeline_bot answers', bot: 'a_timeline_bot' });
  expect(stored).toMatchObject([{ id: 42, username: 'a_timeline_bot' }]);
  expect(calls.filter(({ method }) => method === 'setMyCommands')).toHaveLength(9);
  expect(calls.filter(({ method }) => method === 'setMyDescription')).toHaveLength(3);
  expect(calls.filter(({ method }) => method === 'setWebhook')).toEqual([
    {
      method: 'setWebhook',
      payload: {
        url: URL,
        secret_token: webhookSecret(TOKEN),
        allowed_updates: [
          'message',
          'edited_message',
          'callback_query',
          'inline_query',
          'guest_message',
          'my_chat_member',
        ],
        max_connections: 20,
      },
    },
  ]);
});

test('without a token it succeeds, and says what to do next', async () => {
  const { result, calls } = await registered({ token: '' });
  expect(result?.state).toContain('npm run token');
  expect(calls).toEqual([]);
});

test('a refused token fails no deploy: the state says what to do, and the log has the fault', async () => {
  const { result, faults, stored } = await registered({ token: TOKEN.replace('A', 'B') });
  expect(result).toEqual({ state: 'Telegram could not be told (Unauthorized): run npm run token', bot: '' });
  expect(faults).toMatchObject([{ name: 'TelegramError', status: 401 }]);
  expect(stored).toEqual([]);
});

test('refused texts of a menu are logged; the bot answers all the same', async () => {
  const failure = ({ method }: ReceivedCall) =>
    method === 'setMyCommands' ? refuse(400, 'Bad Request: BOT_COMMAND_INVALID') : undefined;
  const { result, faults, calls } = await registered({ failure });
  expect(result?.bot).toBe('a_timeline_bot');
  expect(faults).toMatchObject([{ status: 400 }]);
  expect(calls.map(({ method }) => method)).toContain('setWebhook');
});

test.each([
  ['ours', URL, ['getWebhookInfo', 'deleteWebhook']],
  ['of another deployment', 'https://example.org/telegram', ['getWebhookInfo']],
])('removed, with a webhook that is %s', async (_name, url, methods) => {
  const { calls } = await registered({ results: { getWebhookInfo: { url } } }, 'remove');
  expect(calls.map(({ method }) => method)).toEqual(methods);
});

test('what is stored of the bot is there again, and before that updates wait', async () => {
  const table = await openTestTable();
  const stored = dynamoBotInfo(table);
  const me = { id: 42, first_name: 'Timeline', username: 'a_timeline_bot', supports_inline_queries: true };
  try {
    await expect(stored.load()).rejects.toThrow('register has not run');
    await stored.store(me);
    expect(await stored.load()).toEqual(me);
  } finally {
    await table.close();
  }
});

test.each([
  ['no answer', 'unreachable', undefined, [1000, 2000, 4000]],
  ['a fault of Telegram', 'refused', 502, [1000, 2000, 4000]],
  ['a refusal', 'refused', 400, []],
] as const)('%s is repeated as often as it helps', async (_name, kind, status, pauses) => {
  const slept: number[] = [];
  const error = new TelegramError('setWebhook', kind, 'no', status);
  const call = patient(
    () => Promise.reject(error),
    (ms) => Promise.resolve(slept.push(ms)),
  );
  await expect(call('setWebhook', {})).rejects.toBe(error);
  expect(slept).toEqual(pauses);
});

test.each([
  ['waits as long as Telegram asks', [1, 30], [1000, 30_000], 'sent'],
  ['not for long', [31], [], 429],
  ['not for ever', [1, 1, 1, 1], [1000, 1000, 1000], 429],
])('%s', async (_name, waits, pauses, end) => {
  const asked = [...waits];
  const slept: number[] = [];
  const call = patient(
    () => {
      const wait = asked.shift();
      if (wait === undefined) return Promise.resolve('sent');
      return Promise.reject(
        new TelegramError('setMyCommands', 'refused', 'Too Many Requests', 429, { retryAfter: wait }),
      );
    },
    (ms) => Promise.resolve(slept.push(ms)),
  );
  expect(
    await call('setMyCommands', {}).catch((error: unknown) => error instanceof TelegramError && error.status),
  ).toBe(end);
  expect(slept).toEqual(pauses);
});
