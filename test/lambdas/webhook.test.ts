import { type WebhookAnswer, type WebhookRequest, createHandler } from '../../lambdas/webhook/handler';
import { localTelegram } from '../../infra/local/local-telegram';
import { LOCAL_BOT_INFO } from '../../infra/local/local-bot-info';
import { createBot } from '../../shared/adapters/telegram/bot';
import type { EventRepository } from '../../shared/use-cases/event-ports';
import { StoreDown } from '../../shared/use-cases/ports';
import { lineOf } from '../../shared/domain/event-line';
import { event } from '../support/events';
import { portsWith } from '../support/ports';
import { saidPrivately } from '../support/updates';

const SECRET = 'right-secret';
const CLOCK = portsWith().clock;
const telegram = localTelegram({ language: 'en', clock: CLOCK, bot: LOCAL_BOT_INFO, onCall: () => undefined });

const FOUND: Partial<EventRepository> = {
  card: () => Promise.resolve(event('2015-09-03')),
  onDays: () => Promise.resolve({ lines: [lineOf(event('2015-09-03'))] }),
};

/** A webhook over the events, with what became of its requests and the calls it made itself. */
function webhook(events: Partial<EventRepository> = {}, secrets: readonly string[] = [SECRET]) {
  const outgoing: string[] = [];
  const outcomes: WebhookAnswer['outcome'][] = [];
  const faults: unknown[] = [];
  const handle = createHandler({
    secrets: () => Promise.resolve(secrets),
    handleUpdate: createBot({
      ports: portsWith({ events: { ...FOUND, ...events } }),
      loadBotInfo: () => Promise.resolve(LOCAL_BOT_INFO),
      timeZone: 'UTC',
    }),
    call: (method) => Promise.resolve(outgoing.push(method)),
  });
  const handler = async (given: WebhookRequest) => {
    const { result, outcome, fault } = await handle(given);
    outcomes.push(outcome);
    if (fault !== undefined) faults.push(fault);
    return result;
  };
  return { handle, handler, outgoing, outcomes, faults };
}

function request(update: unknown, given: Partial<WebhookRequest> = {}): WebhookRequest {
  return { headers: { 'x-telegram-bot-api-secret-token': SECRET }, body: JSON.stringify(update), ...given };
}

test('a question is answered in the response, without an outgoing call', async () => {
  const { handler, outgoing, outcomes } = webhook();
  const { statusCode, body, headers } = await handler(request(telegram.message('3 September')));
  expect(statusCode).toBe(200);
  expect(headers).toEqual({ 'content-type': 'application/json' });
  expect(JSON.parse(body ?? '')).toMatchObject({
    method: 'sendMessage',
    chat_id: 1,
    text: expect.stringMatching(/^Today/) as string,
  });
  expect(outgoing).toEqual([]);
  expect(outcomes).toEqual(['answered']);
});

test('the log counts an answer about a date without events, without saying which', async () => {
  const { handle } = webhook({ onDays: () => Promise.resolve({ lines: [] }) });
  const [empty, other] = [
    await handle(request(telegram.message('5 May'))),
    await handle(request(telegram.message('hi'))),
  ];
  expect(empty).toMatchObject({ outcome: 'answered', counts: { gaps: 1 } });
  expect(other.counts).toBeUndefined();
});

test('a button is one outgoing call, the edit, beside the end of the press in the response', async () => {
  const { handler, outgoing } = webhook();
  const { body } = await handler(request(telegram.press(5, 'd09030903')));
  expect(JSON.parse(body ?? '')).toMatchObject({ method: 'answerCallbackQuery' });
  expect(outgoing).toEqual(['editMessageText']);
});

test('a body in base64 is read', async () => {
  const body = Buffer.from(JSON.stringify(telegram.message('3 сентября'))).toString('base64');
  const response = await webhook().handler(request(undefined, { body, isBase64Encoded: true }));
  expect(response.body).toContain('sendMessage');
});

