import type { CalendarDate } from '../domain/calendar-date';
import type { QuarterHour } from '../domain/quarter-hour';
import type { Delivery, Ending, Recipient, Slot, Subscription, ZoneTime } from '../domain/subscription';
import type { ToldEvent } from '../domain/told-event';
import type { Tally } from '../domain/week-figures';
import type { Message } from '../language/message';
import type { ScheduledPart } from '../language/render-scheduled';
import type { Changed, KnownAt, UpdateStamp } from './ports';

/** A zone, and those of its local times that may have subscriptions. */
export interface ZoneTimes {
  /** IANA */
  readonly timeZone: string;
  readonly times: ReadonlySet<QuarterHour>;
}

/** The subscriptions of chats. */
export interface SubscriptionRepository {
  /** `consistent`: as of what was just written; this doubles the cost. */
  of(recipient: Recipient, options?: { readonly consistent: boolean }): Promise<Subscription | undefined>;
  /** All subscriptions of a chat, those of a forum's topics and ended ones included. */
  ofChat(chatId: number, options?: { readonly consistent: boolean }): Promise<readonly Subscription[]>;
  /** When the stored subscription was last changed; undefined when it is not known. */
  changedAt(recipient: Recipient): Promise<Date | undefined>;
  /**
   * Stores what `change` makes of a subscription, unless it gives undefined; it is asked again when another change came
   * first. `isCopy`: of what is stored elsewhere; it is made also when a later update has changed the subscription, and makes
   * no other change late.
   */
  change(
    recipient: Recipient,
    change: (before: Subscription | undefined) => Promise<Subscription | undefined>,
    stamp: UpdateStamp,
    options?: { readonly isCopy: boolean },
  ): Promise<Changed<Subscription | undefined>>;
  /** Ends a subscription; false for one that has ended, does not exist, or was changed later. */
  end(recipient: Recipient, ending: Ending, known: KnownAt): Promise<boolean>;
  /** The active subscriptions of a slot, page by page; undefined for one that cannot be read. */
  due(slot: Slot): AsyncIterable<readonly (Subscription | undefined)[]>;
}

/** The record of a message that an attempt began to send; it is stored for some weeks. */
export interface Claim {
  readonly date: CalendarDate;
  /** What went wrong, if anything did. */
  readonly trouble?: Trouble | undefined;
}

/** It may not have arrived; Telegram refused it; the bot has no right to post; its time was over: in this order. */
export const TROUBLES = ['uncertain', 'refused', 'no-right', 'late'] as const;

export type Trouble = (typeof TROUBLES)[number];

/** Whether the claim was granted; every claim has an id of its own. */
export type Claimed = { readonly kind: 'granted' | 'mine'; readonly claimId: string } | { readonly kind: 'taken' };

/** Claims to send a message: at most one for each recipient and date. */
export interface DeliveryLedger {
  /**
   * Asks for the claim. It is `taken` when another attempt holds it, and `mine` when the same attempt got it before, and
   * was interrupted. `tells` is stored with it, within the same write.
   */
  claim(delivery: Delivery, attempt: string, tells?: readonly ToldEvent[]): Promise<Claimed>;
  /** Replaces what the message tells. False, and a no-op, for a claim that is not the present one. */
  retell(delivery: Delivery, claimId: string, tells?: readonly ToldEvent[]): Promise<boolean>;
  /** Gives the claim back, because certainly nothing was sent. No-op for a claim that is not the present one. */
  release(delivery: Delivery, claimId: string): Promise<void>;
  /** Notes what went wrong with a message. No-op without a claim, and where something was noted before. */
  note(delivery: Delivery, trouble: Trouble): Promise<void>;
  /** Records that a message was never sent because its time was over. No-op when there is a claim. */
  giveUp(delivery: Delivery): Promise<void>;
  /**
   * The events that messages of those dates told, the earliest first: those that were sent, or may have been. An event
   * that was told several times is listed as often.
   */
  told(
    recipient: Recipient,
    dates: { readonly from: CalendarDate; readonly to: CalendarDate },
  ): Promise<readonly ToldEvent[]>;
  /** The claims of the latest dates, the latest first; `most` at most. */
  latest(recipient: Recipient, most: number): Promise<readonly Claim[]>;
}

/** The progress of the schedule, and the silence that Telegram asks all senders for. */
export interface ScheduleState {
  /** The last finished tick, if any, the zones that may have subscriptions, and what was counted up to now. */
  progress(): Promise<{
    readonly lastTick?: Date | undefined;
    readonly zones: readonly ZoneTimes[];
    readonly tally: Tally;
  }>;
  /** The slots at these local times that may have subscriptions. */
  slotsAt(times: readonly ZoneTime[]): Promise<readonly Slot[]>;
  /**
   * Notes that a tick is finished, and adds to the counts within the same write. False, and a no-op, for a tick not after
   * the last, unless the last is in the future.
   */
  finish(tick: Date, counts?: Tally): Promise<boolean>;
  /** Adds to the counts, of which one at least is not 0. */
  count(counts: Partial<Tally>): Promise<void>;
  /** Notes that a slot has a subscription. To be called before the subscription is stored, so that no tick misses it. */
  occupy(slot: Slot): Promise<void>;
  /**
   * Notes that a finished tick found nobody in a slot, or no slot at a local time. The second time in a row it is left
   * out: a subscription that was about to be stored the first time is found the second time, a day later.
   */
  foundEmpty(place: Slot | ZoneTime): Promise<void>;
  /** The end of the silence; undefined when there is none. */
  silentUntil(): Promise<Date | undefined>;
  /** Starts a silence of all senders, or extends it; never shortens it. */
  keepSilent(until: Date): Promise<void>;
}

/** The queue of deliveries to be sent. */
export interface DeliveryQueue {
  send(deliveries: readonly Delivery[]): Promise<void>;
}

/** The outcome of sending a message. */
export type Sending =
  | { readonly kind: 'sent' | 'chat-gone' | 'topic-gone' | 'unauthorised' | 'refused' | 'no-right' }
  /** Certainly not sent: worth another try. */
  | { readonly kind: 'not-sent'; readonly fault?: unknown }
  /** It may have been sent. */
  | { readonly kind: 'uncertain' }
  /** The group became a supergroup. */
  | { readonly kind: 'moved'; readonly to: number }
  | { readonly kind: 'too-many'; readonly retryAfterSeconds: number };

/** Sends scheduled messages. */
export interface Messenger {
  send(recipient: Recipient, message: Message, options: { readonly silent: boolean }): Promise<Sending>;
}

/** Makes the message of a subscription for a local date (its page, from 0); undefined when it has no events. */
export type ComposeMessage = (
  subscription: Subscription,
  date: CalendarDate,
  page?: number,
) => Promise<Message | undefined>;

/** Makes one part of the message of a local date (its page, from 0); undefined when there is nothing to say. */
export type ComposePart = (
  subscription: Subscription,
  date: CalendarDate,
  page: number,
) => Promise<ScheduledPart | undefined>;
