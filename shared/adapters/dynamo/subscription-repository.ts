import * as z from 'zod/mini';
import { type Slot, slotOf } from '../../domain/subscription';
import type { SubscriptionRepository } from '../../use-cases/delivery-ports';
import { SUBSCRIPTION_PREFIX, chatPartition, isNotEarlier, markFields, subscriptionKey } from './chat-keys';
import { subscriptionSchema } from './chat-schemas';
import { setupOf } from './owner-keys';
import type { Table } from './table';

const slotKey = ({ timeZone, time, rhythm, shard }: Slot): string => `${timeZone}@${time}/${rhythm}#${shard}`;

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
      const { ended } = subscription;
      const slot = ended ? undefined : slotKey(slotOf(subscription));
      const item = { ...subscriptionKey(subscription), ...subscription, slot, ...markFields(mark) };
      const reference = setupOf(subscription.chatId, item);
      // Before the subscription, so that it is never without; and after, in case the person was forgotten in between.
      if (reference) await table.put(reference);
      const isStored = await table.put(item, isNotEarlier(mark));
      if (reference && isStored) await table.put(reference);
      return isStored;
    },

    async end(recipient, ending) {
      await table.update(subscriptionKey(recipient), {
        expression: 'SET ended = :ending REMOVE slot',
        condition: 'attribute_exists(slot)',
        values: { ':ending': ending },
      });
    },

    async *due(slot) {
      for await (const items of table.slotPages(slotKey(slot)))
        if (items.length > 0) yield items.map((item) => subscriptionSchema.safeParse(item).data);
    },
  };
}
