import { SHARDS, type Slot, type Subscription } from '../../../../shared/domain/subscription';
import type { SubscriptionRepository } from '../../../../shared/use-cases/delivery-ports';
import type { KnownAt, UpdateStamp } from '../../../../shared/use-cases/ports';
import { type OpenSchedule, SCHEDULES } from '../../../support/schedules';
import { storeSubscription, subscription } from '../../../support/subscriptions';

const NINE_IN_MOSCOW: Omit<Slot, 'shard'> = { timeZone: 'Europe/Moscow', time: '09:00', rhythm: 'daily' };
const ENDED = { why: 'stopped', on: '2026-09-03' } as const;
const stamp = (updateId: number, at = '2026-09-03T06:00:00Z') => ({ botId: 42, updateId, at: new Date(at) });

const later = (seconds: number) => new Date(Date.parse('2026-09-03T06:00:00Z') + seconds * 1000);

async function dueAt(subscriptions: SubscriptionRepository, slot: Omit<Slot, 'shard'>): Promise<number[]> {
  const found: number[] = [];
  for (const shard of SHARDS)
    for await (const page of subscriptions.due({ ...slot, shard }))
      found.push(...page.map((each) => each?.chatId ?? 0));
  return found.sort((a, b) => a - b);
}

describe.each(SCHEDULES)('subscriptions %s', (_name, open) => {
  let opened: OpenSchedule;
  let subscriptions: SubscriptionRepository;
  beforeAll(async () => {
    opened = await open();
    ({ subscriptions } = opened);
  });
  afterAll(() => opened.close());

  test('a whole one comes out as it went in', async () => {
    const whole = subscription({
      chatId: 100,
      thread: 7,
      time: '23:45',
      days: '3',
      which: 'round',
      topics: ['culture', 'visit'],
      events: ['2015-09-03-beijing-victory-parade'],
      ended: ENDED,
    });
    await storeSubscription(subscriptions, whole, stamp(1));
    expect(await subscriptions.of(whole)).toEqual(whole);
    expect(await subscriptions.of({ chatId: 100, thread: 0 })).toBeUndefined();
  });

  test('a chat has those of all its topics, and no others', async () => {
    for (const [chatId, thread] of [
      [-20, 0],
      [-20, 1],
      [-20, 12],
      [-2, 1],
      [20, 0],
    ] as const)
      await storeSubscription(subscriptions, subscription({ chatId, thread }), stamp(1));
    const threads = (await subscriptions.ofChat(-20)).map(({ thread }) => thread);
    expect(threads.sort((a, b) => a - b)).toEqual([0, 1, 12]);
    expect(await subscriptions.ofChat(-21)).toEqual([]);
  });

  test('all of a slot are found, over all pages and parts, and of no other slot', async () => {
    const others: Partial<Subscription>[] = [
      { timeZone: 'Europe/Berlin' },
      { time: '09:15' },
      { days: '1' },
      { early: '7' },
      { ended: ENDED },
    ];
    const slot = { ...NINE_IN_MOSCOW, timeZone: 'Asia/Tokyo' };
    const chats = Array.from({ length: 23 }, (_, n) => (n % 2 ? 300 + n : -300 - n));
    for (const chatId of chats)
      await storeSubscription(subscriptions, subscription({ timeZone: 'Asia/Tokyo', chatId }), stamp(1));
    for (const [n, other] of others.entries())
      await storeSubscription(
        subscriptions,
        subscription({ timeZone: 'Asia/Tokyo', chatId: 400 + n, ...other }),
        stamp(1),
      );
    expect(await dueAt(subscriptions, slot)).toEqual([...chats].sort((a, b) => a - b));
    expect(await dueAt(subscriptions, { ...slot, rhythm: 'weekly-1' })).toEqual([402]);
    expect(await dueAt(subscriptions, { ...slot, rhythm: 'early-7' })).toEqual([403]);
    expect(await dueAt(subscriptions, { ...slot, timeZone: 'Asia/Omsk' })).toEqual([]);
  });

  test.each([
    ['of a later update holds', stamp(21), '10:00'],
    ['of the same update holds', stamp(20), '10:00'],
    ['of an earlier update does not', stamp(19), '09:00'],
    ['of a smaller number six days on holds: they are counted anew', stamp(19, '2026-09-09T06:00:01Z'), '10:00'],
    ['of a smaller number just before does not', stamp(19, '2026-09-09T06:00:00Z'), '09:00'],
    ['of another bot holds: it counts by itself', { ...stamp(18), botId: 43 }, '10:00'],
  ])('a change %s', async (_what, later, time) => {
    const chatId = 500 + later.updateId + later.at.getTime();
    await storeSubscription(subscriptions, subscription({ chatId }), stamp(20));
    const isStored = await storeSubscription(subscriptions, subscription({ chatId, time: '10:00' }), later);
    expect(isStored).toBe(time === '10:00');
    expect((await subscriptions.of({ chatId, thread: 0 }))?.time).toBe(time);
  });

  test('a change is asked again when another came first, so that both are stored', async () => {
    const recipient = { chatId: 550, thread: 0 };
    await storeSubscription(subscriptions, subscription(recipient), stamp(1));
    const { kind } = await subscriptions.change(
      recipient,
      async (before) => {
        if (before?.sound === 'on') await storeSubscription(subscriptions, { ...before, sound: 'silent' }, stamp(2));
        return before && { ...before, time: '10:00' };
      },
      stamp(3),
    );
    expect(kind).toBe('stored');
    expect(await subscriptions.of(recipient)).toMatchObject({ sound: 'silent', time: '10:00' });
  });

  test('a copy is made even if it is late, and makes no other change late', async () => {
    const recipient = { chatId: 560, thread: 0 };
    await storeSubscription(subscriptions, subscription(recipient), stamp(20));
    const inRussian = (before?: Subscription) => Promise.resolve(before && { ...before, language: 'ru' });
    for (const updateId of [19, 30])
      await subscriptions.change(recipient, inRussian, stamp(updateId), { isCopy: true });
    expect(await subscriptions.of(recipient)).toMatchObject({ language: 'ru' });
    expect(await storeSubscription(subscriptions, subscription({ ...recipient, time: '10:00' }), stamp(21))).toBe(true);
  });

  test('what is as it is wanted is not stored', async () => {
    const recipient = { chatId: 570, thread: 0 };
    expect(await subscriptions.change(recipient, () => Promise.resolve(undefined), stamp(1))).toEqual({
      kind: 'kept',
      before: undefined,
      after: undefined,
    });
    expect(await subscriptions.ofChat(570)).toEqual([]);
  });

  test('what ended is not due, stays as it ended, and begins again', async () => {
    const slot = { ...NINE_IN_MOSCOW, timeZone: 'Asia/Baku' };
    const one = subscription({ chatId: 600, timeZone: 'Asia/Baku' });
    await storeSubscription(subscriptions, one, stamp(1));
    await subscriptions.end(one, { why: 'gone', on: '2026-09-03' }, stamp(1));
    await subscriptions.end(one, { why: 'topic-gone', on: '2026-09-04' }, stamp(1));
    expect(await subscriptions.of(one)).toEqual({ ...one, ended: { why: 'gone', on: '2026-09-03' } });
    expect(await dueAt(subscriptions, slot)).toEqual([]);
    await storeSubscription(subscriptions, one, stamp(2));
    expect(await dueAt(subscriptions, slot)).toEqual([600]);
  });

  test.each<[what: string, chatId: number, known: KnownAt | UpdateStamp, ends: boolean]>([
    ['a later update', 601, { ...stamp(11), at: later(9) }, true],
    ['the same update', 602, stamp(10), true],
    ['an earlier update that comes late', 603, { ...stamp(9), at: later(9) }, false],
    ['an update of another bot', 604, { ...stamp(9), botId: 43 }, true],
    ['an update that is numbered anew', 605, { ...stamp(9), at: later(7 * 86_400) }, true],
    ['a message that was sent later', 606, { at: later(1) }, true],
    ['a message that was sent before', 607, { at: later(-1) }, false],
  ])('what was begun since is not ended by what was known before: %s', async (_what, chatId, known, ends) => {
    const one = subscription({ chatId });
    await storeSubscription(subscriptions, one, stamp(10));
    expect(await subscriptions.end(one, ENDED, known)).toBe(ends);
    expect((await subscriptions.of(one))?.ended).toEqual(ends ? ENDED : undefined);
  });

  test('what is not there does not end', async () => {
    expect(await subscriptions.end({ chatId: 700, thread: 0 }, ENDED, stamp(1))).toBe(false);
    expect(await subscriptions.ofChat(700)).toEqual([]);
  });

  test('a moved chat takes its subscriptions along, but for what is there already', async () => {
    const slot = { ...NINE_IN_MOSCOW, timeZone: 'Asia/Seoul' };
    const given = { timeZone: 'Asia/Seoul', chatId: -800 } as const;
    await storeSubscription(subscriptions, subscription(given), stamp(1));
    await storeSubscription(subscriptions, subscription({ ...given, thread: 3 }), stamp(1));
    await storeSubscription(subscriptions, subscription({ ...given, chatId: -801, time: '10:00' }), stamp(1));
    await opened.move(-800, -801);
    await opened.move(-800, -801);
    expect(await subscriptions.ofChat(-800)).toEqual([]);
    expect((await subscriptions.of({ chatId: -801, thread: 0 }))?.time).toBe('10:00');
    expect((await subscriptions.of({ chatId: -801, thread: 3 }))?.chatId).toBe(-801);
    expect(await dueAt(subscriptions, slot)).toEqual([-801]);
  });
});
