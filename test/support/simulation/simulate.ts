import { createHandler as createDispatch } from '../../../lambdas/dispatch/handler';
import { parseDelivery } from '../../../shared/adapters/sqs/delivery-body';
import { telegramMessenger } from '../../../shared/adapters/telegram/messenger';
import type { CallTelegram } from '../../../shared/adapters/telegram/call-telegram';
import { formatDate } from '../../../shared/domain/calendar-date';
import { type Delivery, type Slot, slotOf } from '../../../shared/domain/subscription';
import type { DeliverPorts } from '../../../shared/use-cases/anniversaries/deliver';
import { anniversariesPart } from '../../../shared/use-cases/anniversaries/anniversaries-part';
import type { DispatchPorts } from '../../../shared/use-cases/anniversaries/dispatch';
import type { ChatRepository } from '../../../shared/use-cases/ports';
import type {
  ComposeMessage,
  ComposePart,
  DeliveryQueue,
  ScheduleState,
  SubscriptionRepository,
} from '../../../shared/use-cases/delivery-ports';
import { composeOf } from '../../../shared/use-cases/anniversaries/compose-message';
import { newsPart } from '../../../shared/use-cases/anniversaries/news-part';
import { correctionsPart } from '../../../shared/use-cases/anniversaries/corrections-part';
import { lines } from '../../../shared/language/rich-text';
import { NO_EVENTS } from '../ports';
import { memorySchedule } from '../memory-schedule';
import { fakeQueue } from '../pipeline/fake-queue';
import { deliverFrom } from '../pipeline/pipeline';
import { dice as diceOf } from './dice';
import { type Faults, NO_FAULTS, type Process, effect, flaky, flakyPages } from './flaky';
import { correctedIn } from './corrected-event';
import { faultsIn } from './law';
import { followedAndNew } from './followed-and-new';
import { startPauses } from './pauses';
import { WEEK, simTelegram } from './sim-telegram';
import { startTurns } from './turns';
import { EDITORS, FORUM, GROUP, daysOfWorld, worldOf } from './world';
import { storeSubscription } from '../subscriptions';

/** The result of a run: violations of the law, and how often each thing happened. */
export interface Simulated {
  readonly faults: readonly string[];
  readonly seen: ReadonlyMap<string, number>;
}

const MINUTE = 60_000;
/** Probabilities in a calm world and in a stormy one. */
const WEATHERS: readonly [Faults, ...Faults[]] = [
  { crash: 0.01, error: 0.01, twice: 0.02 },
  { crash: 0.04, error: 0.04, twice: 0.1 },
];
const BOT = { id: 2, username: 'a_bot', supports_inline_queries: false };

