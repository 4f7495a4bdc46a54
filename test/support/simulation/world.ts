import { type CalendarDate, addDays, compareDates, formatDate, weekdayOf } from '../../../shared/domain/calendar-date';
import { CHOICES } from '../../../shared/domain/choices';
import { formatMonthDay, monthDayOf } from '../../../shared/domain/month-day';
import { isNewsDay, newsDays } from '../../../shared/domain/news';
import { type QuarterHour, quarterHours } from '../../../shared/domain/quarter-hour';
import { slotsDue } from '../../../shared/domain/slot';
import type { Recipient, Subscription } from '../../../shared/domain/subscription';
import { QUARTER } from '../../../shared/domain/tick';
import { utcDay } from '../../../shared/domain/utc-day';
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
  /** Chats whose messages are paused in the course of the world, until a local date (ISO 8601). */
  readonly pauses: readonly (Recipient & { readonly at: number; readonly until: string })[];
  /** The day (UTC) on which an event was added to the collection. */
  readonly addedOn: CalendarDate;
  readonly hasEvent: (date: CalendarDate) => boolean;
  /** Whether something that some chats follow has an anniversary. */
  readonly hasFollowed: (date: CalendarDate) => boolean;
}

/** What those follow who follow something. */
export const FOLLOWED = 'harbin';
/** The chat that gets the weekly report. */
export const EDITORS = 99;

export const FORUM = -10;
export const GROUP = -20;
const ZONES = ['Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe'] as const;
/** A Monday with its report; Berlin's clocks going forward and back; Lord Howe's half hour; New Year; an ordinary morning. */
const STARTS = [
  '2026-09-07T08:30:00Z',
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
    const follows = dice.falls(0.25) ? [FOLLOWED] : [];
    const date = (ahead: number) => addDays(slot?.date ?? utcDay(new Date(start)), ahead);
    return subscription({
      ...RECIPIENTS[n],
      timeZone,
      time,
      follows,
      which: follows.length > 0 ? 'chosen' : 'all',
      early: follows.length > 0 ? '0' : dice.oneOf(['0', '0', '1']),
      topics: follows.length > 0 ? [] : dice.oneOf([[], [], ['another']]),
      news: dice.falls(0.4) ? weekday(date(dice.below(3))) : 'off',
      pausedUntil: dice.falls(0.2) ? formatDate(date(dice.below(3))) : undefined,
    });
  });
  const pauses = subscriptions
    // A group that has become a supergroup does not pause under its old id; a second pause would replace the first.
    .filter(({ chatId, pausedUntil }) => chatId !== GROUP && pausedUntil === undefined && dice.falls(0.2))
    .map(({ chatId, thread }) => {
      const until = formatDate(addDays(utcDay(new Date(start)), 1 + dice.below(3)));
      return { chatId, thread, at: start + dice.below(DAY * days.length), until };
    });
  const skipped = dice.falls(0.2) ? dice.oneOf([...quarterHours.keys()] as [number, ...number[]]) % 2 : undefined;
  // While messages wait in the queue, or between two days.
  const inQueue = () => dice.oneOf(first as [number, ...number[]]) + dice.below(QUARTER / 3);
  const correctedAt = days.length > 1 ? (dice.falls(0.5) ? inQueue() : start + dice.below(DAY)) : undefined;
  return {
    start,
    days,
    correctedAt,
    subscriptions,
    pauses,
    addedOn: addDays(utcDay(new Date(start)), -dice.below(10)),
    hasEvent: ({ day }) => skipped === undefined || day % 2 !== skipped,
    hasFollowed: ({ day }) => day % 3 !== 0,
  };
}

function weekday(date: CalendarDate): Subscription['news'] {
  const name = String(weekdayOf(date));
  return CHOICES.news.values.find((value) => value === name) ?? 'off';
}

/** The days about which the world may tell something. */
export function datesAround({ start }: World): readonly CalendarDate[] {
  return [-1, 0, 1, 2, 3, 4].map((days) => addDays(utcDay(new Date(start)), days));
}

/** Those of them that have events. */
export function daysOfWorld(world: World): string[] {
  return datesAround(world)
    .filter((date) => world.hasEvent(date) || world.hasFollowed(date))
    .map((date) => formatMonthDay(monthDayOf(date)));
}

/** Whether the message of a date tells what is new. */
export function tellsNews({ addedOn }: World, subscription: Subscription, date: CalendarDate): boolean {
  const { from, to } = newsDays(date);
  // What is new belongs to no topic.
  if (subscription.topics.length > 0) return false;
  return isNewsDay(subscription, date) && compareDates(from, addedOn) <= 0 && compareDates(addedOn, to) <= 0;
}

/** When the messages of that date began to be paused; -Infinity when they always were. */
export function pausedAt({ pauses }: World, { chatId, thread, ...own }: Subscription, date: string): number {
  if (own.pausedUntil !== undefined && date < own.pausedUntil) return -Infinity;
  const later = pauses.find((each) => each.chatId === chatId && each.thread === thread);
  return later && date < later.until ? later.at : Infinity;
}

/** The messages owed to each subscription, by local date. */
export function owedIn(world: World) {
  const isOwed = (each: Subscription, date: CalendarDate) =>
    tellsNews(world, each, date) || (each.follows.length > 0 ? world.hasFollowed(date) : world.hasEvent(date));
  return world.subscriptions.flatMap((each) =>
    world.days.flat().flatMap((tick) =>
      slotsDue(each.timeZone, new Date(tick))
        .filter(({ time, date }) => time === each.time && isOwed(each, date))
        .map(({ date }) => ({ subscription: each, date, text: formatDate(date), tick })),
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
