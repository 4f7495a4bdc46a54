import { type Slot, type Subscription, slotOf } from '../../domain/subscription';
import type { SubscriptionRepository } from '../../use-cases/delivery-ports';
import type { Changed } from '../../use-cases/ports';
import { type ItemChange, changeItem } from './change-item';
import {
  SUBSCRIPTION_PREFIX,
  changedAtOf,
  chatPartition,
  copyStampFields,
  isLate,
  notChangedAfter,
  stampFields,
  subscriptionKey,
} from './chat-keys';
import { subscriptionSchema } from './chat-schemas';
import { setupOf } from './owner-keys';
import type { Key, Table } from './table';

const slotKey = ({ timeZone, time, rhythm, shard }: Slot): string => `${timeZone}@${time}/${rhythm}#${shard}`;

interface Referred extends Changed<Subscription | undefined> {
  readonly reference?: Key | undefined;
}

export function dynamoSubscriptionRepository(table: Table): SubscriptionRepository {
  return {
    async of(recipient, options) {
      const item = await table.get(subscriptionKey(recipient), options);
      return item && subscriptionSchema.parse(item);
    },

    async changedAt(recipient) {
      return changedAtOf(await table.get(subscriptionKey(recipient)));
    },

    async ofChat(chatId, options) {
      const items = await table.query({ pk: chatPartition(chatId), sk: { prefix: SUBSCRIPTION_PREFIX }, ...options });
      return items.map((item) => subscriptionSchema.parse(item));
    },

    async change(recipient, change, stamp, options) {
      const key = subscriptionKey(recipient);
      const { reference, ...changed } = await changeItem(table, key, async (item): Promise<ItemChange<Referred>> => {
        const before = item && subscriptionSchema.parse(item);
        if (isLate(stamp, item) && !options?.isCopy) return { result: { kind: 'late', before, after: before } };
        const after = await change(before);
        if (!after) return { result: { kind: 'kept', before, after: before } };
        const slot = after.ended ? undefined : slotKey(slotOf(after));
        const stamped = item && options?.isCopy ? copyStampFields(stamp, item) : stampFields(stamp);
        const reference = setupOf(recipient.chatId, { ...after, ...key });
        // Before the subscription, so that it is never without; and after, in case the person was forgotten in between.
        if (reference) await table.put(reference);
        return { item: { ...after, slot, ...stamped }, result: { kind: 'stored', before, after, reference } };
      });
      if (reference) await table.put(reference);
      return changed;
    },

    async end(recipient, ending, known) {
      const { condition, values } = notChangedAfter(known);
      const updated = await table.update(subscriptionKey(recipient), {
        expression: 'SET ended = :ending ADD #version :one REMOVE slot',
        condition: `attribute_exists(slot) AND ${condition}`,
        names: { '#version': 'version' },
        values: { ':ending': ending, ':one': 1, ...values },
      });
      return updated !== undefined;
    },

    async *due(slot) {
      for await (const items of table.slotPages(slotKey(slot)))
        if (items.length > 0) yield items.map((item) => subscriptionSchema.safeParse(item).data);
    },
  };
}
