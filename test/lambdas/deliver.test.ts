import { TelegramError } from '../../shared/adapters/telegram/telegram-error';
import { type Crash, type Script, refusal, sending } from '../support/sending';

const transport = (kind: TelegramError['kind'], status?: number) =>
  new TelegramError('sendMessage', kind, 'no answer', status);

test.each<[name: string, crash: Crash, calls: number, counts: Record<string, number>]>([
  ['before the claim', { at: 'claim', when: 'before' }, 1, { failed: 1, sent: 1 }],
  ['after the claim', { at: 'claim', when: 'after' }, 0, { failed: 1, uncertain: 1 }],
  ['before the call', { at: 'call', when: 'before' }, 0, { failed: 1, uncertain: 1 }],
  ['after the call', { at: 'call', when: 'after' }, 1, { failed: 1, uncertain: 1 }],
])('a crash %s', async (_name, crash, calls, counts) => {
  const pipeline = await sending(1, [], { crash });
  await pipeline.run();
  expect(pipeline.calls).toHaveLength(calls);
  expect(pipeline.counts).toEqual(counts);
});

const tooMany = refusal(429, 'Too Many Requests', { retryAfter: 5 });

test.each<[name: string, script: Script, chats: readonly number[]]>([
  ['too many', [tooMany], [1, 1]],
  ['an unknown token', [refusal(401, 'Unauthorized')], [1, 1]],
  ['a move, and then too many', [refusal(400, 'upgraded', { migrateTo: -100 }), tooMany], [1, -100, 1]],
])('%s, and the silence cannot be stored: sent by the retry all the same', async (_name, script, chats) => {
  const pipeline = await sending(1, script, { crash: { at: 'keepSilent', when: 'before' } });
  await pipeline.run();
  expect(pipeline.calls.map(({ chatId }) => chatId)).toEqual(chats);
  expect(pipeline.counts).toEqual({ failed: 1, sent: 1 });
});

test('a crash after everything was done, before the message left the queue: not sent again', async () => {
  let removed = 0;
  const pipeline = await sending(1, [], { queue: { returns: () => (removed += 1) === 1 } });
  await pipeline.run();
  expect(pipeline.calls).toHaveLength(1);
  expect(pipeline.counts).toEqual({ sent: 1, uncertain: 1 });
});

test.each<[name: string, script: Script, calls: number, counts: Record<string, number>]>([
  ['a refused connection is tried again', [transport('unconnected')], 2, { 'not-sent': 1, sent: 1 }],
  ['an error of Telegram is tried again', [refusal(500, 'Internal Server Error')], 2, { 'not-sent': 1, sent: 1 }],
  ['no answer in time: uncertain', [transport('unreachable')], 1, { uncertain: 1 }],
  ['an answer in HTML: uncertain', [transport('unreadable', 502)], 1, { uncertain: 1 }],
  ['a truncated answer: uncertain', [transport('unreadable', 200)], 1, { uncertain: 1 }],
  ['what Telegram does not want', [refusal(400, 'Bad Request: no')], 1, { refused: 1 }],
  ['who has blocked the bot', [refusal(403, 'Forbidden: bot was blocked by the user')], 1, { 'chat-gone': 1 }],
  ['a chat that is no more', [refusal(400, 'Bad Request: chat not found')], 1, { 'chat-gone': 1 }],
  ['a topic that is no more', [refusal(400, 'Bad Request: message thread not found')], 1, { 'topic-gone': 1 }],
  ['an unknown token stops for a quarter hour', [refusal(401, 'Unauthorized')], 2, { unauthorised: 1, sent: 1 }],
  [
    'a move is followed at once',
    [refusal(400, 'Bad Request: group chat was upgraded', { migrateTo: -100 })],
    2,
    { sent: 1 },
  ],
  [
    'a move, and then too many',
    [refusal(400, 'upgraded', { migrateTo: -100 }), refusal(429, 'Too Many Requests', { retryAfter: 5 })],
    3,
    { 'too-many': 1, sent: 1 },
  ],
])('%s', async (_name, script, calls, counts) => {
  const pipeline = await sending(1, script);
  await pipeline.run();
  expect(pipeline.calls).toHaveLength(calls);
  expect(pipeline.counts).toEqual(counts);
});

test('who is gone gets no more, and the batch goes on', async () => {
  const pipeline = await sending(3, [undefined, refusal(403, 'Forbidden: user is deactivated')]);
  await pipeline.run();
  expect(pipeline.counts).toEqual({ sent: 2, 'chat-gone': 1 });
  expect((await pipeline.subscriptions.of({ chatId: 2, thread: 0 }))?.ended).toEqual({ why: 'gone', on: '2026-09-03' });
});

