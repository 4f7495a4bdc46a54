import type { CalendarDate } from '../../domain/calendar-date';
import { coverageOf, mayHaveSomething } from '../../domain/due-anniversaries';
import { areCorrectionsDue } from '../../domain/due-corrections';
import { HOUR } from '../../domain/milliseconds';
import { type DueSlot, slotsDue } from '../../domain/slot';
import { RHYTHMS, type Rhythm } from '../../domain/rhythm';
import type { Delivery, Slot, Subscription, ZoneTime } from '../../domain/subscription';
import { LATEST_HOURS, MAX_AHEAD_MS, ticksBetween } from '../../domain/tick';
import { isTimeZone } from '../../domain/time-zone';
import { NO_TALLY, negative } from '../../domain/week-figures';
import type {
  ComposeMessage,
  DeliveryQueue,
  ScheduleState,
  SubscriptionRepository,
  ZoneTimes,
} from '../delivery-ports';
import type { EventRepository } from '../event-ports';
import type { Clock } from '../ports';
import { type Editors, queueWeek } from '../editing/queue-week';
import { recentCorrections } from './corrections-part';

export interface DispatchPorts {
  readonly clock: Clock;
  readonly events: Pick<EventRepository, 'summary' | 'corrections'>;
  readonly schedule: ScheduleState;
  readonly subscriptions: SubscriptionRepository;
  readonly queue: DeliveryQueue;
  readonly compose: ComposeMessage;
  /** Who gets the weekly report; without editors, nobody. */
  readonly editors?: Editors | undefined;
}

/** What a run of the schedule came to. */
export interface Dispatched {
  readonly ticks: number;
  readonly deliveries: number;
  /** Zones whose subscribers were not looked for. */
  readonly unknownZones: number;
  /** Subscriptions that could not be read: nothing is sent for them. */
  readonly unreadable: number;
  /** Why the weekly report went without a figure. */
  readonly fault?: unknown;
}

const notAfterOf = (tick: Date): Date => new Date(tick.getTime() + LATEST_HOURS * HOUR);

/**
 * Runs the schedule up to a tick, and the ticks that were missed in the last `LATEST_HOURS`. It uses each tick's own time,
 * so a late run computes the same deliveries. Deliveries that are due go to the queue; subscribers are not read for a date
 * without events and corrections. May be run again after a crash anywhere: then some deliveries are queued twice, and
 * deliver() sends each at most once. Throws a RangeError for a tick more than an hour ahead of the clock.
 */
export async function dispatch(ports: DispatchPorts, tick: Date): Promise<Dispatched> {
  const maxPlausible = ports.clock.now().getTime() + MAX_AHEAD_MS;
  if (tick.getTime() > maxPlausible) throw new RangeError('the tick is more than an hour ahead of the clock');
  const { lastTick, zones: stored, tally: held } = await ports.schedule.progress();
  // A stored tick in the future came from a wrong clock.
  const last = lastTick !== undefined && lastTick.getTime() > maxPlausible ? undefined : lastTick;
  // A zone that this machine does not know must not stop the messages of all others.
  const zones = stored.filter(({ timeZone }) => isTimeZone(timeZone));
  const ticks = ticksBetween(last, tick, LATEST_HOURS);
  const mayBeDue = zones.length > 0 && ticks.length > 0 ? await whatMayBeDue(ports) : () => false;
  const counts = { deliveries: 0, unreadable: 0 };
  const faults: unknown[] = [];
  let tally = held;
  for (const each of ticks) {
    const { deliveries, unreadable, empty } = await runTick(ports, each, zones, mayBeDue);
    counts.deliveries += deliveries;
    counts.unreadable += unreadable;
    const counted = { ...tally, messages: tally.messages + deliveries };
    const { weekEnded, fault } = await queueWeek(ports, zones, counted, { tick: each, notAfter: notAfterOf(each) });
    if (fault !== undefined) faults.push(fault);
    // Only what the report tells is subtracted, so that the next one tells what is counted meanwhile.
    const change = weekEnded ? negative(tally) : { ...NO_TALLY, messages: deliveries };
    tally = weekEnded ? NO_TALLY : counted;
    // Only one run gets true from `finish`, and reports the empty slots.
    if (await ports.schedule.finish(each, change)) for (const place of empty) await ports.schedule.foundEmpty(place);
  }
  const unknownZones = stored.length - zones.length;
  return { ticks: ticks.length, ...counts, unknownZones, ...(faults.length > 0 && { fault: faults[0] }) };
}

