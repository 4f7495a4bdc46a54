import { PARTITIONS } from '../../../shared/contract/table';
import { itemsOf, summaryKey } from '../../../shared/adapters/dynamo/event-items';
import { indexItemsOf } from '../../support/index-items';
import type { Table } from '../../../shared/adapters/dynamo/table';
import { tablePorts } from '../../../shared/adapters/dynamo/table-ports';
import type { Collection } from '../../../shared/domain/collection';
import { summarise } from '../../../shared/domain/collection-summary';
import type { LocalTable } from '../../../infra/local/local-table';
import { type DynamoCall, recordCalls } from '../../support/recorded-calls';
import { storeSubscription, subscription } from '../../support/subscriptions';
import { openTestTable } from '../../support/table';
import { ADMINISTRATOR, PRIVATE, pressed, saidPrivately } from '../../support/updates';
import { memoryTable } from '../memory-table';
import { syntheticCollection } from '../synthetic-events';
import type { Count } from './count';
import { updateCounter } from './count-updates';
import { COUNTED_UPDATES, type CountedUpdate } from './updates';

/** What a message costs that a function of its own answers, which has nothing in memory. */
export interface MessageCost extends Count {
  readonly processorSeconds: number;
}

const INDEX = 'x'.repeat(22);
const RARE_TOPIC = 'topic-3';
/** Of another bot, whose updates are not earlier than those that are counted. */
const MARK = { botId: 42, updateId: 1, at: new Date('2026-09-01T06:00:00Z') };

/** What every kind of message costs with so many invented events, also for chats whose choices leave little. */
export async function costOfMessages(events: number): Promise<MessageCost[]> {
  const collection = syntheticCollection(events);
  const local = await openTestTable();
  try {
    const calls = recordCalls(local.client);
    const counter = await updateCounter(withEvents(local, collection, calls), calls);
    const costs: MessageCost[] = [];
    const { subscriptions } = tablePorts(local, { now: () => MARK.at });
    const countAll = async (chooses: string, updates: readonly CountedUpdate[]) => {
      for (const counted of updates) {
        const before = process.cpuUsage();
        const count = await counter.countFirst(counted);
        const { user, system } = process.cpuUsage(before);
        costs.push({ ...count, name: `${counted.name}${chooses}`, processorSeconds: (user + system) / 1e6 });
      }
    };
    // Compiles what is often run, as a deployed function's code is not; the first figure would tell of nothing else.
    await counter.countFirst(question('/today'));
    await countAll('', [...COUNTED_UPDATES, ...wordsOf(collection).map(question)]);
    await counter.countFirst(press(`ct=+${RARE_TOPIC}`));
    await countAll(' – one topic', [
      ...COUNTED_UPDATES.filter(({ kind }) => kind !== 'change'),
      ...LISTS.map(question),
    ]);
    for (const [chooses, given] of subscriptionsTo(collection)) {
      await storeSubscription(subscriptions, subscription({ chatId: PRIVATE.id, timeZone: 'UTC', ...given }), MARK);
      await countAll(
        ` – ${chooses}`,
        ['/status', '/preview', '/subscribe 07:30 UTC', '/subscribe 07:30 Moscow'].map(question),
      );
    }
    return costs;
  } finally {
    await local.close();
  }
}

const LISTS = [
  'before 2026',
  'after 1826',
  '1826-2026',
  '1900-1999',
  'today',
  'November',
  'autumn',
  '/next',
  '/random',
];

function question(text: string): CountedUpdate {
  return { name: text.slice(0, 60), kind: 'question', update: saidPrivately(text) };
}

function press(data: string): CountedUpdate {
  return { name: data, kind: 'press', update: pressed(ADMINISTRATOR, data, PRIVATE) };
}

/** Words of titles in each language: common ones, all of one title, and a dozen that nobody spells like that. */
function wordsOf({ events }: Collection): string[] {
  const [first] = events;
  return ['en', 'ru', 'zh'].flatMap((code) => {
    const title = first?.title[code] ?? '';
    const others = events.slice(0, 20).flatMap((event) => event.title[code]?.split(' ') ?? []);
    const misspelt = others
      .filter((word) => word.length > 4)
      .map((word) => word.slice(0, -2) + word.slice(-1) + word.slice(-2, -1));
    const [dozen, many] = [12, 100].map((count) => misspelt.slice(0, count).join(' '));
    return [title, ...title.split(' ').slice(0, 3), dozen, many, `${title} 1900-1999 topic:${RARE_TOPIC}`].map(
      (text) => `/search ${text}`,
    );
  });
}

function subscriptionsTo({ events }: Collection): [string, Parameters<typeof subscription>[0]][] {
  const narrow = { topics: [RARE_TOPIC], which: 'round', sensitive: 'hidden' } as const;
  return [
    ['all', {}],
    ['round ones of one topic', narrow],
    ['the same, a week ahead', { ...narrow, early: '7' }],
    ['the same, weekly', { ...narrow, days: '3' }],
    ['50 events alone', { which: 'chosen', events: events.slice(0, 50).map(({ id }) => id) }],
    ['an event alone, weekly', { which: 'chosen', days: '5', events: events.slice(0, 1).map(({ id }) => id) }],
  ];
}

/** The table with those events beside it in memory, where storing many takes no time. */
function withEvents(local: LocalTable, collection: Collection, calls: DynamoCall[]): LocalTable {
  const { events } = collection;
  const summary = { ...summaryKey, summary: summarise(collection), searchIndex: INDEX };
  const memory = memoryTable([summary, ...events.flatMap(itemsOf), ...indexItemsOf(INDEX, collection)]);
  const isOfEvents = (pk: string) =>
    PARTITIONS.events.some((name) => (name.endsWith('*') ? pk.startsWith(name.slice(0, -1)) : pk === name));
  const counted = async <Result>(command: string, call: Promise<Result>): Promise<Result> => {
    calls.push({ command, readUnits: memory.used.units, writeUnits: 0 });
    memory.used.units = 0;
    return call;
  };
  const reads: Pick<Table, 'get' | 'getAll' | 'query'> = {
    get: (key, options) => (isOfEvents(key.pk) ? counted('Get', memory.table.get(key)) : local.get(key, options)),
    getAll: (keys) => counted('BatchGet', memory.table.getAll(keys)),
    query: (query) => (isOfEvents(query.pk) ? counted('Query', memory.table.query(query)) : local.query(query)),
  };
  return { ...local, ...reads };
}
