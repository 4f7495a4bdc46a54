import type { CalendarDate } from './calendar-date';
import type { LeapDay } from './leap-day';
import type { QuarterHour } from './quarter-hour';

/** What a subscription may have one of, beside its time; the first of each holds until another is chosen. */
export const PLAN_CHOICES = {
  /** Every day that has something, or once a week on that weekday (1 is Monday) what the next seven days have. */
  days: ['daily', '1', '2', '3', '4', '5', '6', '7'],
  /** All anniversaries, the round ones, or those of the events the chat chose one by one. */
  which: ['all', 'round', 'chosen'],
  /** How many days ahead a round anniversary is told besides; 0 is not at all. Only daily. */
  early: ['0', '1', '7', '30'],
  sound: ['on', 'silent'],
  sensitive: ['shown', 'hidden'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type PlanChoiceName = keyof typeof PLAN_CHOICES;
export type PlanChoice<Name extends PlanChoiceName> = (typeof PLAN_CHOICES)[Name][number];

/** Where messages go: a chat, and within a forum a topic. */
export interface Recipient {
  readonly chatId: number;
  /** A forum's topic; 0 for the chat as such and for a forum's General topic. */
  readonly thread: number;
}

/** A chat's wish for messages, with everything that decides what they are and when they come. */
export interface Subscription extends Recipient, Readonly<{ [Name in PlanChoiceName]: PlanChoice<Name> }> {
  /** IANA */
  readonly timeZone: string;
  readonly time: QuarterHour;
  readonly language: string;
  readonly leapDay: LeapDay;
  /** The ids of the topics it is about; all when there are none. */
  readonly topics: readonly string[];
  /** The ids of the events it is about whatever else is chosen. */
  readonly events: readonly string[];
  /** Present when messages no longer come: why, and since which local date. */
  readonly ended?: Ending | undefined;
}

export const ENDINGS = ['stopped', 'gone', 'topic-gone'] as const;

export interface Ending {
  /** Somebody stopped it; the bot was put out, or blocked; the topic was deleted. */
  readonly why: (typeof ENDINGS)[number];
  /** ISO 8601, in the subscription's zone. */
  readonly on: string;
}

export const MOST_CHOSEN_EVENTS = 50;

/**
 * What of a subscription says on which dates it may have something: so the others need not be read on those.
 * `daily`, `weekly-3` on Wednesdays, `early-7` daily and seven days ahead.
 */
export type Rhythm = 'daily' | `weekly-${string}` | `early-${string}`;

export function rhythmOf({ days, early }: Pick<Subscription, 'days' | 'early'>): Rhythm {
  if (days !== 'daily') return `weekly-${days}`;
  return early === '0' ? 'daily' : `early-${early}`;
}

/** One message owed to one recipient on one local date of the subscription. */
export interface Delivery extends Recipient {
  readonly date: CalendarDate;
  /** After this instant it is not sent any more. */
  readonly notAfter: Date;
}

/** Whether a text is one of those that can be chosen. */
export function isPlanChoice<Name extends PlanChoiceName>(name: Name, text: string): text is PlanChoice<Name> {
  return PLAN_CHOICES[name].some((choice) => choice === text);
}
