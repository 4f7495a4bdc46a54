import fc from 'fast-check';
import type { LocalTable } from '../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../shared/adapters/dynamo/chat-repository';
import { dynamoSubscriptionRepository } from '../../../shared/adapters/dynamo/subscription-repository';
import type { Table } from '../../../shared/adapters/dynamo/table';
import type { Action } from '../../../shared/domain/action';
import { summarise } from '../../../shared/domain/collection-summary';
import { followKey } from '../../../shared/domain/follows';
import type { Subscription } from '../../../shared/domain/subscription';
import { languages } from '../../../shared/language/languages';
import { answerPress } from '../../../shared/use-cases/answer-press';
import { askerOf } from '../../../shared/use-cases/asker';
import { lastAnswers } from '../../../shared/use-cases/last-answers';
import { collectionOf, event } from '../../support/events';
import { portsWith } from '../../support/ports';
import { storeSubscription, subscription } from '../../support/subscriptions';
import { openTestTable } from '../../support/table';

const CHAT = 1;
const FIRST = event('2015-09-03');
const SECOND = event('2016-10-04');
const TOPICS = { culture: { en: 'Culture' }, visit: { en: 'Visits' }, trade: { en: 'Trade' } };
const SUMMARY = summarise({ ...collectionOf(FIRST, SECOND), topics: TOPICS });

const CHANGES: readonly Action[] = [
  { kind: 'choose', menu: 'subscription', name: 'time', value: '10:00' },
  { kind: 'choose', menu: 'subscription', name: 'days', value: '3' },
  { kind: 'choose', menu: 'subscription', name: 'topics', value: '+culture' },
  { kind: 'choose', menu: 'subscription', name: 'topics', value: '-visit' },
  { kind: 'choose', menu: 'settings', name: 'topics', value: '+culture' },
  { kind: 'choose', menu: 'settings', name: 'topics', value: '+trade' },
  { kind: 'choose', menu: 'settings', name: 'pageSize', value: '10' },
  { kind: 'choose', menu: 'settings', name: 'language', value: 'ru' },
  { kind: 'choose', menu: 'settings', name: 'timeZone', value: 'Asia/Tokyo' },
  { kind: 'remind', id: FIRST.id },
  { kind: 'remind', id: FIRST.id, off: true },
  { kind: 'remind', id: SECOND.id },
  { kind: 'follow', text: 'Culture' },
  { kind: 'follow', text: 'Trade' },
  { kind: 'unfollow', key: followKey('topic:culture') },
  { kind: 'pause', days: 7 },
  { kind: 'pause', days: 0 },
  { kind: 'subscribe' },
  { kind: 'subscribe', time: '07:30', timeZone: 'Europe/Moscow' },
  { kind: 'unsubscribe' },
];

/** Fields that depend on how often an item was written, and by which update. */
const BOOKKEEPING = ['version', 'lastUpdateId', 'changedBy', 'changedAt'];

const BEFORE: readonly (Partial<Subscription> | undefined)[] = [
  undefined,
  { topics: ['visit'], follows: ['topic:culture'], events: [FIRST.id] },
  { which: 'chosen', events: [FIRST.id] },
  { which: 'chosen', follows: ['topic:culture'] },
  { pausedUntil: '2026-09-20', events: [FIRST.id] },
  { ended: { why: 'stopped', on: '2026-09-01' } },
];

/** Settings that subscriptions hold a copy of are changed in two items, so that there is more to go wrong. */
const COPIED_CHANGES = CHANGES.filter(
  (each) => each.kind === 'subscribe' || ('menu' in each && each.menu === 'settings'),
);
const anyChange = fc.oneof(fc.constantFrom(...CHANGES), fc.constantFrom(...COPIED_CHANGES));

let table: LocalTable;
beforeAll(async () => {
  table = await openTestTable();
});
afterAll(() => table.close());

/** The bot as far as it changes what a chat chose; each call of its table may wait. */
function botOn(stored: Table) {
  const cards = { [FIRST.id]: FIRST, [SECOND.id]: SECOND };
  const given = portsWith({
    events: {
      card: (id) => Promise.resolve(cards[id]),
      summary: () => Promise.resolve(SUMMARY),
    },
  });
  const ports = {
    ...given,
    lastAnswers: lastAnswers(given.clock),
    chats: dynamoChatRepository(stored),
    subscriptions: dynamoSubscriptionRepository(stored),
    members: { isAdministrator: () => Promise.resolve(true), editorsChat: undefined },
  };
  /** Whether the answer confirms the change. */
  return async function press(action: Action, updateId: number): Promise<boolean> {
    const sender = { chatId: CHAT, personId: CHAT, thread: 0, place: 'private', botId: 42, updateId } as const;
    const asker = askerOf(sender, await ports.chats.settings(CHAT), 'UTC');
    const said = JSON.stringify(await answerPress(ports, asker, { action, isOnMessage: true }));
    return !languages.some(({ messages }) =>
      [messages.staleButton, messages.subscription.notStopped].some((text) => said.includes(text)),
    );
  };
}

async function begin(given: (typeof BEFORE)[number]): Promise<void> {
  await dynamoChatRepository(table).forget(CHAT);
  const stamp = { botId: 42, updateId: 1, at: new Date('2026-09-01T06:00:00Z') };
  if (given)
    await storeSubscription(dynamoSubscriptionRepository(table), subscription({ timeZone: 'UTC', ...given }), stamp);
}

/** What was confirmed, and what is stored afterwards. */
async function outcome(confirmed: readonly boolean[]): Promise<string> {
  const items = await dynamoChatRepository(table).stored(CHAT);
  const chosen = items.map((item) =>
    Object.entries(item)
      .filter(([name]) => !BOOKKEEPING.includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return JSON.stringify({ confirmed, chosen });
}

test('two changes at the same time end as if one had come after the other, and only what is stored is confirmed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...BEFORE),
      anyChange,
      anyChange,
      fc.scheduler(),
      async (before, one, other, turns) => {
        const press = botOn(table);
        await begin(before);
        const inOrder = [await press(one, 10), await press(other, 11)];
        const allowed = [await outcome(inOrder)];
        await begin(before);
        const late = [await press(other, 11), await press(one, 10)].reverse();
        allowed.push(await outcome(late));
        await begin(before);
        const pressInTurns = botOn(inTurns(table, turns));
        const confirmed = await turns.waitFor(Promise.all([pressInTurns(one, 10), pressInTurns(other, 11)]));
        expect(allowed).toContain(await outcome(confirmed));
      },
    ),
    { numRuns: 80 },
  );
});

function inTurns(stored: Table, turns: fc.Scheduler): Table {
  return {
    ...stored,
    get: turns.scheduleFunction((key, options) => stored.get(key, options)),
    put: turns.scheduleFunction((item, condition) => stored.put(item, condition)),
    update: turns.scheduleFunction((key, update) => stored.update(key, update)),
    query: turns.scheduleFunction((query) => stored.query(query)),
  };
}
