import { NO_TALLY } from '../../shared/domain/week-figures';
import { messageComposer } from '../../shared/use-cases/anniversaries/compose-message';
import { dispatch } from '../../shared/use-cases/anniversaries/dispatch';
import type { EventRepository } from '../../shared/use-cases/event-ports';
import { lineOf } from '../../shared/domain/event-line';
import { type Subscription, type Slot, slotOf } from '../../shared/domain/subscription';
import { event } from '../support/events';
import { NO_EVENTS } from '../support/ports';
import { subscription } from '../support/subscriptions';
import type { ScaleRun } from './scale';

const TICK = new Date('2026-09-03T06:00:00Z');
/** As many as a query of the index gives at once, about. */
const PAGE = 2000;
/** So that what is often run is compiled. */
const WARM_UP = 10_000;

/** A tick at which so many are due: how long it takes to have them in the queue, and the most memory meanwhile. */
async function runOnce(size: number): Promise<ScaleRun> {
  let queued = 0;
  let peak = 0;
  const look = () => (peak = Math.max(peak, process.memoryUsage.rss()));
  const began = performance.now();
  const { deliveries } = await dispatch(
    {
      events: EVENTS,
      compose: messageComposer(EVENTS, { now: () => TICK }, { told: () => Promise.resolve([]) }),
      clock: { now: () => TICK },
      schedule: {
        progress: () =>
          Promise.resolve({
            tally: NO_TALLY,
            zones: [{ timeZone: 'Europe/Moscow', times: new Set(['09:00' as const]) }],
          }),
        slotsAt: () => Promise.resolve([slotOf(subscription({ chatId: 0 }))]),
        finish: () => Promise.resolve(true),
        occupy: () => Promise.resolve(),
        foundEmpty: () => Promise.resolve(),
        silentUntil: () => Promise.resolve(undefined),
        keepSilent: () => Promise.resolve(),
        count: () => Promise.resolve(),
      },
      subscriptions: {
        of: () => Promise.resolve(undefined),
        changedAt: () => Promise.resolve(undefined),
        ofChat: () => Promise.resolve([]),
        change: () => Promise.resolve({ kind: 'kept', before: undefined, after: undefined }),
        end: () => Promise.resolve(false),
        due: (slot) => pagesOf(slot, size),
      },
      queue: {
        send(some) {
          queued += some.length;
          look();
          return Promise.resolve();
        },
      },
    },
    TICK,
  );
  const seconds = (performance.now() - began) / 1000;
  if (deliveries !== size || queued !== size) throw new Error(`${deliveries} of ${size}`);
  return { seconds, peakMiB: peak / 2 ** 20 };
}

/** Made as they are asked for, as unequal in their wishes as chats are. */
async function* pagesOf({ rhythm }: Slot, size: number): AsyncGenerator<readonly Subscription[]> {
  if (rhythm !== 'daily') return;
  for (let from = 0; from < size; from += PAGE)
    yield await Promise.resolve(
      Array.from({ length: Math.min(PAGE, size - from) }, (_, n) => {
        const chatId = from + n + 1;
        const language = ['en', 'ru', 'zh'][chatId % 3] ?? 'en';
        // Every fiftieth chose single events, so that its message is its own.
        const events = chatId % 50 === 0 ? [`2015-09-03-${chatId}`] : [];
        return subscription({ chatId, language, events, sensitive: chatId % 7 === 0 ? 'hidden' : 'shown' });
      }),
    );
}

const LINES = Array.from({ length: 8 }, (_, n) => lineOf(event('2015-09-03', { id: `2015-09-03-event-${n}` })));
const EVENTS: EventRepository = {
  ...NO_EVENTS,
  candidatesOn: () => Promise.resolve(LINES),
  summary: () =>
    Promise.resolve({
      title: {},
      description: {},
      languages: ['en'],
      topics: {},
      events: LINES.length,
      days: ['09-03'],
      byDecade: [],
      years: [],
      topicEvents: {},
      draws: {},
      denseDays: [],
      outlets: [],
      wellSourced: 0,
      stateMediaOnly: 0,
      examples: { days: [], dates: [], years: [], names: [] },
    }),
};

void runOnce(WARM_UP)
  .then(() => runOnce(Number(process.argv[2])))
  .then((run) => process.stdout.write(JSON.stringify(run)));
