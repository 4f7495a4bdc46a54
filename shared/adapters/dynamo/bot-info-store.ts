import * as z from 'zod/mini';
import { StoreDown } from '../../use-cases/ports';
import { onFirstUse } from '../on-first-use';
import { type StoredBotInfo, botInfoSchema } from '../telegram/bot-info';
import type { Key, Table } from './table';

const KEY: Key = { pk: 'BOT', sk: 'ME' };
const itemSchema = onFirstUse(() => z.object({ me: botInfoSchema() }));

/** The bot's identity, stored by `register` so that no answer waits for a getMe. */
export function dynamoBotInfo(table: Table) {
  return {
    async store(me: StoredBotInfo): Promise<void> {
      await table.put({ ...KEY, me });
    },

    /** Throws StoreDown until `register` has run, so that Telegram sends the update again later. */
    async load(): Promise<StoredBotInfo> {
      const item = await table.get(KEY);
      if (!item) throw new StoreDown('the identity of the bot is not stored yet: register has not run');
      return itemSchema.parse(item).me;
    },
  };
}
