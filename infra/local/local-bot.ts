import type { UserFromGetMe } from 'telegraf/types';
import { createHandler } from '../../lambdas/ingest/handler';
import { dynamoChatRepository } from '../../shared/adapters/dynamo/chat-repository';
import { dynamoCollectionStore } from '../../shared/adapters/dynamo/collection-store';
import { dynamoEventRepository } from '../../shared/adapters/dynamo/event-repository';
import { loadCollection } from '../../shared/adapters/event-files/load-collection';
import { type HandleUpdate, createBot } from '../../shared/adapters/telegram/bot';
import type { Clock } from '../../shared/use-cases/ports';
import { messageOf } from './command-line';
import { type TablePlace, openLocalTable } from './local-table';

export interface LocalBotOptions {
  readonly table: TablePlace;
  readonly eventsDir: string;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly botInfo: UserFromGetMe;
  readonly warn: (line: string) => void;
}

export interface LocalBot {
  readonly handleUpdate: HandleUpdate;
  close(): Promise<void>;
}

/** The whole bot on this machine, its events ingested as a deploy would. Throws what `ingest`'s handler throws. */
export async function openLocalBot({ table: place, eventsDir, ...options }: LocalBotOptions): Promise<LocalBot> {
  const { client, tableName, close } = await openLocalTable(place);
  const ingest = createHandler({
    store: dynamoCollectionStore(client, tableName),
    load: () => loadCollection(eventsDir),
  });
  try {
    await ingest();
  } catch (error) {
    await close();
    throw error;
  }
  const handleUpdate = createBot({
    ports: {
      clock: options.clock,
      chance: Math.random,
      events: dynamoEventRepository(client, tableName, options.clock),
      chats: dynamoChatRepository(client, tableName),
    },
    botInfo: options.botInfo,
    timeZone: options.timeZone,
    onFault: (error, kind) => {
      options.warn(`a ${kind} could not be answered: ${messageOf(error)}`);
    },
  });
  return { handleUpdate, close };
}

/** What getMe would say of the bot, where there is no Telegram to ask. */
export const LOCAL_BOT_INFO: UserFromGetMe = {
  id: 2,
  is_bot: true,
  first_name: 'Timeline',
  username: 'timeline_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
};
