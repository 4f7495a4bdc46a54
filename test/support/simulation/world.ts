import { type CalendarDate, formatDate } from '../../../shared/domain/calendar-date';
import { formatMonthDay, monthDayOf } from '../../../shared/domain/month-day';
import { type QuarterHour, quarterHours } from '../../../shared/domain/quarter-hour';
import { slotsDue } from '../../../shared/domain/slot';
import type { Recipient, Subscription } from '../../../shared/domain/subscription';
import { QUARTER } from '../../../shared/domain/tick';
import { subscription } from '../subscriptions';
import type { Dice } from './dice';

/** Who is subscribed, which days have events, and when the schedule runs. */
export interface World {
  readonly start: number;
  /**
   * The schedule of one day, or of some that follow each other. The last of a day runs without faults, early enough to make
   * up for all the others.
   */
  readonly days: readonly (readonly number[])[];
  /** When an event is corrected, if one is. */
  readonly correctedAt?: number | undefined;
  readonly subscriptions: readonly Subscription[];
  readonly hasEvent: (date: CalendarDate) => boolean;
}

export const FORUM = -10;
export const GROUP = -20;
const ZONES = ['Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe'] as const;
/** An ordinary morning; Berlin's clocks going forward and back; Lord Howe's half hour; New Year. */
const STARTS = [
  '2026-09-03T05:00:00Z',
  '2027-03-28T00:00:00Z',
  '2026-10-25T00:00:00Z',
  '2026-10-03T14:30:00Z',
  '2026-12-31T22:45:00Z',
] as const;
/** In the longest, two hours of ticks may be missing. */
const TICKS = [2, 3, 4, 10] as const;
const DAY = 96 * QUARTER;
/** A private chat, two topics of a forum, and a group, which may become a supergroup. */
const RECIPIENTS: readonly Recipient[] = [
  { chatId: 10, thread: 0 },
  { chatId: FORUM, thread: 1 },
  { chatId: GROUP, thread: 0 },
  { chatId: FORUM, thread: 3 },
];

export function worldOf(dice: Dice): World {
  const start = Date.parse(dice.oneOf(STARTS));
  const length = dice.oneOf(TICKS);
  const first = Array.from({ length }, (_, n) => start + (n + 1) * QUARTER);
  const days = Array.from({ length: dice.oneOf([1, 1, 2, 3]) }, (_, day) => first.map((tick) => tick + day * DAY));
  const subscriptions = Array.from({ length: 1 + dice.below(RECIPIENTS.length) }, (_, n) => {
    const timeZone = dice.oneOf(ZONES);
    const [slot] = slotsDue(timeZone, new Date(start + (1 + dice.below(length)) * QUARTER));
    const time: QuarterHour = slot?.time ?? '09:00';
    return subscription({
      ...RECIPIENTS[n],
      timeZone,
      time,
      early: dice.oneOf(['0', '0', '1']),
      topics: dice.oneOf([[], [], ['another']]),
    });
  });
  const skipped = dice.falls(0.2) ? dice.oneOf([...quarterHours.keys()] as [number, ...number[]]) % 2 : undefined;
  // While messages are being sent, or between two days.
  const correctedAt = days.length > 1 ? start + dice.below(dice.falls(0.5) ? length * QUARTER : DAY) : undefined;
  return {
    start,
    days,
    correctedAt,
    subscriptions,
    hasEvent: ({ day }) => skipped === undefined || day % 2 !== skipped,
  };
}

/** The days that have events, among those that may come up. */
export function daysOfWorld({ start, hasEvent }: World): string[] {
  return [-1, 0, 1, 2, 3, 4]
    .map((days) => new Date(start + days * 96 * QUARTER))
    .map((at) => ({ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }))
    .filter(hasEvent)
    .map((date) => formatMonthDay(monthDayOf(date)));
}

/** The messages owed to each subscription, by local date. */
export function owedIn({ days, subscriptions, hasEvent }: World) {
  return subscriptions.flatMap((each) =>
    days.flat().flatMap((tick) =>
      slotsDue(each.timeZone, new Date(tick))
        .filter(({ time, date }) => time === each.time && hasEvent(date))
        .map(({ date }) => ({ subscription: each, text: formatDate(date), tick })),
    ),
  );
}

/** The local dates whose slot of a subscription comes up on each day. */
export function datesOf({ days }: World, { timeZone, time }: Subscription): readonly (readonly string[])[] {
  return days.map((ticks) =>
    ticks.flatMap((tick) =>
      slotsDue(timeZone, new Date(tick)).flatMap((slot) => (slot.time === time ? [formatDate(slot.date)] : [])),
    ),
  );
}
