import * as z from 'zod/mini';
import { type Slot, slotInZone, slotOf } from '../../domain/subscription';
import type { SubscriptionRepository } from '../../use-cases/delivery-ports';
import { SUBSCRIPTION_PREFIX, chatPartition, isNotEarlier, markFields, subscriptionKey } from './chat-keys';
import { subscriptionSchema } from './chat-schemas';
import type { Table } from './table';

/** The partitions of the index that a slot is spread over, since one partition takes a limited number of writes. */
const SHARDS = 4;

const slotKey = (slot: Slot, shard: number): string => `${slot.timeZone}@${slotInZone(slot)}#${shard}`;
const shardOf = (chatId: number): number => Math.abs(chatId) % SHARDS;

/** Seconds since 1970. */
const changeSchema = z.object({ changedAt: z.optional(z.number()) });

export function dynamoSubscriptionRepository(table: Table): SubscriptionRepository {
  return {
    async of(recipient, options) {
      const item = await table.get(subscriptionKey(recipient), options);
      return item && subscriptionSchema.parse(item);
    },

    async changedAt(recipient) {
      const { changedAt } = changeSchema.parse((await table.get(subscriptionKey(recipient))) ?? {});
      return changedAt === undefined ? undefined : new Date(changedAt * 1000);
    },

    async ofChat(chatId) {
      const items = await table.query({ pk: chatPartition(chatId), sk: { prefix: SUBSCRIPTION_PREFIX } });
      return items.map((item) => subscriptionSchema.parse(item));
    },

    async put(subscription, mark) {
      const { chatId, ended } = subscription;
      const slot = ended ? undefined : slotKey(slotOf(subscription), shardOf(chatId));
      const item = { ...subscriptionKey(subscription), ...subscription, slot, ...markFields(mark) };
      return table.put(item, isNotEarlier(mark));
    },

    async end(recipient, ending) {
      await table.update(subscriptionKey(recipient), {
        expression: 'SET ended = :ending REMOVE slot',
        condition: 'attribute_exists(slot)',
        values: { ':ending': ending },
      });
    },

    async *due(slot) {
      for (let shard = 0; shard < SHARDS; shard += 1)
        for await (const items of table.slotPages(slotKey(slot, shard)))
          if (items.length > 0) yield items.map((item) => subscriptionSchema.safeParse(item).data);
    },
  };
}
