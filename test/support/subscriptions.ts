import type { Subscription } from '../../shared/domain/subscription';
import type { SubscriptionRepository } from '../../shared/use-cases/delivery-ports';
import type { UpdateStamp } from '../../shared/use-cases/ports';

/** A subscription of chat 1, daily at nine in Moscow, but for what is given. */
export function subscription(given: Partial<Subscription> = {}): Subscription {
  return {
    chatId: 1,
    thread: 0,
    timeZone: 'Europe/Moscow',
    time: '09:00',
    language: 'en',
    leapDay: 'feb-28',
    days: 'daily',
    which: 'all',
    early: '0',
    question: 'off',
    news: 'off',
    sound: 'on',
    sensitive: 'shown',
    topics: [],
    events: [],
    follows: [],
    ...given,
  };
}

/** Stores a subscription whatever there was before. False when a later update has changed it. */
export async function storeSubscription(
  subscriptions: Pick<SubscriptionRepository, 'change'>,
  wanted: Subscription,
  stamp: UpdateStamp,
): Promise<boolean> {
  const { kind } = await subscriptions.change(wanted, () => Promise.resolve(wanted), stamp);
  return kind === 'stored';
}
