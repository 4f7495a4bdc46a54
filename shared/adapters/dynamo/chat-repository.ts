import type { ChatSettings } from '../../domain/chat-settings';
import type { ChatRepository } from '../../use-cases/ports';
import { chatKey, chatPartition, isNotEarlier, markFields } from './chat-keys';
import { settingsSchema } from './chat-schemas';
import { type Item, type Table, type Update, keySchema } from './table';

const CONSISTENT = { consistent: true };

export function dynamoChatRepository(table: Table): ChatRepository {
  const stored = (chatId: number) => table.query({ pk: chatPartition(chatId), consistent: true });

  const forget = async (chatId: number) => {
    const items = (await stored(chatId)).map((item) => keySchema.parse(item));
    await table.writeAll(items.map((remove) => ({ remove })));
  };

  return {
    settings: async (chatId) => settingsIn(await table.get(chatKey(chatId))),

    async change(chatId, changes, mark) {
      const { values, ...condition } = isNotEarlier(mark);
      const assignments = assign({ ...changes, ...markFields(mark) });
      const update = { ...condition, ...assignments, values: { ...values, ...assignments.values } };
      const current = (await table.update(chatKey(chatId), update)) ?? (await table.get(chatKey(chatId), CONSISTENT));
      return settingsIn(current);
    },

    stored,
    forget,

    async move(from, to) {
      for (const item of await stored(from)) {
        const moved = { ...item, pk: chatPartition(to), ...('chatId' in item && { chatId: to }) };
        await table.put(moved, { condition: 'attribute_not_exists(pk)' });
      }
      await forget(from);
    },
  };
}

function settingsIn(item: Item = {}): ChatSettings {
  return settingsSchema.parse(item);
}

/** Sets the fields that have a value and removes the others. All names are placeholders, since some are reserved words. */
function assign(fields: Item): Required<Pick<Update, 'expression' | 'names' | 'values'>> {
  const names = Object.keys(fields);
  const set = names.filter((name) => fields[name] !== undefined);
  const removed = names.filter((name) => fields[name] === undefined);
  const clauses = [
    set.length > 0 && `SET ${set.map((name) => `#${name} = :${name}`).join(', ')}`,
    removed.length > 0 && `REMOVE ${removed.map((name) => `#${name}`).join(', ')}`,
  ];
  return {
    expression: clauses.filter(Boolean).join(' '),
    names: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    values: Object.fromEntries(set.map((name) => [`:${name}`, fields[name]])),
  };
}
