import { TABLE } from '../../contract/table';
import type { ChatSettings } from '../../domain/chat-settings';
import type { Changed, ChatRepository } from '../../use-cases/ports';
import { type ItemChange, changeItem } from './change-item';
import {
  SUBSCRIPTION_PREFIX,
  chatKey,
  chatPartition,
  daysAfter,
  isLate,
  stampFields,
  notChangedAfter,
} from './chat-keys';
import { settingsSchema } from './chat-schemas';
import { counterpartOf } from './player-keys';
import { leadingTo, staysWhenGone, storedElsewhere, writesInOtherPartitions } from './references';
import { type Item, type Key, type Table, type Update, keySchema } from './table';

const CONSISTENT = { consistent: true };
const EXPIRES = { '#expires': TABLE.timeToLive };
/** How long what is stored of a chat that is gone is kept, in case it returns. */
const GONE_CHAT_DAYS = 30;

export function dynamoChatRepository(table: Table): ChatRepository {
  const partition = (chatId: number) => table.query({ pk: chatPartition(chatId), consistent: true });

  const forget = async (chatId: number) => {
    // Subscriptions first: a delivery whose claim the second query does not see finds no subscription and removes it.
    await removeAll(
      chatId,
      await table.query({ pk: chatPartition(chatId), sk: { prefix: SUBSCRIPTION_PREFIX }, ...CONSISTENT }),
    );
    await removeAll(chatId, await partition(chatId));
  };

  const removeAll = async (chatId: number, items: readonly Item[]) => {
    // Other partitions come first, since only these items lead there.
    const others = items.flatMap((item) => writesInOtherPartitions(chatId, item));
    for (const each of others) if ('change' in each) await table.update(each.change, each.by);
    await table.writeAll(others.flatMap((each) => ('remove' in each ? [each] : [])));
    await table.writeAll(items.map((item) => ({ remove: keySchema.parse(item) })));
  };

  const updateAll = async (chatId: number, update: Update) => {
    const own = (await partition(chatId)).filter((item) => !staysWhenGone(keySchema.parse(item)));
    for (const key of own.flatMap((item): Key[] => [keySchema.parse(item), ...leadingTo(chatId, item)]))
      await table.update(key, { names: EXPIRES, ...update });
  };

  return {
    settings: async (chatId, options) => settingsIn(await table.get(chatKey(chatId), options)),

    change: (chatId, change, stamp) =>
      changeItem(table, chatKey(chatId), (item): ItemChange<Changed<ChatSettings>> => {
        const before = settingsIn(item);
        if (isLate(stamp, item)) return { result: { kind: 'late', before, after: before } };
        const changes = change(before);
        if (!changes) return { result: { kind: 'kept', before, after: before } };
        const changed = { ...item, ...changes, ...stampFields(stamp), [TABLE.timeToLive]: undefined };
        return { item: changed, result: { kind: 'stored', before, after: settingsIn(changed) } };
      }),

    async stored(chatId) {
      const items = await partition(chatId);
      return [...items, ...(await table.getAll(items.flatMap((item) => storedElsewhere(chatId, item))))];
    },

    forget,

    leave(chatId, known) {
      const { condition, values } = notChangedAfter(known);
      return updateAll(chatId, {
        expression: 'SET #expires = if_not_exists(#expires, :expires)',
        // A chat that is forgotten meanwhile stays forgotten.
        condition: `attribute_exists(pk) AND ${condition}`,
        values: { ':expires': daysAfter(known.at, GONE_CHAT_DAYS), ...values },
      });
    },

    comeBack: (chatId) => updateAll(chatId, { expression: 'REMOVE #expires', condition: 'attribute_exists(#expires)' }),

    async move(from, to) {
      // Otherwise it would be forgotten.
      if (from === to) return;
      for (const item of await partition(from)) {
        const moved = { ...item, pk: chatPartition(to), ...('chatId' in item && { chatId: to }) };
        await table.put(moved, { condition: 'attribute_not_exists(pk)' });
        const reference = counterpartOf(to, keySchema.parse(item));
        if (reference) await table.put(reference);
      }
      await forget(from);
    },
  };
}

function settingsIn(item: Item = {}): ChatSettings {
  return settingsSchema.parse(item);
}
