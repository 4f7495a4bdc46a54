import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import type { LocalTable } from '../../../../infra/local/local-table';
import type { Table } from '../../../../shared/adapters/dynamo/table';
import { tablePorts } from '../../../../shared/adapters/dynamo/table-ports';
import { type Delivery, slotOf } from '../../../../shared/domain/subscription';
import { say } from '../../../../shared/language/message';
import { leaveChat } from '../../../../shared/use-cases/anniversaries/come-back';
import { deliver } from '../../../../shared/use-cases/anniversaries/deliver';
import { NO_SCORE, scoreAfter } from '../../../../shared/domain/score';
import { dispatch } from '../../../../shared/use-cases/anniversaries/dispatch';
import type { Sending } from '../../../../shared/use-cases/delivery-ports';
import { collectionOf, event } from '../../../support/events';
import { storeSubscription, subscription } from '../../../support/subscriptions';
import { allItems, openTableWith } from '../../../support/table';

const NOW = new Date('2026-09-03T06:00:00Z');
const CLOCK = { now: () => NOW };
/** Groups with ids that occur nowhere else; the first may move to the second. */
const GROUPS = [-700_001, -700_002] as const;
const [OLD_GROUP, GROUP] = GROUPS;

let table: LocalTable;
let nextUpdate = 0;
beforeAll(async () => {
  table = await openTableWith(collectionOf(event('2015-09-03')));
});
afterAll(() => table.close());

const stamp = () => ({ botId: 42, updateId: (nextUpdate += 1), at: NOW });
const portsOn = (of: Table) => ({ ...tablePorts(of, CLOCK), clock: CLOCK });

/** The chats that some item mentions. */
async function chatsStored(): Promise<number[]> {
  const items = JSON.stringify(await allItems(table));
  return GROUPS.filter((id) => items.includes(String(id)));
}

/** Who plays in the groups, sets them up, and reports errors in private; and who answers. */
const PERSON = 777_000_777;
const EDITOR = 888_000_888;

const anyGroup = fc.constantFrom(...GROUPS);
const anySending = fc.constantFrom<Sending['kind']>(
  'sent',
  'uncertain',
  'refused',
  'chat-gone',
  'topic-gone',
  'not-sent',
  'too-many',
);

/** A message is due: it is queued, and the queue delivers it. */
async function deliverAll(of: Table, kind: Sending['kind'], deliveries: readonly Delivery[], attempt: string) {
  const sending = kind === 'too-many' ? ({ kind, retryAfterSeconds: 0 } as const) : ({ kind } as Sending);
  const messenger = { send: () => Promise.resolve(sending) };
  const ports = { ...portsOn(of), compose: () => Promise.resolve(say('3 September')), messenger };
  for (const each of deliveries) await deliver(ports, each, attempt);
}

const dueOn = (chatId: number, day = 3): Delivery => ({
  chatId,
  thread: 0,
  date: { year: 2026, month: 9, day },
  notAfter: new Date('2026-09-03T09:00:00Z'),
});

const anyStep = fc.oneof(
  fc.record({
    step: fc.constantFrom(
      'subscribe',
      'choose',
      'report',
      'answer',
      'leave',
      'return',
      'play',
      'set up',
      'person forgets',
      'editor forgets',
    ),
    group: anyGroup,
  }),
  fc.record({ step: fc.constant('dispatch'), group: anyGroup, sending: anySending }),
  fc.record({ step: fc.constant('deliver late'), group: anyGroup, sending: anySending }),
  fc.record({ step: fc.constant('move'), group: fc.constant(OLD_GROUP) }),
  { weight: 2, arbitrary: fc.record({ step: fc.constant('forget'), group: anyGroup }) },
);

