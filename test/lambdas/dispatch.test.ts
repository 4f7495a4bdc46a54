import { createHandler } from '../../lambdas/dispatch/handler';
import { type Delivery, SHARDS, type Slot, slotOf } from '../../shared/domain/subscription';
import type { Clock } from '../../shared/use-cases/ports';
import { say } from '../../shared/language/message';
import { memorySchedule } from '../support/memory-schedule';
import { portsWith } from '../support/ports';
import { storeSubscription, subscription } from '../support/subscriptions';

/** After all ticks of these tests. */
const NEW_YEAR: Clock = { now: () => new Date('2027-01-01T00:00:00Z') };

/** Eleven who get theirs at nine in Moscow, which is 06:00 UTC; the third of September has something. */
async function schedule({ chats = 11, lastTick = '2026-09-03T05:45:00Z', dieAt = Infinity, unreadable = 0 } = {}) {
  const { subscriptions, schedule: state } = memorySchedule();
  const sent: Delivery[] = [];
  const asked: Slot[] = [];
  let pages = 0;
  for (let chatId = 1; chatId <= chats; chatId += 1)
    await storeSubscription(subscriptions, subscription({ chatId }), {
      botId: 42,
      updateId: 1,
      at: new Date(lastTick),
    });
  for (const shard of SHARDS) await state.occupy({ ...slotOf(subscription()), shard });
  await state.finish(new Date(lastTick));
  const summary = { days: ['09-03'] } as never;
  const { events } = portsWith({ events: { summary: () => Promise.resolve(summary) } });
  const handle = createHandler({
    clock: NEW_YEAR,
    events,
    schedule: state,
    subscriptions: {
      ...subscriptions,
      async *due(slot) {
        asked.push(slot);
        if (slot.rhythm === 'daily' && slot.shard === 0) yield Array.from({ length: unreadable }, () => undefined);
        yield* subscriptions.due(slot);
      },
    },
    queue: {
      send(deliveries) {
        pages += 1;
        if (pages === dieAt) return Promise.reject(new Error('crashed'));
        sent.push(...deliveries);
        return Promise.resolve();
      },
    },
    compose: ({ chatId }) => Promise.resolve(chatId === 7 ? undefined : say('3 September')),
  });
  const run = async (tick: string) => (await handle({ tick })).result;
  return { handle, run, sent, asked, state, chatsSent: () => sent.map(({ chatId }) => chatId).sort((a, b) => a - b) };
}

const ALL_BUT_SEVEN = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11];

test('whoever is due, and has something to be told, goes to the queue', async () => {
  const { run, sent, chatsSent } = await schedule();
  expect(await run('2026-09-03T06:00:00Z')).toEqual({ ticks: 1, deliveries: 10, unknownZones: 0, unreadable: 0 });
  expect(chatsSent()).toEqual(ALL_BUT_SEVEN);
  expect(sent.find(({ chatId }) => chatId === 1)).toEqual({
    chatId: 1,
    thread: 0,
    date: { year: 2026, month: 9, day: 3 },
    notAfter: new Date('2026-09-03T09:00:00Z'),
  });
});

test.each([
  ['the same tick again', ['2026-09-03T06:00:00Z', '2026-09-03T06:00:00Z']],
  ['an earlier tick after it', ['2026-09-03T06:00:00Z', '2026-09-03T05:45:00Z']],
  ['the ticks after it', ['2026-09-03T06:00:00Z', '2026-09-03T06:15:00Z', '2026-09-03T06:30:00Z']],
  ['two hours of ticks missing', ['2026-09-03T08:00:00Z']],
  ['an instant between two ticks', ['2026-09-03T06:07:31Z']],
])('%s: each goes to the queue once', async (_name, ticks) => {
  const { run, chatsSent } = await schedule();
  for (const tick of ticks) await run(tick);
  expect(chatsSent()).toEqual(ALL_BUT_SEVEN);
});

test('a tick that is made up for gives no more time to send than it would have had', async () => {
  const { run, sent } = await schedule();
  await run('2026-09-03T08:00:00Z');
  expect(sent[0]?.notAfter).toEqual(new Date('2026-09-03T09:00:00Z'));
});

test('what was missed more than three hours ago is not made up for', async () => {
  const { run, sent } = await schedule();
  expect(await run('2026-09-03T09:15:00Z')).toEqual({ ticks: 13, deliveries: 0, unknownZones: 0, unreadable: 0 });
  expect(sent).toEqual([]);
});