test('a chat that moved has what is stored of it where it is now, and is not told again there', async () => {
  const pipeline = await sending(1, [refusal(400, 'upgraded', { migrateTo: -100 })]);
  await pipeline.run();
  expect(pipeline.calls.map(({ chatId }) => chatId)).toEqual([1, -100]);
  expect(await pipeline.subscriptions.ofChat(1)).toEqual([]);
  expect((await pipeline.subscriptions.of({ chatId: -100, thread: 0 }))?.time).toBe('09:00');
  const [delivery] = pipeline.deliveries;
  if (delivery) await pipeline.sendAgain([{ ...delivery, chatId: -100 }]);
  await pipeline.run();
  expect(pipeline.calls).toHaveLength(2);
});

test('too many, for 5 s: nobody sends meanwhile, then all get theirs, none twice', async () => {
  const pipeline = await sending(10, [undefined, undefined, refusal(429, 'Too Many Requests', { retryAfter: 5 })]);
  await pipeline.run();
  const [before, after] = [pipeline.calls.filter(({ at }) => at < 5), pipeline.calls.filter(({ at }) => at >= 5)];
  expect(before).toHaveLength(3);
  expect(after).toHaveLength(8);
  expect(new Set(pipeline.calls.map(({ chatId }) => chatId)).size).toBe(10);
  expect(pipeline.counts).toEqual({ sent: 10, 'too-many': 1, silence: 7 });
});

test('too many, for 10,072 s: nothing waits in the function, and all get theirs within three hours', async () => {
  const pipeline = await sending(3, [refusal(429, 'Too Many Requests', { retryAfter: 10_072 })]);
  await pipeline.run();
  expect(pipeline.counts).toEqual({ 'too-many': 1, silence: 2, sent: 3 });
  expect(pipeline.calls.slice(1).every(({ at }) => at >= 10_072)).toBe(true);
});

test('a silence beyond three hours: dropped and counted', async () => {
  const pipeline = await sending(3, [refusal(429, 'Too Many Requests', { retryAfter: 10_801 })]);
  await pipeline.run();
  expect(pipeline.calls).toHaveLength(1);
  expect(pipeline.counts).toEqual({ 'too-many': 1, silence: 2, late: 3 });
});

test('nobody to connect to for two hours and a half: tried more and more seldom, then sent', async () => {
  const attempts = 15;
  const pipeline = await sending(1, Array<TelegramError>(attempts).fill(transport('unconnected')));
  await pipeline.run();
  const [first = 0, ...more] = pipeline.calls.map(({ at }) => at);
  expect(more.map((at, index) => at - (more[index - 1] ?? first)).slice(0, 7)).toEqual([
    30, 60, 120, 240, 480, 900, 900,
  ]);
  expect(more.at(-1)).toBeGreaterThan(2.5 * 3600);
  expect(pipeline.counts).toEqual({ 'not-sent': attempts, sent: 1 });
});

test('everything three times and in another order: one each', async () => {
  const pipeline = await sending(10, []);
  for (let copy = 2; copy <= 3; copy += 1) await pipeline.sendAgain(pipeline.deliveries);
  await pipeline.run();
  expect(pipeline.calls.map(({ chatId }) => chatId).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(pipeline.counts).toEqual({ sent: 10, taken: 20 });
});

test('three of ten fail: exactly those three come back, and what is no delivery does not', async () => {
  const unconnected = transport('unconnected');
  const script = Array.from({ length: 10 }, (_, n) => ([2, 5, 9].includes(n) ? unconnected : undefined));
  const pipeline = await sending(10, script);
  const unreadable = { messageId: 'x', receiptHandle: 'x', body: '{"chatId":1}' };
  const { result, counts } = await pipeline.handle({
    Records: [...pipeline.recordsOf(pipeline.deliveries), unreadable],
  });
  expect(result.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).sort()).toEqual(['m2', 'm5', 'm9']);
  expect(counts).toEqual({ sent: 7, 'not-sent': 3, unreadable: 1 });
});

test('where deliver throws, the others of the batch are sent, and the fault is told', async () => {
  const pipeline = await sending(3, [], { crash: { at: 'of', when: 'before' } });
  const { result, outcome, counts, fault } = await pipeline.handle({
    Records: pipeline.recordsOf(pipeline.deliveries),
  });
  expect(result.batchItemFailures).toEqual([{ itemIdentifier: 'm0' }]);
  expect([outcome, counts]).toEqual(['failed-in-part', { failed: 1, sent: 2 }]);
  expect(fault).toBeInstanceOf(Error);
});
