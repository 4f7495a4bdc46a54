import fc from 'fast-check';
import { formatMonthDay } from '../../../../shared/domain/month-day';
import { type Delivery, type Subscription, slotOf } from '../../../../shared/domain/subscription';
import { QUARTER } from '../../../../shared/domain/tick';
import { say } from '../../../../shared/language/message';
import { join } from '../../../../shared/language/rich-text';
import { deliver } from '../../../../shared/use-cases/anniversaries/deliver';
import { dispatch } from '../../../../shared/use-cases/anniversaries/dispatch';
import { type MemorySchedule, memorySchedule } from '../../../support/memory-schedule';
import { portsWith } from '../../../support/ports';
import { storeSubscription, subscription } from '../../../support/subscriptions';

/** Nine o'clock in Moscow, when the chat is due. */
const SLOT = new Date('2026-09-03T06:00:00Z');
const CLOCK = { now: () => SLOT };
const DATE = { year: 2026, month: 9, day: 3 };
const CHAT = { chatId: 1, thread: 0 };
/** More than a delivery has effects, and its retry. */
const MOST_EFFECTS = 14;

const CHANGES = {
  'other topics': { topics: ['treaties'] },
  'the topics as before': { topics: ['parades'] },
  'sent silently': { sound: 'silent' },
  stopped: { ended: { why: 'stopped', on: '2026-09-03' } },
  paused: { pausedUntil: '2026-09-10' },
} satisfies Record<string, Partial<Subscription>>;

const anyChange = fc.record({
  /** Before the effect of that number, counted from the delivery on. */
  at: fc.nat(MOST_EFFECTS),
  change: fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[]), 'forgotten' as const),
});

test('whatever changes between the tick and the call: what is sent is by the settings that were read last, once', async () => {
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyChange, { maxLength: 4 }),
      fc.option(fc.nat(MOST_EFFECTS), { nil: undefined }),
      async (changes, diesAt) => {
        const { kinds, seen, sent, isForgotten, memory } = await run(changes, diesAt);
        for (const kind of kinds) outcomes.add(kind);
        expect(sent.length).toBeLessThanOrEqual(1);
        for (const each of sent)
          expect(each).toEqual({ text: seen?.topics.join(), isSilent: seen?.sound === 'silent' });
        const isWanted = seen && !seen.ended && seen.pausedUntil === undefined;
        if (!isWanted) expect(sent).toEqual([]);
        else if (diesAt === undefined && !isForgotten) expect(sent).toHaveLength(1);
        const told = await memory.ledger.told(CHAT, { from: DATE, to: DATE });
        if (isForgotten) expect(await memory.ledger.latest(CHAT, 1)).toEqual([]);
        else if (sent.length > 0) expect(told.map(({ id }) => id)).toEqual(seen?.topics);
        else if (diesAt === undefined) expect(told).toEqual([]);
      },
    ),
    { numRuns: 3000 },
  );
  expect([...outcomes].sort()).toEqual(['died', 'not-wanted', 'sent', 'uncertain']);
});

/** A chat is due, and its message delivered, and once more if the process dies. */
async function run(
  changes: readonly { readonly at: number; readonly change: keyof typeof CHANGES | 'forgotten' }[],
  diesAt: number | undefined,
) {
  const memory = memorySchedule();
  const [delivery] = await dueIn(memory);
  if (!delivery) throw new Error('nothing is due');
  let effects = 0;
  let isDead = false;
  let isForgotten = false;
  let seen: Subscription | undefined;
  const sent: { readonly text: string; readonly isSilent: boolean }[] = [];
  const ports = {
    clock: CLOCK,
    chats: memory,
    compose,
    schedule: living(memory.schedule),
    ledger: living({
      ...memory.ledger,
      async retell(...given: Parameters<typeof memory.ledger.retell>) {
        const isHeld = await memory.ledger.retell(...given);
        // It was forgotten after it was read: there is no claim to send by.
        if (!isHeld) seen = undefined;
        return isHeld;
      },
    }),
    subscriptions: living({
      ...memory.subscriptions,
      async of(...given: Parameters<typeof memory.subscriptions.of>) {
        seen = await memory.subscriptions.of(...given);
        return seen;
      },
    }),
    messenger: living({
      send(_to: unknown, { text }: ReturnType<typeof say>, { silent }: { readonly silent: boolean }) {
        sent.push({ text: join([text]).text, isSilent: silent });
        return Promise.resolve({ kind: 'sent' } as const);
      },
    }),
  };
  const kinds: string[] = [];
  for (let time = 1; time === 1 || (time === 2 && kinds[0] === 'died'); time += 1) {
    isDead = false;
    kinds.push(
      await deliver(ports, delivery, 'the attempt').then(
        ({ kind }) => kind,
        () => 'died',
      ),
    );
  }
  return { kinds, seen, sent, isForgotten, memory };

  /** A port of a process that may die, in a chat in which people change things meanwhile. */
  function living<Port extends object>(port: Port): Port {
    return new Proxy(port, {
      get:
        (_port, name) =>
        async (...given: never[]) => {
          const number = effects++;
          for (const { change } of changes.filter(({ at }) => at === number)) await make(change);
          if (number === diesAt) isDead = true;
          if (isDead) throw new Error('died');
          return (Reflect.get(port, name) as (...given: never[]) => unknown)(...given);
        },
    });
  }

  async function make(change: keyof typeof CHANGES | 'forgotten'): Promise<void> {
    const before = await memory.subscriptions.of(CHAT);
    if (!before) return;
    if (change === 'forgotten') {
      // Nothing is left under its id.
      await memory.move(CHAT.chatId, -1);
      isForgotten = true;
    } else await store(memory, { ...before, ...CHANGES[change] });
  }
}

/** What is queued for a chat that was told of parades. */
async function dueIn(memory: MemorySchedule): Promise<readonly Delivery[]> {
  await store(memory, subscription({ ...CHAT, topics: ['parades'] }));
  await memory.schedule.occupy(slotOf(subscription(CHAT)));
  await memory.schedule.finish(new Date(SLOT.getTime() - QUARTER));
  const summary = { title: {}, description: {}, topics: {}, events: 1, days: [formatMonthDay(DATE)] };
  const { events } = portsWith({ events: { summary: () => Promise.resolve(summary as never) } });
  const queued: Delivery[] = [];
  const queue = { send: (deliveries: readonly Delivery[]) => Promise.resolve(void queued.push(...deliveries)) };
  await dispatch({ ...memory, clock: CLOCK, events, queue, compose }, SLOT);
  return queued;
}

/** A message that says the topics, and tells an event of each. */
function compose({ topics }: Subscription) {
  return Promise.resolve({ ...say(topics.join()), tells: topics.map((id) => ({ id, revision: 0 })) });
}

let updates = 0;
function store({ subscriptions }: MemorySchedule, wanted: Subscription) {
  return storeSubscription(subscriptions, wanted, { botId: 42, updateId: (updates += 1), at: SLOT });
}
