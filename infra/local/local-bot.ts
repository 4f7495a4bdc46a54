import type { UserFromGetMe } from 'telegraf/types';
import { createHandler } from '../../lambdas/ingest/handler';
import { dynamoCollectionStore } from '../../shared/adapters/dynamo/collection-store';
import { tablePorts } from '../../shared/adapters/dynamo/table-ports';
import { loadCollection } from '../../shared/adapters/event-files/load-collection';
import { type HandleUpdate, createBot } from '../../shared/adapters/telegram/bot';
import type { CallTelegram } from '../../shared/adapters/telegram/send';
import { describeFault } from '../../shared/adapters/telemetry/describe-fault';
import { formatFault } from '../../shared/adapters/telemetry/format-fault';
import { createTimeZones } from '../../shared/adapters/time-zones/time-zones';
import type { Clock, EventRepository, Pause } from '../../shared/use-cases/ports';
import { type LocalSchedule, localSchedule } from './local-schedule';
import { type TablePlace, openLocalTable } from './local-table';

export interface LocalBotOptions {
  readonly table: TablePlace;
  readonly eventsDir: string;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly botInfo: UserFromGetMe;
  readonly editorsChat?: number | undefined;
  readonly warn: (line: string) => void;
}

export interface LocalBot {
  readonly handleUpdate: HandleUpdate;
  /** The schedule, whose messages go through `call`. */
  readonly schedule: (call: CallTelegram, pause: Pause) => Promise<LocalSchedule>;
  readonly summary: EventRepository['summary'];
  close(): Promise<void>;
}

/** The whole bot on this machine, its events ingested as a deploy would. Throws what `ingest`'s handler throws. */
export async function openLocalBot({ table: place, eventsDir, ...options }: LocalBotOptions): Promise<LocalBot> {
  const { clock, timeZone, botInfo, editorsChat, warn } = options;
  const table = await openLocalTable(place);
  const ingest = createHandler({
    store: dynamoCollectionStore(table),
    load: () => loadCollection(eventsDir),
  });
  try {
    await ingest();
  } catch (error) {
    await table.close();
    throw error;
  }
  const stored = tablePorts(table, clock);
  const ports = { ...stored, clock, chance: Math.random, timeZones: createTimeZones(clock) };
  const handle = createBot({ ports, botInfo, timeZone, editorsChat });
  return {
    async handleUpdate(update, call) {
      const handled = await handle(update, call);
      const { fault, update: kind } = handled;
      if (fault !== undefined) warn(`a ${kind} could not be answered: ${formatFault(describeFault(fault))}`);
      return handled;
    },
    schedule: (call, pause) => localSchedule(ports, { call, pause, bot: botInfo, warn }),
    summary: () => stored.events.summary(),
    close: () => table.close(),
  };
}

/** What getMe would say of the bot, where there is no Telegram to ask. */
export const LOCAL_BOT_INFO: UserFromGetMe = {
  id: 2,
  is_bot: true,
  first_name: 'Timeline',
  username: 'timeline_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
};
