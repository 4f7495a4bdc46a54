import fc from 'fast-check';
import { NO_TALLY } from '../../../shared/domain/week-figures';
import { summarise } from '../../../shared/domain/collection-summary';
import { lineOf } from '../../../shared/domain/event-line';
import type { BotPorts } from '../../../shared/adapters/telegram/bot';
import { createTimeZones } from '../../../shared/adapters/time-zones/time-zones';
import type { EventPage, PageRequest } from '../../../shared/use-cases/event-ports';
import { StoreDown } from '../../../shared/use-cases/ports';
import { messageComposer } from '../../../shared/use-cases/anniversaries/compose-message';
import { NO_SCORE } from '../../../shared/domain/score';
import { collectionOf, event, happened, inEachLanguage } from '../events';
import { memorySchedule } from '../memory-schedule';
import { subscription } from '../subscriptions';

/** Which calls fail, of the bot's to its ports and to Telegram, counted from 1. */
export interface Trouble {
  readonly ports: readonly number[];
  readonly portFault: Error;
  readonly telegram: readonly number[];
}

export const NO_TROUBLE: Trouble = { ports: [], portFault: new Error('a fault'), telegram: [] };
const ALL = [1, 2, 3, 4, 5, 6];
export const anyTrouble: fc.Arbitrary<Trouble> = fc.constantFrom(
  NO_TROUBLE,
  NO_TROUBLE,
  { ...NO_TROUBLE, ports: [1] },
  { ...NO_TROUBLE, ports: [2] },
  { ...NO_TROUBLE, ports: [1], portFault: new StoreDown('no answer') },
  { ...NO_TROUBLE, telegram: [1] },
  { ...NO_TROUBLE, telegram: [2] },
  { ...NO_TROUBLE, ports: ALL, telegram: ALL },
);

/** Titles as long as a collection may have them, and in all that people write with. */
const COLLECTION = collectionOf(
  event('2015-09-03', { id: '2015-09-03-parade', title: inEachLanguage('阅兵 🎉 '.repeat(9)) }),
  event('2023-10', { title: inEachLanguage('x'.repeat(80)) }),
  event('1812', { kind: 'scheduled', outcome: happened(inEachLanguage('It took place.')) }),
  event('2030/..', { title: inEachLanguage('<b>*_[`عيد') }),
);

const [FIRST, SECOND] = COLLECTION.events.map(lineOf).filter(({ kind }) => kind === 'held');
const PAIR = FIRST && SECOND && { first: FIRST, second: SECOND };

