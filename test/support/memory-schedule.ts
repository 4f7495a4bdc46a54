import { compareDates, formatDate } from '../../shared/domain/calendar-date';
import type { QuarterHour } from '../../shared/domain/quarter-hour';
import {
  type Delivery,
  type Recipient,
  type Slot,
  type Subscription,
  type ZoneTime,
  slotOf,
} from '../../shared/domain/subscription';
import type { ToldEvent } from '../../shared/domain/told-event';
import type { ChatSettings } from '../../shared/domain/chat-settings';
import { NO_TALLY, type Tally } from '../../shared/domain/week-figures';
import { LONGEST_SILENCE_MS, MAX_AHEAD_MS } from '../../shared/domain/tick';
import type {
  Claim,
  DeliveryLedger,
  ScheduleState,
  SubscriptionRepository,
} from '../../shared/use-cases/delivery-ports';
import type { Clock, KnownAt, UpdateStamp } from '../../shared/use-cases/ports';

/** Subscriptions, claims and the schedule's state in memory. A contract test compares them with those in the table. */
export interface MemorySchedule {
  readonly subscriptions: SubscriptionRepository;
  readonly ledger: DeliveryLedger;
  readonly schedule: ScheduleState;
  /** The effect of `ChatRepository.move` on these. */
  move(from: number, to: number): Promise<void>;
  /** Nobody has chosen anything. */
  settings(chatId: number): Promise<ChatSettings>;
  /** Nothing in memory expires. */
  leave(): Promise<void>;
}

interface HeldClaim extends Claim {
  readonly attempt: string;
  readonly claimId: string;
  readonly tells: readonly ToldEvent[];
}

const END_OF_TIME = new Date(8.64e15);
const PAGE = 3;
const COUNT_HOLDS_MS = 6 * 24 * 3_600_000;

