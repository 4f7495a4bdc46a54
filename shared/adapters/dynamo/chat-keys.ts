import { formatDate } from '../../domain/calendar-date';
import type { Delivery, Recipient } from '../../domain/subscription';
import type { Mark } from '../../use-cases/ports';
import type { Key } from './event-items';

/** Keys of all that is stored of a chat: one partition. */

export const chatPartition = (id: number): string => `CHAT#${id}`;
export const chatKey = (id: number): Key => ({ pk: chatPartition(id), sk: 'CHAT' });

export const SUBSCRIPTION_PREFIX = 'SUB#';
export const subscriptionKey = ({ chatId, thread }: Recipient): Key => ({
  pk: chatPartition(chatId),
  sk: `${SUBSCRIPTION_PREFIX}${thread}`,
});

export const claimPrefix = (thread: number): string => `SENT#${thread}#`;
export const claimKey = ({ chatId, thread, date }: Delivery): Key => ({
  pk: chatPartition(chatId),
  sk: `${claimPrefix(thread)}${formatDate(date)}`,
});

/** Telegram counts updates on from a chance number after a week without any. Source: Bot API, Update. */
const COUNT_HOLDS_SECONDS = 6 * 24 * 3600;

/** What an item says of the change it comes from. */
export const markFields = ({ updateId, at }: Mark) => ({ lastUpdateId: updateId, changedAt: secondsOf(at) });

/**
 * The condition that the update is no earlier than the item's last, and the value it needs beside those of
 * `markFields`. The same update may come twice in one change, or again: it has one effect.
 */
export const isNotEarlier = {
  condition: 'attribute_not_exists(lastUpdateId) OR lastUpdateId <= :lastUpdateId OR changedAt < :countedAnew',
  values: ({ updateId, at }: Mark) => ({
    ':lastUpdateId': updateId,
    ':countedAnew': secondsOf(at) - COUNT_HOLDS_SECONDS,
  }),
} as const;

export function secondsOf(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
