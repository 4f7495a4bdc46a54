import * as z from 'zod/mini';
import { formatDate } from '../../domain/calendar-date';
import type { Delivery, Recipient } from '../../domain/subscription';
import type { KnownAt, UpdateStamp } from '../../use-cases/ports';
import { onFirstUse } from '../on-first-use';
import type { Condition, Item, Key } from './table';

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
/** Claims of weekly reports to the editors, whose chat may have messages as well. */
const WEEK_PREFIX = `${CLAIM_PREFIX}WEEK#`;
export const claimPrefix = (thread: number): string => `${CLAIM_PREFIX}${thread}#`;
export const isClaimKey = ({ sk }: Key): boolean => sk.startsWith(CLAIM_PREFIX);
export const claimKey = ({ chatId, thread, date, week }: Delivery): Key => ({
  pk: chatPartition(chatId),
  sk: `${week ? WEEK_PREFIX : claimPrefix(thread)}${formatDate(date)}`,
});

/** After a week without updates, Telegram numbers them from a random id. Source: Bot API, Update. */
const NUMBERING_HOLDS_SECONDS = 6 * 24 * 3600;

const stampSchema = onFirstUse(() =>
  z.object({
    /** Absent in items of earlier versions. */
    changedBy: z.optional(z.number()),
    lastUpdateId: z.optional(z.number()),
    changedAt: z.optional(z.number()),
  }),
);

/**
 * Whether a later update of the same bot has changed the item. The same update may change an item twice, or come again.
 */
export function isLate(stamp: UpdateStamp, item: Item = {}): boolean {
  const { changedBy = stamp.botId, lastUpdateId = stamp.updateId } = stampSchema.parse(item);
  return changedBy === stamp.botId && lastUpdateId > stamp.updateId && !isRenumbered(stamp, item);
}

/** Holds for an item that was not changed later: by a later update of the same bot, or after that instant. */
export function notChangedAfter(known: KnownAt | UpdateStamp): Required<Pick<Condition, 'condition' | 'values'>> {
  if (!('updateId' in known))
    return {
      condition: '(attribute_not_exists(changedAt) OR changedAt <= :known)',
      values: { ':known': secondsOf(known.at) },
    };
  return {
    condition:
      '(attribute_not_exists(lastUpdateId) OR lastUpdateId <= :known OR changedBy <> :bot OR changedAt < :renumbered)',
    values: {
      ':known': known.updateId,
      ':bot': known.botId,
      ':renumbered': secondsOf(known.at) - NUMBERING_HOLDS_SECONDS,
    },
  };
}

/** The fields of an item that name the update which last changed it. */
export function stampFields({ botId, updateId, at }: UpdateStamp): Item {
  return { changedBy: botId, lastUpdateId: updateId, changedAt: secondsOf(at) };
}

/** The same after a copy of what is stored elsewhere: other changes of the item are not late because of it. */
export function copyStampFields(stamp: UpdateStamp, item: Item): Item {
  return isRenumbered(stamp, item)
    ? stampFields(stamp)
    : { ...stampSchema.parse(item), changedAt: secondsOf(stamp.at) };
}

function isRenumbered({ at }: UpdateStamp, item: Item): boolean {
  const { changedAt = Infinity } = stampSchema.parse(item);
  return changedAt < secondsOf(at) - NUMBERING_HOLDS_SECONDS;
}

/** When the item was last changed; undefined when it is not known. */
export function changedAtOf(item: Item = {}): Date | undefined {
  const { changedAt } = stampSchema.parse(item);
  return changedAt === undefined ? undefined : new Date(changedAt * 1000);
}

/** Seconds since 1970. */
function secondsOf(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}

/** The time to live of an item that expires a number of days after an instant, in seconds since 1970. */
export function daysAfter(at: Date, days: number): number {
  return secondsOf(at) + days * 24 * 3600;
}
