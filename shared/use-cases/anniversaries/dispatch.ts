import type { CalendarDate } from '../../domain/calendar-date';
import { mayHaveSomething } from '../../domain/due-anniversaries';
import { slotsDue } from '../../domain/slot';
import { CHOICES } from '../../domain/choices';
import { type Delivery, type Rhythm, type Slot, rhythmOf, slotInZone } from '../../domain/subscription';
import { MAX_AHEAD_MS, ticksBetween } from '../../domain/tick';
import { isTimeZone } from '../../domain/time-zone';
import type { ComposeMessage, DeliveryQueue, ScheduleState, SubscriptionRepository } from '../delivery-ports';
import type { Clock, EventRepository } from '../ports';

export interface DispatchPorts {
  readonly clock: Clock;
  readonly events: Pick<EventRepository, 'summary'>;
  readonly schedule: ScheduleState;
  readonly subscriptions: SubscriptionRepository;
  readonly queue: DeliveryQueue;
  readonly compose: ComposeMessage;
}

/** What a run of the schedule came to. */
export interface Dispatched {
  readonly ticks: number;
  readonly deliveries: number;
  /** Zones whose subscribers were not looked for. */
  readonly unknownZones: number;
  /** Subscriptions that could not be read: nothing is sent for them. */
  readonly unreadable: number;
}

/** A message that is later than this is not sent any more, and a tick that was missed is not run. */
export const LATEST_HOURS = 3;
const HOUR = 3_600_000;

/** All rhythms that a subscription can have. */
const RHYTHMS: readonly Rhythm[] = [
  ...CHOICES.early.values.map((early) => rhythmOf({ days: 'daily', early })),
  ...CHOICES.days.values.filter((days) => days !== 'daily').map((days) => rhythmOf({ days, early: '0' })),
];

/**
 * Runs the schedule up to a tick: the instant comes from the tick, so that one that comes late is not another. Whoever
 * is due goes to the queue; where no event falls on a date, nobody is looked for. Ticks that were missed are made up
 * for. May be run again after a crash anywhere: then some go to the queue twice, and deliver() sends each once.
 */
export async function dispatch(ports: DispatchPorts, tick: Date): Promise<Dispatched> {
  const latest = ports.clock.now().getTime() + MAX_AHEAD_MS;
  if (tick.getTime() > latest) throw new RangeError('the tick is more than an hour ahead of the clock');
  const { lastTick, zones: stored } = await ports.schedule.progress();
  const last = lastTick !== undefined && lastTick.getTime() > latest ? undefined : lastTick;
  // One that this machine does not know, or no longer, must not keep the messages from all others.
  const zones = stored.filter(({ timeZone }) => isTimeZone(timeZone));
  const ticks = ticksBetween(last, tick, LATEST_HOURS);
  const covered =
    zones.length > 0 && ticks.length > 0 ? new Set((await ports.events.summary())?.days) : new Set<string>();
  const dispatched: DispatchedSlot[] = [];
  for (const each of ticks) {
    const empty: Slot[] = [];
    for (const { timeZone, slots } of zones)
      for (const { date, time } of slotsDue(timeZone, each))
        for (const rhythm of RHYTHMS.filter((one) => mayHaveSomething(one, date, covered))) {
          const slot = { timeZone, time, rhythm };
          if (slots && !slots.has(slotInZone(slot))) continue;
          const result = await dispatchSlot(ports, slot, date, each);
          if (result.isEmpty && slots) empty.push(slot);
          dispatched.push(result);
        }
    // Only one run finishes a tick, so that a slot is found empty once a day at most.
    if (await ports.schedule.finish(each)) for (const slot of empty) await ports.schedule.foundEmpty(slot);
  }
  return {
    ticks: ticks.length,
    deliveries: sum(dispatched.map(({ deliveries }) => deliveries)),
    unknownZones: stored.length - zones.length,
    unreadable: sum(dispatched.map(({ unreadable }) => unreadable)),
  };
}

type DispatchedSlot = Pick<Dispatched, 'deliveries' | 'unreadable'> & { readonly isEmpty: boolean };

async function dispatchSlot(
  { subscriptions, queue, compose }: DispatchPorts,
  slot: Slot,
  date: CalendarDate,
  tick: Date,
): Promise<DispatchedSlot> {
  const notAfter = new Date(tick.getTime() + LATEST_HOURS * HOUR);
  const slotSum = { deliveries: 0, unreadable: 0, isEmpty: true };
  for await (const page of subscriptions.due(slot)) {
    const deliveries: Delivery[] = [];
    slotSum.isEmpty &&= page.length === 0;
    for (const subscription of page) {
      if (!subscription) {
        slotSum.unreadable += 1;
        continue;
      }
      const { chatId, thread } = subscription;
      if (await compose(subscription, date)) deliveries.push({ chatId, thread, date, notAfter });
    }
    if (deliveries.length > 0) await queue.send(deliveries);
    slotSum.deliveries += deliveries.length;
  }
  return slotSum;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
