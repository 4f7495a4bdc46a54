import type { CalendarDate } from './calendar-date';
import type { HistoricalEvent } from './historical-event';
import type { Chosen, CopiedName, NameIn } from './choices';
import type { QuarterHour } from './quarter-hour';
import { type Rhythm, rhythmOf } from './rhythm';
import type { ToldEvent } from './told-event';
import type { WeekFigures } from './week-figures';

/** Where messages go: a chat, and within a forum a topic. */
export interface Recipient {
  readonly chatId: number;
  /** A forum's topic; 0 for the chat as such and for a forum's General topic. */
  readonly thread: number;
}

/** A subscription to scheduled messages, with everything that decides what they say and when they are sent. */
export interface Subscription extends Recipient, Chosen<NameIn<'subscription'> | CopiedName> {
  /** The ids of the events that the chat chose one by one. */
  readonly events: readonly string[];
  /** What the chat follows (see `follows`). */
  readonly follows: readonly string[];
  /** Who set it up for a channel: the person who is told when it cannot post. */
  readonly setBy?: number | undefined;
  /** The local date (ISO 8601) from which messages are sent again; before it, there are none. */
  readonly pausedUntil?: string | undefined;
  /** Present when messages are no longer sent: why, and since which local date. */
  readonly ended?: Ending | undefined;
}

export const ENDINGS = ['stopped', 'gone', 'topic-gone'] as const;

export interface Ending {
  /** A person stopped it; the bot was removed or blocked; the topic was deleted. */
  readonly why: (typeof ENDINGS)[number];
  /** ISO 8601, in the subscription's zone. */
  readonly on: string;
}

/** Whether there is a subscription whose messages are sent; it may be paused. */
export function isActive(
  subscription: Subscription | undefined,
): subscription is Subscription & { readonly ended?: undefined } {
  return subscription !== undefined && !subscription.ended;
}

/** Whether the event is among those chosen one by one, by the id that it has or had. */
export function isMarked({ id, formerIds = [] }: Pick<HistoricalEvent, 'id' | 'formerIds'>, events: readonly string[]) {
  return [id, ...formerIds].some((each) => events.includes(each));
}

export const MOST_CHOSEN_EVENTS = 50;

/** Whether the chat chose that event, and its messages still come. */
export function isRemindedOf(
  subscription: Subscription | undefined,
  event: Parameters<typeof isMarked>[0],
): subscription is Subscription {
  return isActive(subscription) && isMarked(event, subscription.events);
}

/** A local time of a zone. */
export interface ZoneTime {
  /** IANA */
  readonly timeZone: string;
  readonly time: QuarterHour;
}

/** Messages that are due together: in one zone, at one local time, with one rhythm; a share of them, by chat. */
export interface Slot extends ZoneTime {
  readonly rhythm: Rhythm;
  readonly shard: number;
}

/** A slot that many chats have is stored in shards, since one partition takes a limited number of writes. */
export const SHARDS = [0, 1, 2, 3];

export function slotOf(
  subscription: Pick<Subscription, 'chatId' | 'timeZone' | 'time' | 'days' | 'early' | 'question' | 'news'>,
): Slot {
  const { timeZone, time } = subscription;
  return { timeZone, time, rhythm: rhythmOf(subscription), shard: Math.abs(subscription.chatId) % SHARDS.length };
}

/** One message owed to one recipient on one local date of the subscription. */
export interface Delivery extends Recipient {
  readonly date: CalendarDate;
  /** It is not sent after this instant. */
  readonly notAfter: Date;
  /** What its message told when it was queued. The claim names it, and is made before the message. */
  readonly tells?: readonly ToldEvent[] | undefined;
  /** The weekly report to the editors, in place of the message of a subscription. */
  readonly week?: WeekFigures | undefined;
}
