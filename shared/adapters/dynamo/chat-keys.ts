import { formatDate } from '../../domain/calendar-date';
import type { Delivery, Recipient } from '../../domain/subscription';
import type { Mark } from '../../use-cases/ports';
import type { Condition, Key } from './table';

/** Everything that is stored about a chat is in one partition. */

export const CHAT_PREFIX = 'CHAT#';
export const chatPartition = (id: number): string => `${CHAT_PREFIX}${id}`;
export const chatKey = (id: number): Key => ({ pk: chatPartition(id), sk: 'CHAT' });

export const SUBSCRIPTION_PREFIX = 'SUB#';
export const subscriptionKey = ({ chatId, thread }: Recipient): Key => ({
  pk: chatPartition(chatId),
  sk: `${SUBSCRIPTION_PREFIX}${thread}`,
});

const CLAIM_PREFIX = 'SENT#';
/** Of the weekly reports to the editors, whose chat may have messages as well. */
const WEEK_PREFIX = `${CLAIM_PREFIX}WEEK#`;
export const claimPrefix = (thread: number): string => `${CLAIM_PREFIX}${thread}#`;
export const isClaimKey = ({ sk }: Key): boolean => sk.startsWith(CLAIM_PREFIX);
export const claimKey = ({ chatId, thread, date, week }: Delivery): Key => ({
  pk: chatPartition(chatId),
  sk: `${week ? WEEK_PREFIX : claimPrefix(thread)}${formatDate(date)}`,
});

/** After a week without updates, Telegram numbers them from a random id. Source: Bot API, Update. */
const NUMBERING_HOLDS_SECONDS = 6 * 24 * 3600;

/** The fields of an item that name the update which last changed it. */
export const markFields = ({ botId, updateId, at }: Mark) => ({
  changedBy: botId,
  lastUpdateId: updateId,
  changedAt: secondsOf(at),
});

/**
 * Holds when the update is not older than the last one that changed the item, or comes from another bot. The same update
 * may change an item twice, or come again.
 */
export const isNotEarlier = ({ botId, updateId, at }: Mark) =>
  ({
    condition:
      'attribute_not_exists(lastUpdateId) OR lastUpdateId <= :updateId OR changedAt < :renumbered OR ' +
      '(attribute_exists(changedBy) AND changedBy <> :botId)',
    values: { ':botId': botId, ':updateId': updateId, ':renumbered': secondsOf(at) - NUMBERING_HOLDS_SECONDS },
  }) satisfies Condition;

/** Seconds since 1970. */
export function secondsOf(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}

/** The time to live of an item that expires so many days after an instant, in seconds since 1970. */
export function daysAfter(at: Date, days: number): number {
  return secondsOf(at) + days * 24 * 3600;
}
