import fc from 'fast-check';
import type { LocalTable } from '../../../../infra/local/local-table';
import { type TablePorts, tablePorts } from '../../../../shared/adapters/dynamo/table-ports';
import { type Delivery, slotOf } from '../../../../shared/domain/subscription';
import { say } from '../../../../shared/language/message';
import { dispatch } from '../../../../shared/use-cases/anniversaries/dispatch';
import { storeSubscription, subscription } from '../../../support/subscriptions';
import { openTestTable } from '../../../support/table';

const DAY = 24 * 3_600_000;
/** 09:00 in Moscow. */
const FIRST_TICK = Date.parse('2026-09-03T06:00:00Z');
const CHATS = 3;
const SUMMARY = { days: Array.from({ length: 30 }, (_, n) => `09-${String(n + 1).padStart(2, '0')}`) } as never;

let table: LocalTable;
beforeAll(async () => {
  table = await openTestTable();
});
afterAll(() => table.close());

let updates = 0;
let now = FIRST_TICK;
const clock = { now: () => new Date(now) };
type Ports = Pick<TablePorts, 'subscriptions' | 'schedule'>;

async function tick({ subscriptions, schedule }: Ports, at: number): Promise<number[]> {
  const sent: Delivery[] = [];
  await dispatch(
    {
      clock,
      schedule,
      subscriptions,
      events: { summary: () => Promise.resolve(SUMMARY), corrections: () => Promise.resolve([]) },
      compose: () => Promise.resolve(say('3 September')),
      queue: { send: (all) => Promise.resolve(void sent.push(...all)) },
    },
    new Date(at),
  );
  return sent.map(({ chatId }) => chatId);
}

/** As the use cases do it. */
async function change({ subscriptions, schedule }: Ports, chatId: number, isOn: boolean): Promise<void> {
  const wish = subscription({ chatId, ...(!isOn && { ended: { why: 'stopped', on: '2026-09-03' } }) });
  if (isOn) await schedule.occupy(slotOf(wish));
  await storeSubscription(subscriptions, wish, { botId: 42, updateId: (updates += 1), at: new Date(now) });
}

/** What each chat does on a day, while that day’s tick runs. */
const aDay = fc.record({
  changes: fc.uniqueArray(fc.record({ chat: fc.integer({ min: 1, max: CHATS }), isOn: fc.boolean() }), {
    selector: ({ chat }) => chat,
    maxLength: CHATS,
  }),
  /** A second run of the same tick at the same time. */
  isDoubled: fc.boolean(),
});

test('a tick misses nobody who was subscribed before it, however subscribing interleaves with ticks', async () => {
  let removed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(aDay, { minLength: 3, maxLength: 6 }), fc.scheduler(), async (days, turns) => {
      const ports = tablePorts(table, clock);
      await clear(ports);
      const subscribed = new Set<number>();
      for (const [n, { changes, isDoubled }] of days.entries()) {
        now = FIRST_TICK + n * DAY;
        const before = [...subscribed].filter((chat) => !changes.some((each) => each.chat === chat));
        const inTurns = inTurnsOf(ports, turns);
        const [sent] = await turns.waitFor(
          Promise.all([
            tick(inTurns, now),
            ...(isDoubled ? [tick(inTurns, now)] : []),
            ...changes.map(({ chat, isOn }) => change(inTurns, chat, isOn).then(() => [])),
          ]),
        );
        expect(sent).toEqual(expect.arrayContaining(before));
        for (const { chat, isOn } of changes) subscribed[isOn ? 'add' : 'delete'](chat);
        if ((await ports.schedule.progress()).zones.length === 0) removed += 1;
      }
      now += DAY;
      expect((await tick(ports, now)).sort()).toEqual([...subscribed].sort());
    }),
    { numRuns: 25 },
  );
  expect(removed).toBeGreaterThan(0);
}, 60_000);

test('slots that an earlier version stored are taken over, and their subscribers get their messages', async () => {
  const ports = tablePorts(table, clock);
  await clear(ports);
  now = FIRST_TICK;
  for (const chatId of [1, 2, 3]) await change(ports, chatId, true);
  for (const zone of ['Europe/Moscow', 'Asia/Tokyo'])
    await table.put({ pk: 'SCHEDULE', sk: `ZONE#${zone}`, slots: new Set(['09:00/daily', '21:15/weekly-3']) });
  await table.remove({ pk: 'SCHEDULE', sk: 'TIME#09:00@Europe/Moscow' });
  expect((await tick(ports, now)).sort()).toEqual([1, 2, 3]);
  expect((await ports.schedule.progress()).zones.find(({ timeZone }) => timeZone === 'Asia/Tokyo')?.times).toEqual(
    new Set(['09:00', '21:15']),
  );
  expect(await table.get({ pk: 'SCHEDULE', sk: 'ZONE#Asia/Tokyo' })).not.toHaveProperty('slots');
});

test('zones that the first version stored without slots are looked at whole', async () => {
  const ports = tablePorts(table, clock);
  await clear(ports);
  now = FIRST_TICK;
  for (const chatId of [1, 2, 3]) await change(ports, chatId, true);
  for (const sk of ['TIME#09:00@Europe/Moscow', 'ZONE#Europe/Moscow']) await table.remove({ pk: 'SCHEDULE', sk });
  await table.put({ pk: 'SCHEDULE', sk: 'STATE', timeZones: new Set(['Europe/Moscow']) });
  expect((await tick(ports, now)).sort()).toEqual([1, 2, 3]);
  expect(await table.get({ pk: 'SCHEDULE', sk: 'STATE' })).not.toHaveProperty('timeZones');
});

/** Every call of a port waits for its turn. */
function inTurnsOf({ subscriptions, schedule }: Ports, turns: fc.Scheduler): Ports {
  return {
    subscriptions: {
      ...subscriptions,
      change: turns.scheduleFunction((...args) => subscriptions.change(...args)),
      async *due(slot) {
        const pages = turns.scheduleFunction(async () => {
          const all = [];
          for await (const page of subscriptions.due(slot)) all.push(page);
          return all;
        });
        yield* await pages();
      },
    },
    schedule: {
      ...schedule,
      progress: turns.scheduleFunction(() => schedule.progress()),
      finish: turns.scheduleFunction((tick) => schedule.finish(tick)),
      slotsAt: turns.scheduleFunction((times) => schedule.slotsAt(times)),
      occupy: turns.scheduleFunction((slot) => schedule.occupy(slot)),
      foundEmpty: turns.scheduleFunction((place) => schedule.foundEmpty(place)),
    },
  };
}

async function clear({ schedule }: Ports): Promise<void> {
  for (let chatId = 1; chatId <= CHATS; chatId += 1) await table.remove({ pk: `CHAT#${chatId}`, sk: 'SUB#0' });
  await table.remove({ pk: 'SCHEDULE', sk: 'STATE' });
  for (const { timeZone, times } of (await schedule.progress()).zones) {
    await table.remove({ pk: 'SCHEDULE', sk: `ZONE#${timeZone}` });
    for (const time of times) await table.remove({ pk: 'SCHEDULE', sk: `TIME#${time}@${timeZone}` });
  }
}