test('the longest text in reply to the longest is read, as Telegram escapes it', async () => {
  const links = Array.from({ length: 100 }, (_, offset) => ({
    ...{ type: 'text_link', offset, length: 1, url: `https://example.org/${'x'.repeat(200)}` },
  }));
  const longest = { text: 'с'.repeat(4096), entities: links };
  const reply = { quote: longest, reply_to_message: { message_id: 8, date: 0, ...longest } };
  const body = JSON.stringify({ update_id: 1, ...saidPrivately('3 сентября', reply) }).replaceAll(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  expect(body.length).toBeGreaterThan(64 * 1024);
  expect((await webhook().handler(request(undefined, { body }))).body).toContain('sendMessage');
});

test.each([
  ['wrong', { 'x-telegram-bot-api-secret-token': 'wrong' }],
  ['missing', {}],
  ['empty', { 'x-telegram-bot-api-secret-token': '' }],
  ['10 KB long', { 'x-telegram-bot-api-secret-token': 'x'.repeat(10_240) }],
])('a %s secret is refused before the body is looked at', async (_name, headers) => {
  const { handler, outgoing, outcomes } = webhook();
  expect(await handler(request(undefined, { headers, body: '{not JSON' }))).toEqual({ statusCode: 401 });
  expect(outcomes).toEqual(['forged']);
  expect(outgoing).toEqual([]);
});

test('without a secret of our own nothing is let in, and Telegram is asked to come again', async () => {
  const { handler, outcomes } = webhook({}, []);
  const headers = { 'x-telegram-bot-api-secret-token': '' };
  expect(await handler(request(telegram.message('2015'), { headers }))).toEqual({
    statusCode: 503,
    headers: { 'retry-after': '30' },
  });
  expect(outcomes).toEqual(['no-secret']);
});

test('while the token is being changed both secrets are right', async () => {
  const { handler } = webhook({}, ['new-secret', SECRET]);
  expect((await handler(request(telegram.message('3 September')))).body).toContain('sendMessage');
});

test('a secret that is not known yet is looked up anew, and only then refused', async () => {
  const asked: (string | undefined)[] = [];
  const handler = createHandler({
    secrets: (freshness) => {
      asked.push(freshness);
      return Promise.resolve(freshness ? ['new-secret', SECRET] : [SECRET]);
    },
    handleUpdate: () => Promise.resolve({ outcome: 'answered', update: 'message' }),
    call: () => Promise.resolve(true),
  });
  const statuses = [];
  for (const secret of [SECRET, 'new-secret', 'wrong']) {
    const headers = { 'x-telegram-bot-api-secret-token': secret };
    statuses.push((await handler(request(telegram.message('2015'), { headers }))).result.statusCode);
  }
  expect(statuses).toEqual([200, 200, 401]);
  expect(asked).toEqual([undefined, undefined, 'fresh', undefined, 'fresh']);
});

test.each([
  ['no JSON', '{"update_id":'],
  ['no update', '[]'],
  ['nothing', ''],
  ['bad UTF-8', '\ud800'],
  ['deeply nested', '['.repeat(30_000)],
  ['over 256 KB', JSON.stringify(telegram.message('x'.repeat(270_000)))],
  ['a megabyte', 'x'.repeat(1_048_576)],
])('a body of %s is acknowledged, so that it does not come again', async (_name, body) => {
  const { handler, outcomes } = webhook();
  expect(await handler(request(undefined, { body }))).toEqual({ statusCode: 200 });
  expect(outcomes).toEqual(['unreadable']);
});

test.each([[{ poll_answer: {} }], [{ edited_message: { text: '2015' } }], [{}]])(
  'an update of a kind that is not asked for is acknowledged: %j',
  async (fields) => {
    expect(await webhook().handler(request({ update_id: 1, ...fields }))).toEqual({ statusCode: 200 });
  },
);

test('an update that makes the bot fail is acknowledged with a kind word, and the next is served', async () => {
  const { handler, outcomes, faults } = webhook({ inSpan: () => Promise.reject(new Error('broken')) });
  expect((await handler(request(telegram.message('2015')))).body).toContain('Something went wrong on my side');
  expect((await handler(request(telegram.message('3 September')))).body).toContain('Today');
  expect(outcomes).toEqual(['given-up', 'answered']);
  expect(String(faults)).toBe('Error: broken');
});

test('while the store is down Telegram is asked to come again, and nothing is said', async () => {
  const { handler, outgoing, outcomes } = webhook({ onDays: () => Promise.reject(new StoreDown('down')) });
  expect(await handler(request(telegram.message('3 September')))).toEqual({
    statusCode: 503,
    headers: { 'retry-after': '30' },
  });
  expect(outgoing).toEqual([]);
  expect(outcomes).toEqual(['store-down']);
});
