import { formatDate } from '../../domain/calendar-date';
import { localDay } from '../../domain/local-day';
import { type Recipient, type Subscription, isActive, slotOf } from '../../domain/subscription';
import type { AnswerPorts } from '../answer-ports';
import { type Asker, stampOf } from '../asker';
import type { Changed, Clock } from '../ports';

/** What a subscription is changed with. */
export type ChangePorts = Pick<AnswerPorts, 'subscriptions' | 'schedule' | 'clock'>;

type Change = (before: Subscription | undefined) => Subscription | undefined | Promise<Subscription | undefined>;

/** Where the messages of the asker's chat, or forum topic, go; or those of a channel. */
export function recipientOf({ chatId, thread }: Asker, chat: number | undefined): Recipient {
  return chat === undefined ? { chatId, thread } : { chatId: chat, thread: 0 };
}

/**
 * Stores what `change` makes of a subscription, unless it gives undefined. It is asked again when another change came
 * first, so that of two at the same time neither is lost. Only what comes of it may be confirmed.
 */
export function changeSubscription(
  { subscriptions, schedule, clock }: ChangePorts,
  asker: Asker,
  recipient: Recipient,
  change: Change,
  options?: { readonly isCopy: boolean },
): Promise<Changed<Subscription | undefined>> {
  const occupyAndChange = async (before: Subscription | undefined) => {
    const after = await change(before);
    if (isActive(after)) await schedule.occupy(slotOf(after));
    return after;
  };
  return subscriptions.change(recipient, occupyAndChange, stampOf(asker, clock), options);
}

/** Changes an active subscription only. */
export function whileActive(change: (held: Subscription) => Subscription | undefined): Change {
  return (held) => (isActive(held) ? change(held) : undefined);
}

/** Whether there is anything that a subscription to chosen things only has messages about. */
export function hasChosen({ events, follows }: Pick<Subscription, 'events' | 'follows'>): boolean {
  return events.length + follows.length > 0;
}

/** The subscription; stopped, if it was to chosen things only and none of them is left. */
export function unlessEmpty(subscription: Subscription, clock: Clock): Subscription {
  const isEmpty = subscription.which === 'chosen' && !hasChosen(subscription);
  return isEmpty ? stopped(subscription, clock) : subscription;
}

/** The subscription as one that a person stops today. */
export function stopped(subscription: Subscription, clock: Clock): Subscription {
  const on = formatDate(localDay(clock.now(), subscription.timeZone));
  return { ...subscription, ended: { why: 'stopped', on } };
}
