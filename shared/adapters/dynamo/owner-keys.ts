import * as z from 'zod/mini';
import { onFirstUse } from '../on-first-use';
import { chatPartition, subscriptionKey } from './chat-keys';
import { type Item, type Key, keySchema } from './table';

/**
 * The subscription of a channel names who set it up. The partition of that person has a reference to it, so that what a
 * person forgets is forgotten there too.
 */

const SETUP_PREFIX = 'SETUP#';

const setupKey = (personId: number, channel: number): Key => ({
  pk: chatPartition(personId),
  sk: `${SETUP_PREFIX}${channel}`,
});

/** The subscription that a reference leads to; undefined for all other items. */
export function channelOf({ sk }: Key): Key | undefined {
  return sk.startsWith(SETUP_PREFIX)
    ? subscriptionKey({ chatId: Number(sk.slice(SETUP_PREFIX.length)), thread: 0 })
    : undefined;
}

const setUpSchema = onFirstUse(() => z.object({ setBy: z.number() }));

/** The reference to the subscription of a channel; undefined for all other items. */
export function setupOf(chatId: number, item: Item): Key | undefined {
  const { data } = setUpSchema.safeParse(item);
  return data && isSubscription(item) ? setupKey(data.setBy, chatId) : undefined;
}

const isSubscription = (item: Item): boolean =>
  keySchema.parse(item).sk === subscriptionKey({ chatId: 0, thread: 0 }).sk;
