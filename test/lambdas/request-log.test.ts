import { type HandlerOutcome, logged } from '../../lambdas/request-log';
import { TelegramError } from '../../shared/adapters/telegram/telegram-error';

/** The lines of requests answered so, or failing so, each handled in 12.4 ms. */
async function linesOf(...answers: (Omit<HandlerOutcome<unknown>, 'result'> | Error)[]): Promise<unknown[]> {
  const lines: unknown[] = [];
  let now = 0;
  const handler = logged(
    (answer: (typeof answers)[number]) =>
      answer instanceof Error ? Promise.reject(answer) : Promise.resolve({ ...answer, result: 'a result' }),
    { name: 'webhook', sink: (line) => lines.push(JSON.parse(line)), elapsed: () => (now += 12.4) },
  );
  for (const answer of answers) await handler(answer).catch(() => undefined);
  return lines;
}

const ANSWERED = { outcome: 'answered' };

test('a line for each request, the first with the cold start', async () => {
  expect(await linesOf(ANSWERED, ANSWERED)).toEqual([
    { function: 'webhook', outcome: 'answered', ms: 12, coldStart: true },
    { function: 'webhook', outcome: 'answered', ms: 12 },
  ]);
});

test('a fault is of its own request only', async () => {
  const fault = new TelegramError('sendMessage', 'refused', 'Unauthorized', 401);
  const [faulty, next] = await linesOf({ outcome: 'given-up', update: 'callback_query', fault }, ANSWERED);
  expect(faulty).toEqual({
    function: 'webhook',
    outcome: 'given-up',
    update: 'callback_query',
    ms: 12,
    coldStart: true,
    fault: { name: 'TelegramError', method: 'sendMessage', kind: 'refused', status: 401, description: 'Unauthorized' },
  });
  expect(next).toEqual({ function: 'webhook', outcome: 'answered', ms: 12 });
});

test('the result is handed on', async () => {
  const handler = logged(() => Promise.resolve({ ...ANSWERED, result: 7 }), { name: 'webhook', sink: () => undefined });
  expect(await handler()).toBe(7);
});

test('a handler that throws is a line too, and throws still', async () => {
  const thrown = new Error('no parameter');
  const handler = logged(() => Promise.reject(thrown), { name: 'webhook', sink: () => undefined });
  await expect(handler()).rejects.toBe(thrown);
  expect(await linesOf(thrown)).toMatchObject([{ outcome: 'failed', fault: { name: 'Error' } }]);
});

test.each([
  ['message', 'message'],
  ['my_chat_member', 'my_chat_member'],
  ['Anna', 'other'],
  ['what a user wrote', 'other'],
  ['x'.repeat(41), 'other'],
  ['', 'other'],
])('an update of kind %j is logged as %s', async (update, told) => {
  expect(await linesOf({ ...ANSWERED, update })).toMatchObject([{ update: told }]);
});
