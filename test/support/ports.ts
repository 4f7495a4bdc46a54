import type { BotPorts } from '../../shared/adapters/telegram/bot';
import { createTimeZones } from '../../shared/adapters/time-zones/time-zones';
import { messageComposer } from '../../shared/use-cases/anniversaries/compose-message';
import { type EventPage, type EventRepository, NOTHING_FOUND } from '../../shared/use-cases/event-ports';
import type { ChatRepository } from '../../shared/use-cases/ports';
import { memorySchedule } from './memory-schedule';

const EMPTY_PAGE: EventPage = { lines: [] };

/** A collection that has no events yet. */
export const NO_EVENTS: EventRepository = {
  card: () => Promise.resolve(undefined),
  cards: () => Promise.resolve([]),
  all: () => Promise.resolve([]),
  onDays: () => Promise.resolve(EMPTY_PAGE),
  inSpan: () => Promise.resolve(EMPTY_PAGE),
  around: () => Promise.resolve(undefined),
  beside: () => Promise.resolve(EMPTY_PAGE),
  neighboursOf: () => Promise.resolve({}),
  newIn: () => Promise.resolve([]),
  namedOn: () => Promise.resolve([]),
  marksOf: () => Promise.resolve(undefined),
  highlights: () => Promise.resolve(undefined),
  candidatesOn: () => Promise.resolve([]),
  draw: () => Promise.resolve(undefined),
  pair: () => Promise.resolve(undefined),
  search: () => Promise.resolve(NOTHING_FOUND),
  corrections: () => Promise.resolve([]),
  summary: () => Promise.resolve(undefined),
};

const NO_CHATS: ChatRepository = {
  settings: () => Promise.resolve({}),
  change: (_chatId, change) => Promise.resolve({ kind: 'stored', before: {}, after: change({}) ?? {} }),
  stored: () => Promise.resolve([]),
  forget: () => Promise.resolve(),
  leave: () => Promise.resolve(),
  comeBack: () => Promise.resolve(),
  move: () => Promise.resolve(),
};

/** Ports to a table with nothing in it, but for what is given. The clock stands at the morning of 3 September 2026. */
export function portsWith(
  given: { readonly events?: Partial<EventRepository>; readonly chats?: Partial<ChatRepository> } = {},
): BotPorts {
  const now = Date.parse('2026-09-03T06:00:00Z');
  const clock = { now: () => new Date(now) };
  const events = { ...NO_EVENTS, ...given.events };
  const { subscriptions, ledger, schedule } = memorySchedule();
  return {
    clock,
    chance: () => 0,
    events,
    chats: { ...NO_CHATS, ...given.chats },
    subscriptions,
    ledger,
    schedule,
    compose: messageComposer(events, clock, ledger),
    reports: {
      add: () => Promise.resolve(true),
      openOne: () => Promise.resolve(undefined),
      open: () => Promise.resolve({ reports: [] }),
      close: () => Promise.resolve(undefined),
    },
    scores: {
      of: () => Promise.resolve(undefined),
      change: () => Promise.resolve('done'),
      leave: () => Promise.resolve(),
      table: () => Promise.resolve([]),
    },
    quotas: { take: () => Promise.resolve('granted') },
    timeZones: createTimeZones(),
  };
}