test('one that dies on the third page is run again from its beginning: nobody is left out', async () => {
  const { run, chatsSent, state } = await schedule({ chats: 250, dieAt: 3 });
  await expect(run('2026-09-03T06:00:00Z')).rejects.toThrow('crashed');
  expect((await state.progress()).lastTick).toEqual(new Date('2026-09-03T05:45:00Z'));
  await run('2026-09-03T06:00:00Z');
  expect(new Set(chatsSent()).size).toBe(249);
});

test('on a date without events nobody is looked for', async () => {
  const { run, asked } = await schedule({ lastTick: '2026-09-05T05:45:00Z' });
  await run('2026-09-05T06:00:00Z');
  expect(asked).toEqual([]);
});

test('on the others, only slots that somebody has are asked, of rhythms that may have something then', async () => {
  const { run, asked, state } = await schedule();
  for (const rhythm of ['early-7', 'weekly-4', 'weekly-1'] as const)
    await state.occupy({ ...slotOf(subscription()), rhythm });
  await state.occupy(slotOf(subscription({ time: '10:00' })));
  await run('2026-09-03T06:00:00Z');
  expect(asked.map(({ time, rhythm, shard }) => [time, rhythm, shard])).toEqual([
    ...SHARDS.map((shard) => ['09:00', 'daily', shard]),
    ['09:00', 'early-7', 1],
    ['09:00', 'weekly-4', 1],
  ]);
});

test('a zone that is none keeps the messages from nobody, and is counted', async () => {
  const { run, state, chatsSent } = await schedule();
  await state.occupy(slotOf(subscription({ timeZone: 'Mars/Olympus' })));
  expect(await run('2026-09-03T06:00:00Z')).toEqual({ ticks: 1, deliveries: 10, unknownZones: 1, unreadable: 0 });
  expect(chatsSent()).toEqual(ALL_BUT_SEVEN);
});

test('a subscription that cannot be read keeps the messages from nobody, and is counted', async () => {
  const { run, chatsSent } = await schedule({ unreadable: 2 });
  expect(await run('2026-09-03T06:00:00Z')).toEqual({ ticks: 1, deliveries: 10, unknownZones: 0, unreadable: 2 });
  expect(chatsSent()).toEqual(ALL_BUT_SEVEN);
});

test.each([undefined, {}, { tick: 5 }, { tick: 'yesterday' }])('%j is no tick: it throws', async (event) => {
  const { schedule: state, subscriptions } = memorySchedule();
  const { events, compose } = portsWith();
  const queue = { send: () => Promise.resolve() };
  await expect(
    createHandler({ clock: NEW_YEAR, events, schedule: state, subscriptions, queue, compose })(event),
  ).rejects.toThrow();
});

test.each<[string, () => Promise<number>, object]>([
  [
    'are counted',
    () => Promise.resolve(120),
    { counts: { ticks: 1, deliveries: 0, unknownZones: 0, unreadable: 0, pendingUpdates: 120 } },
  ],
  [
    'cannot be counted: all else stands, and the log says why',
    () => Promise.reject(new Error('no answer')),
    { counts: { ticks: 1, deliveries: 0, unknownZones: 0, unreadable: 0 }, fault: new Error('no answer') },
  ],
])('updates that wait %s', async (_name, countPending, expected) => {
  const { schedule: state, subscriptions } = memorySchedule();
  const { events, compose } = portsWith();
  const queue = { send: () => Promise.resolve() };
  const handle = createHandler(
    { clock: NEW_YEAR, events, schedule: state, subscriptions, queue, compose },
    countPending,
  );
  expect(await handle({ tick: '2026-09-03T06:00:00Z' })).toMatchObject({ outcome: 'dispatched', ...expected });
});

test('a tick from the future is refused, and changes nothing', async () => {
  const { run, chatsSent } = await schedule();
  await expect(run('2027-01-01T01:15:00Z')).rejects.toThrow('more than an hour ahead of the clock');
  expect(chatsSent()).toEqual([]);
});

test('a rehearsal may run a tick of the future', async () => {
  const { handle, chatsSent } = await schedule();
  await handle({ tick: '2027-09-03T06:00:00Z', rehearsal: true });
  expect(chatsSent()).toEqual(ALL_BUT_SEVEN);
});

test('a last tick from the future, stored by a wrong clock, is forgotten', async () => {
  const { run, chatsSent } = await schedule({ lastTick: '2027-06-01T00:00:00Z' });
  expect(await run('2026-09-03T06:00:00Z')).toMatchObject({ ticks: 1, deliveries: 10 });
  expect(chatsSent()).toEqual(ALL_BUT_SEVEN);
});