export function memorySchedule(clock: Clock = { now: () => END_OF_TIME }): MemorySchedule {
  const isWrong = (until: Date) => until.getTime() > clock.now().getTime() + LONGEST_SILENCE_MS;
  const kept = new Map<string, { readonly subscription: Subscription; readonly stamp: UpdateStamp }>();
  const claims = new Map<string, HeldClaim>();
  let lastClaim = 0;
  const slots = new Map<string, { readonly slot: Slot; readonly isEmpty: boolean }>();
  /** Of each local time, whether it was found empty. */
  const zones = new Map<string, Map<QuarterHour, boolean>>();
  let lastTick: Date | undefined;
  let tally = NO_TALLY;
  let silence: Date | undefined;
  const placeOf = ({ chatId, thread }: Recipient) => `${chatId} ${thread}`;
  const claimOf = (delivery: Delivery) =>
    `${placeOf(delivery)} ${delivery.week ? 'week ' : ''}${formatDate(delivery.date)}`;
  const count = (counts: Partial<Tally>) => {
    tally = addTallies(tally, counts);
    return Promise.resolve();
  };
  return {
    subscriptions: {
      of: (recipient) => Promise.resolve(kept.get(placeOf(recipient))?.subscription),
      changedAt: (recipient) => Promise.resolve(kept.get(placeOf(recipient))?.stamp.at),
      ofChat: (chatId) =>
        Promise.resolve(
          [...kept.values()].map(({ subscription }) => subscription).filter((each) => each.chatId === chatId),
        ),
      async change(recipient, change, stamp, options) {
        const known = kept.get(placeOf(recipient));
        const before = known?.subscription;
        const isLate = known !== undefined && !isNotEarlier(stamp, known.stamp);
        if (isLate && !options?.isCopy) return { kind: 'late', before, after: before };
        const after = await change(before);
        if (!after) return { kind: 'kept', before, after: before };
        // Another change came first.
        if (kept.get(placeOf(recipient)) !== known) return this.change(recipient, change, stamp, options);
        kept.set(placeOf(recipient), {
          subscription: after,
          stamp: known && options?.isCopy ? { ...known.stamp, at: stamp.at } : stamp,
        });
        return { kind: 'stored', before, after };
      },
      end(recipient, ended, when) {
        const known = kept.get(placeOf(recipient));
        if (!known || known.subscription.ended || isChangedAfter(when, known.stamp)) return Promise.resolve(false);
        kept.set(placeOf(recipient), { ...known, subscription: { ...known.subscription, ended } });
        return Promise.resolve(true);
      },
      async *due(slot) {
        const found = [...kept.values()]
          .map(({ subscription }) => subscription)
          .filter((each) => !each.ended && keyOf(slotOf(each)) === keyOf(slot));
        for (let from = 0; from < found.length; from += PAGE)
          yield await Promise.resolve(found.slice(from, from + PAGE));
      },
    },
    ledger: {
      claim(delivery, attempt, tells = []) {
        const known = claims.get(claimOf(delivery));
        if (known)
          return Promise.resolve(
            known.attempt === attempt ? { kind: 'mine', claimId: known.claimId } : { kind: 'taken' },
          );
        const claimId = String((lastClaim += 1));
        claims.set(claimOf(delivery), { date: delivery.date, attempt, claimId, tells });
        return Promise.resolve({ kind: 'granted', claimId });
      },
      retell(delivery, claimId, tells = []) {
        const known = claims.get(claimOf(delivery));
        if (known?.claimId !== claimId) return Promise.resolve(false);
        claims.set(claimOf(delivery), { ...known, tells });
        return Promise.resolve(true);
      },
      release(delivery, claimId) {
        if (claims.get(claimOf(delivery))?.claimId === claimId) claims.delete(claimOf(delivery));
        return Promise.resolve();
      },
      note(delivery, trouble) {
        const known = claims.get(claimOf(delivery));
        if (known && !known.trouble) claims.set(claimOf(delivery), { ...known, trouble });
        return Promise.resolve();
      },
      giveUp(delivery) {
        if (!claims.has(claimOf(delivery)))
          claims.set(claimOf(delivery), { date: delivery.date, attempt: '', claimId: '', trouble: 'late', tells: [] });
        return Promise.resolve();
      },
      told(recipient, { from, to }) {
        const own = [...claims]
          .filter(([key]) => key.startsWith(`${placeOf(recipient)} `))
          .map(([, claim]) => claim)
          .filter(({ date }) => compareDates(date, from) >= 0 && compareDates(date, to) <= 0)
          .filter(({ trouble }) => trouble === undefined || trouble === 'uncertain')
          .sort((a, b) => compareDates(a.date, b.date));
        return Promise.resolve(own.flatMap(({ tells }) => tells));
      },
      latest(recipient, most) {
        const own = [...claims]
          .filter(([key]) => key.startsWith(`${placeOf(recipient)} `))
          .sort(([a], [b]) => (a < b ? 1 : -1));
        return Promise.resolve(own.slice(0, most).map(([, { date, trouble }]) => ({ date, trouble })));
      },
    },
    schedule: {
      progress: () =>
        Promise.resolve({
          lastTick,
          tally,
          zones: [...zones].map(([timeZone, times]) => ({ timeZone, times: new Set(times.keys()) })),
        }),
      slotsAt: (times) =>
        Promise.resolve(
          times.flatMap((at) => [...slots.values()].map(({ slot }) => slot).filter((slot) => isAt(slot, at))),
        ),
      finish(tick, counts = NO_TALLY) {
        const isAhead = lastTick !== undefined && lastTick.getTime() > clock.now().getTime() + MAX_AHEAD_MS;
        const isFinished = !lastTick || lastTick < tick || isAhead;
        if (isFinished) {
          lastTick = tick;
          void count(counts);
        }
        return Promise.resolve(isFinished);
      },
      count,
      occupy(slot) {
        slots.set(keyOf(slot), { slot, isEmpty: false });
        zones.set(slot.timeZone, (zones.get(slot.timeZone) ?? new Map<QuarterHour, boolean>()).set(slot.time, false));
        return Promise.resolve();
      },
      foundEmpty(place) {
        if ('rhythm' in place) {
          const key = keyOf(place);
          const known = slots.get(key);
          if (known?.isEmpty) slots.delete(key);
          else if (known) slots.set(key, { ...known, isEmpty: true });
          return Promise.resolve();
        }
        const times = zones.get(place.timeZone);
        if (times?.get(place.time)) times.delete(place.time);
        else if (times?.has(place.time)) times.set(place.time, true);
        if (times?.size === 0) zones.delete(place.timeZone);
        return Promise.resolve();
      },
      silentUntil: () => Promise.resolve(silence && isWrong(silence) ? undefined : silence),
      keepSilent(until) {
        if (!silence || silence < until || isWrong(silence)) silence = until;
        return Promise.resolve();
      },
    },
    settings: () => Promise.resolve({}),
    leave: () => Promise.resolve(),
    move(from, to) {
      for (const [key, { subscription, stamp }] of kept) {
        if (subscription.chatId !== from) continue;
        kept.delete(key);
        const moved = { ...subscription, chatId: to };
        if (!kept.has(placeOf(moved))) kept.set(placeOf(moved), { subscription: moved, stamp });
      }
      for (const [key, claim] of claims) {
        if (!key.startsWith(`${from} `)) continue;
        claims.delete(key);
        const moved = `${to} ${key.slice(`${from} `.length)}`;
        if (!claims.has(moved)) claims.set(moved, claim);
      }
      return Promise.resolve();
    },
  };
}

const keyOf = ({ timeZone, time, rhythm, shard }: Slot): string => `${timeZone} ${time} ${rhythm} ${shard}`;

const isAt = (slot: ZoneTime, { timeZone, time }: ZoneTime): boolean =>
  slot.timeZone === timeZone && slot.time === time;

function isChangedAfter(known: KnownAt | UpdateStamp, before: UpdateStamp): boolean {
  return 'updateId' in known ? !isNotEarlier(known, before) : before.at > known.at;
}

/** Telegram may restart its numbering of updates after a quiet week, and numbers each bot's separately. */
function isNotEarlier(stamp: UpdateStamp, known: UpdateStamp): boolean {
  if (known.botId !== stamp.botId || known.updateId <= stamp.updateId) return true;
  return known.at.getTime() < stamp.at.getTime() - COUNT_HOLDS_MS;
}

function addTallies(tally: Tally, added: Partial<Tally>): Tally {
  return {
    messages: tally.messages + (added.messages ?? 0),
    uncertain: tally.uncertain + (added.uncertain ?? 0),
    refused: tally.refused + (added.refused ?? 0),
    late: tally.late + (added.late ?? 0),
  };
}