test('whatever a chat did before: once it is forgotten, no item mentions it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 12 }), async (steps) => {
      const ports = portsOn(table);
      for (const id of [...GROUPS, PERSON, EDITOR]) await ports.chats.forget(id);
      const known = new Set<number>();
      for (const [n, { step, group, ...more }] of steps.entries()) {
        const sending = 'sending' in more ? more.sending : 'sent';
        switch (step) {
          case 'subscribe':
            await storeSubscription(ports.subscriptions, subscription({ chatId: group, thread: n % 2 }), stamp());
            await ports.schedule.occupy(slotOf(subscription()));
            known.add(group);
            break;
          case 'choose':
            await ports.chats.change(group, () => ({ pageSize: '3' }), stamp());
            known.add(group);
            break;
          case 'play': {
            const question = { day: { year: 2026, month: 9, day: 3 }, number: n % 10 };
            await ports.scores.change({ chatId: group, personId: PERSON, name: 'Anna' }, (before) =>
              scoreAfter(before ?? NO_SCORE, question, true, question.day),
            );
            known.add(group);
            break;
          }
          case 'set up':
            await storeSubscription(ports.subscriptions, subscription({ chatId: group, setBy: PERSON }), stamp());
            known.add(group);
            break;
          case 'person forgets':
          case 'editor forgets': {
            const person = step === 'person forgets' ? PERSON : EDITOR;
            await ports.chats.forget(person);
            expect(JSON.stringify(await allItems(table))).not.toContain(String(person));
            break;
          }
          case 'report':
            await ports.reports.add({
              eventId: '2015-09-03',
              text: 'No.',
              language: 'en',
              chatId: PERSON,
              stamp: stamp(),
            });
            break;
          case 'answer': {
            const { reports } = await ports.reports.open(1);
            const action = { what: 'mended', who: EDITOR, at: NOW.toISOString(), text: 'Yes.' } as const;
            for (const { number } of reports) await ports.reports.close(number, action);
            break;
          }
          case 'leave':
            await leaveChat(ports, group, '2026-09-03', { at: NOW });
            break;
          case 'return':
            await ports.chats.comeBack(group);
            break;
          case 'dispatch': {
            const sent: Delivery[] = [];
            await table.remove({ pk: 'SCHEDULE', sk: 'STATE' });
            await ports.schedule.occupy(slotOf(subscription()));
            const queue = { send: (all: readonly Delivery[]) => Promise.resolve(void sent.push(...all)) };
            await dispatch({ ...ports, queue }, NOW);
            await deliverAll(table, sending, sent, String(n));
            break;
          }
          case 'deliver late':
            await deliverAll(table, sending, [dueOn(group, 4)], String(n));
            break;
          case 'move':
            await ports.chats.move(OLD_GROUP, GROUP);
            if (known.delete(OLD_GROUP)) known.add(GROUP);
            break;
          case 'forget':
            await ports.chats.forget(group);
            known.delete(group);
        }
        expect((await chatsStored()).filter((id) => !known.has(id))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

/** The same table, whose calls wait for their turn; the next turn begins when the call has ended. */
function inTurn(turns: fc.Scheduler): Table {
  let running: Promise<unknown> = Promise.resolve();
  const finish = async (take: () => Promise<void>) => {
    await take();
    await setImmediate();
    await running;
    await setImmediate();
  };
  const turn = async <Result>(call: () => Promise<Result>): Promise<Result> => {
    await turns.schedule(Promise.resolve(), 'call', undefined, finish);
    const result = call();
    running = result;
    return result;
  };
  return {
    ...table,
    get: (...given) => turn(() => table.get(...given)),
    put: (...given) => turn(() => table.put(...given)),
    update: (...given) => turn(() => table.update(...given)),
    remove: (...given) => turn(() => table.remove(...given)),
    query: (...given) => turn(() => table.query(...given)),
    writeAll: (...given) => turn(() => table.writeAll(...given)),
  };
}

test('a chat that is forgotten while a message to it is delivered leaves nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), anySending, async (turns, sending) => {
      const ports = portsOn(table);
      await ports.chats.forget(GROUP);
      await ports.chats.change(GROUP, () => ({ pageSize: '3' }), stamp());
      await storeSubscription(ports.subscriptions, subscription({ chatId: GROUP }), stamp());
      const shared = inTurn(turns);
      const both = Promise.all([deliverAll(shared, sending, [dueOn(GROUP)], 'a'), portsOn(shared).chats.forget(GROUP)]);
      await turns.waitFor(both);
      expect(await chatsStored()).toEqual([]);
    }),
    { numRuns: 150 },
  );
}, 60_000);