/** Ports whose calls fail as said, and that note which chats' settings are asked for or changed. */
export function portsInTrouble({ ports: failures, portFault }: Trouble, chatIds: number[]): BotPorts {
  const mayFail = failing(failures, portFault);
  const answer = <T>(value: T): Promise<T> => {
    mayFail();
    return Promise.resolve(value);
  };
  const ofChat = <T>(chatId: number, value: T): Promise<T> => {
    chatIds.push(chatId);
    return answer(value);
  };
  const pageOf = ({ size, cursor }: PageRequest, next = '2023-10-00-event'): EventPage => {
    const lines = COLLECTION.events.map(lineOf).slice(cursor === undefined ? 0 : 2);
    return { lines: lines.slice(0, size), next: { direction: 'forward', cursor: next } };
  };
  /** The place in a search is a number: there may be a million events. */
  const searchCursor = '999990';
  const clock = { now: () => new Date('2026-09-03T06:00:00Z') };
  const events: BotPorts['events'] = {
    card: async (id) => answer(COLLECTION.events.find((each) => each.id === id)),
    corrections: async () => answer([]),
    cards: async (ids) => answer(COLLECTION.events.filter(({ id }) => ids.includes(id))),
    all: async (limit) => answer(COLLECTION.events.slice(0, limit)),
    onDays: async ({ month }, _to, page) => answer(month === 9 ? pageOf(page) : { lines: [] }),
    around: async (day) => {
      const [line] = COLLECTION.events.map(lineOf);
      const some = { lines: line ? [line] : [], more: true };
      return answer({ spanning: { long: some, year: some }, before: line, dayBefore: day });
    },
    beside: async (_span, _part, page) => answer(pageOf(page)),
    candidatesOn: async ({ month }) => answer(month === 9 ? COLLECTION.events.map(lineOf) : []),
    draw: async () => answer(COLLECTION.events[0]?.id),
    neighboursOf: async () =>
      answer({ before: COLLECTION.events.map(lineOf)[0], after: COLLECTION.events.map(lineOf)[1] }),
    pair: async () => answer(PAIR),
    newIn: async () => answer(COLLECTION.events.map(({ id }) => id)),
    namedOn: async () => answer(COLLECTION.events.map(({ id, topics }) => ({ id, terms: topics }))),
    marksOf: async () => answer({ days: ['09-03'], months: [9] }),
    highlights: async () => answer(undefined),
    inSpan: async ({ from }, page) => answer(from && from.year > 1000 ? pageOf(page) : { lines: [] }),
    search: async ({ words }, page) =>
      answer({
        ...(words.length > 1 ? { lines: [] } : pageOf(page, searchCursor)),
        total: 4,
        corrections: words.slice(0, 1).map((typed) => ({ typed, taken: typed.toUpperCase() })),
        unknown: words.slice(1),
        near: words.slice(1),
        everyWord: words.length === 1,
        named: [],
        passing: { ids: [], total: 0 },
        titled: [],
        hinted: [],
        lacking: new Map(),
        telling: [],
      }),
    summary: async () => answer({ ...summarise(COLLECTION), pairs: 20 }),
  };
  return {
    clock,
    chance: () => 0.5,
    events,
    chats: {
      settings: async (chatId) => ofChat(chatId, chatId % 2 === 0 ? { dateOrder: 'month-first' } : {}),
      change: async (chatId, change) => ofChat(chatId, { kind: 'stored', before: {}, after: change({}) ?? {} }),
      stored: async (chatId) => ofChat(chatId, [{ pk: `CHAT#${chatId}`, sk: 'CHAT', timeZone: 'Europe/Moscow' }]),
      forget: async (chatId) => ofChat(chatId, undefined),
      leave: async (chatId) => ofChat(chatId, undefined),
      comeBack: async (chatId) => ofChat(chatId, undefined),
      move: async (from) => ofChat(from, undefined),
    },
    subscriptions: {
      of: async ({ chatId, thread }) => ofChat(chatId, chatId % 3 === 0 ? undefined : subscription({ chatId, thread })),
      changedAt: async ({ chatId }) => ofChat(chatId, new Date('2026-08-30T06:00:00Z')),
      ofChat: async (chatId) => ofChat(chatId, [subscription({ chatId })]),
      change: async ({ chatId, thread }, change) => {
        const before = chatId % 3 === 0 ? undefined : subscription({ chatId, thread });
        const after = await change(before);
        return ofChat(chatId, { kind: after ? 'stored' : 'kept', before, after: after ?? before });
      },
      end: async ({ chatId }) => ofChat(chatId, true),
      due: () => memorySchedule().subscriptions.due({ timeZone: 'UTC', time: '09:00', rhythm: 'daily', shard: 0 }),
    },
    ledger: {
      claim: async ({ chatId }) => ofChat(chatId, { kind: 'granted' as const, claimId: '' }),
      told: async ({ chatId }) => ofChat(chatId, []),
      retell: async ({ chatId }) => ofChat(chatId, true),
      release: async ({ chatId }) => ofChat(chatId, undefined),
      note: async ({ chatId }) => ofChat(chatId, undefined),
      giveUp: async ({ chatId }) => ofChat(chatId, undefined),
      latest: async ({ chatId }) => ofChat(chatId, [{ date: { year: 2026, month: 9, day: 2 }, trouble: 'uncertain' }]),
    },
    schedule: {
      progress: async () => answer({ zones: [], tally: NO_TALLY }),
      finish: async () => answer(true),
      count: async () => answer(undefined),
      slotsAt: async () => answer([]),
      occupy: async () => answer(undefined),
      foundEmpty: async () => answer(undefined),
      silentUntil: async () => answer(undefined),
      keepSilent: async () => answer(undefined),
    },
    compose: messageComposer(events, clock, { told: () => Promise.resolve([]) }),
    reports: {
      add: async () => answer(true),
      openOne: async () => answer(undefined),
      open: async () => answer({ reports: [] }),
      close: async () => answer(undefined),
    },
    scores: {
      of: async ({ chatId }) => ofChat(chatId, undefined),
      change: async ({ chatId }, change) => {
        change(undefined);
        return ofChat(chatId, 'done');
      },
      leave: async ({ chatId }) => ofChat(chatId, undefined),
      table: async (chatId) => ofChat(chatId, [{ ...NO_SCORE, personId: 1, name: '<b>*عيد' }]),
    },
    quotas: {
      take: async (personId) =>
        answer((['granted', 'granted', 'repeated', 'spent'] as const)[Math.abs(personId) % 4] ?? 'granted'),
    },
    timeZones: createTimeZones(),
  };
}

/** Throws the fault at the calls of these numbers. */
export function failing(numbers: readonly number[], fault: Error): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (numbers.includes(count)) throw fault;
  };
}