/** Whether subscriptions of a rhythm (daily, weekly on Mondays …) may have anything to be told on a date. */
type MayBeDue = (rhythm: Rhythm, date: CalendarDate) => boolean;

async function whatMayBeDue(ports: Pick<DispatchPorts, 'events' | 'clock'>): Promise<MayBeDue> {
  const covered = coverageOf(await ports.events.summary());
  const corrections = await recentCorrections(ports);
  return (rhythm, date) => mayHaveSomething(rhythm, date, covered) || areCorrectionsDue(corrections, rhythm, date);
}

interface TickRun extends Pick<Dispatched, 'deliveries' | 'unreadable'> {
  /** The slots without subscriptions, and the local times without slots. */
  readonly empty: readonly (Slot | ZoneTime)[];
}

async function runTick(
  { schedule, subscriptions, compose, queue }: DispatchPorts,
  tick: Date,
  zones: readonly ZoneTimes[],
  mayBeDue: MayBeDue,
): Promise<TickRun> {
  const due = new Map(zones.flatMap((zone) => timesDue(zone, tick, mayBeDue)).map((time) => [keyOf(time), time]));
  const slots = await schedule.slotsAt([...due.values()]);
  const withSlots = new Set(slots.map(keyOf));
  const empty: (Slot | ZoneTime)[] = [...due.values()].filter((time) => !withSlots.has(keyOf(time)));
  const outgoing = deliveriesTo(queue, notAfterOf(tick));
  let unreadable = 0;
  for (const slot of slots) {
    const date = due.get(keyOf(slot))?.date;
    if (!date || !mayBeDue(slot.rhythm, date)) continue;
    let isEmpty = true;
    for await (const page of subscriptions.due(slot)) {
      isEmpty &&= page.length === 0;
      for (let from = 0; from < page.length; from += AT_ONCE) {
        const some = page.slice(from, from + AT_ONCE);
        // Composed to see whether there is a message, and what it tells; the sender composes it again, from what holds then.
        const messages = await Promise.all(some.map(async (each) => each && compose(each, date)));
        for (const [index, subscription] of some.entries()) {
          const message = messages[index];
          if (!subscription) unreadable += 1;
          else if (message) await outgoing.add(subscription, date, message.tells);
        }
      }
    }
    if (isEmpty) empty.push(slot);
  }
  return { deliveries: await outgoing.end(), unreadable, empty };
}

/** How many messages are composed at once: what was told to each chat may have to be read. */
const AT_ONCE = 25;

interface TimeDue extends ZoneTime, DueSlot {}

/** The local times of a zone that are due at a tick, on dates on which something may be told. */
function timesDue({ timeZone, times }: ZoneTimes, tick: Date, mayBeDue: MayBeDue): TimeDue[] {
  return slotsDue(timeZone, tick)
    .filter(({ time, date }) => times.has(time) && RHYTHMS.some((rhythm) => mayBeDue(rhythm, date)))
    .map((due) => ({ timeZone, ...due }));
}

const keyOf = ({ timeZone, time }: ZoneTime): string => `${time} ${timeZone}`;

/** How many deliveries are handed to the queue at once: full batches, whatever the slots they come from. */
const MOST_WAITING = 100;

function deliveriesTo(queue: DeliveryQueue, notAfter: Date) {
  let waiting: Delivery[] = [];
  let sent = 0;
  const flush = async () => {
    const all = waiting;
    waiting = [];
    if (all.length > 0) await queue.send(all);
    sent += all.length;
  };
  return {
    async add({ chatId, thread }: Subscription, date: CalendarDate, tells: Delivery['tells']) {
      waiting.push({ chatId, thread, date, notAfter, tells });
      if (waiting.length === MOST_WAITING) await flush();
    },
    /** Hands over the rest, and returns how many there were in all. */
    async end() {
      await flush();
      return sent;
    },
  };
}