/** One dispatcher and two senders, in a world in which anything may fail; a seed repeats a run. */
export async function simulate(seed: number, trace?: (line: string) => void): Promise<Simulated> {
  let processes = 0;
  const dice = diceOf(seed);
  const world = worldOf(dice);
  const weather = dice.oneOf(WEATHERS);
  const turns = startTurns(world.start, dice);
  const seen = new Map<string, number>();
  const see = (what: string, times = 1) => void seen.set(what, (seen.get(what) ?? 0) + times);
  const clock = { now: () => new Date(turns.now()) };
  const queue = fakeQueue(dice);
  const telegram = simTelegram(turns.now, dice, (what) => {
    see(`telegram: ${what}`);
  });
  const calls: number[] = [];
  const telegramCall = {
    call(...given: Parameters<CallTelegram>) {
      calls.push(turns.now());
      return telegram.call(...given);
    },
  };
  const memory = memorySchedule();
  const { subscriptions, ledger } = memory;
  const silences: { from: number; until: number }[] = [];
  const schedule: ScheduleState = {
    ...memory.schedule,
    keepSilent(until) {
      silences.push({ from: turns.now(), until: until.getTime() });
      return memory.schedule.keepSilent(until);
    },
  };
  const stored: Omit<SubscriptionRepository, 'due'> = subscriptions;
  const counted = new Set<string>();
  const noting = {
    ...ledger,
    note(...[delivery, trouble]: Parameters<typeof ledger.note>) {
      counted.add(keyOf(delivery));
      return ledger.note(delivery, trouble);
    },
  };
  const keyOf = ({ chatId, thread, date, week }: Delivery) =>
    telegram.key(chatId, thread, week ? WEEK : formatDate(date));
  const lastAdded = formatDate(world.addedOn);
  const summary = { title: {}, description: {}, topics: {}, events: 1, days: daysOfWorld(world), lastAdded };
  const corrected = correctedIn(world, turns.now);
  const events = {
    ...NO_EVENTS,
    ...followedAndNew(world),
    ...corrected.events,
    summary: () => Promise.resolve(summary as never),
  };
  const editors = { chatId: EDITORS, reports: { open: () => Promise.resolve({ reports: [] }) } };

  for (const each of world.subscriptions) {
    await storeSubscription(subscriptions, each, { botId: 42, updateId: 1, at: clock.now() });
    await schedule.occupy(slotOf(each));
  }
  await schedule.finish(clock.now());
  misfortunes();
  startPauses(world, { turns, subscriptions, see });
  runTicks();
  for (const worker of [1, 2]) poll(worker);
  await turns.run();
  return { faults: faultsIn(world, telegram, { counted, silences, calls }), seen };

  /** A separate process, which may crash, with its ports. */
  function begin(faults: Faults, onCrash: () => void) {
    const process: Process = { life: { isOver: false }, turns, dice, faults, seen: see, onCrash, trace: tracer() };
    // Calls to Telegram are not retried.
    const telegramCalls = flaky({ ...process, faults: { ...faults, twice: 0 } }, telegramCall);
    const held = { events: flaky(process, events), ledger: flaky(process, noting), clock };
    const real = anniversariesPart(held.events, clock);
    const followed: ComposePart = (subscription, ...given) =>
      subscription.follows.length > 0 ? real(subscription, ...given) : Promise.resolve(undefined);
    const compose = composeOf([correctionsPart(held), corrected.anniversaries, followed, newsPart(held.events, clock)]);
    const ports = {
      ...held,
      editors,
      compose: (...given: Parameters<ComposeMessage>) =>
        effect(process, 'compose', async () => {
          const message = await compose(...given);
          return message && { ...message, text: lines(message.text, formatDate(given[1])) };
        }),
      schedule: flaky(process, schedule),
      chats: flaky<Pick<ChatRepository, 'move' | 'leave' | 'settings'>>(process, memory),
      queue: flaky<DeliveryQueue>(process, queue),
      subscriptions: {
        ...flaky(process, stored),
        due: (slot: Slot) => flakyPages(process, 'due', subscriptions.due(slot)),
      },
      messenger: telegramMessenger({ ...telegramCalls, bot: BOT }),
    } satisfies DeliverPorts & DispatchPorts;
    return { process, ports };
  }

  function tracer() {
    const number = (processes += 1);
    return (
      trace &&
      ((line: string) => {
        trace(`${clock.now().toISOString().slice(11)} process ${number}: ${line}`);
      })
    );
  }

  function misfortunes(): void {
    const some = () => world.start + dice.below(150) * MINUTE;
    if (dice.falls(0.15))
      turns.at(some(), () => {
        telegram.blockBy(dice.oneOf([10, FORUM, GROUP]));
      });
    if (dice.falls(0.25))
      turns.at(some(), () => {
        telegram.migrate(GROUP, -1000);
      });
    if (dice.falls(0.1))
      turns.at(some(), () => {
        telegram.deleteTopic(FORUM, 1);
      });
    if (dice.falls(0.05))
      turns.at(some(), () => {
        telegram.forgetToken(turns.now() + dice.below(60) * MINUTE);
      });
  }

  /** Ticks come late, twice, or not at all for two hours; a failed one is retried. */
  function runTicks(): void {
    for (const ticks of world.days) runDay(ticks);
  }

  function runDay(ticks: readonly number[]): void {
    const missing = dice.falls(0.2) ? { from: dice.below(ticks.length), count: 8 } : { from: 0, count: 0 };
    for (const [index, tick] of ticks.entries()) {
      if (index === ticks.length - 1)
        turns.at(tick, () => {
          runTick(tick, NO_FAULTS, 0);
        });
      else if (index < missing.from || index >= missing.from + missing.count)
        for (let time = 0; time === 0 || dice.falls(0.15); time += 1)
          turns.at(tick + dice.below(dice.falls(0.1) ? 20 * MINUTE : 5000), () => {
            runTick(tick, weather, 2);
          });
    }
  }

  function runTick(tick: number, faults: Faults, retries: number): void {
    const again = () => {
      if (retries > 0)
        turns.at(turns.now() + MINUTE, () => {
          runTick(tick, faults, retries - 1);
        });
    };
    const { ports } = begin(faults, again);
    createDispatch(ports)({ tick: new Date(tick).toISOString() }).then(() => {
      see('dispatched');
    }, again);
  }

  /** Receives messages while there are any, or while the schedule runs. */
  function poll(worker: number): void {
    const day = world.days.find((ticks) => turns.now() <= (ticks.at(-1) ?? 0) + 30 * MINUTE);
    const records = queue.receive(turns.now());
    const readyAt = queue.readyAt();
    const next = () => {
      poll(worker);
    };
    if (records.length > 0) work(records, next);
    else if (readyAt !== undefined) turns.at(Math.max(readyAt, turns.now() + 1000), next);
    else if (day) turns.at(Math.max(turns.now() + 5 * MINUTE, day[0] ?? 0), next);
  }

  function work(records: ReturnType<typeof queue.receive>, next: () => void): void {
    const { process, ports } = begin(weather, () => {
      turns.at(turns.now() + 1000, next);
    });
    const handle = deliverFrom(queue, {
      ports,
      sleep: (milliseconds) =>
        new Promise<void>((resolve) => {
          turns.at(turns.now() + milliseconds, resolve);
        }),
      effect: (act) => effect(process, 'delay', act),
    });
    void handle({ Records: records }).then(({ result, counts = {} }) => {
      // A crashed function deletes nothing from the queue.
      if (process.life.isOver) return;
      for (const [outcome, times] of Object.entries(counts)) see(`delivery: ${outcome}`, times);
      for (const record of queue.settle(records, result)) {
        const delivery = parseDelivery(record.body);
        if (delivery && delivery.notAfter < clock.now() && 'late' in counts) counted.add(keyOf(delivery));
      }
      next();
    });
  }
}
