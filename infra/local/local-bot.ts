import type { UserFromGetMe } from 'telegraf/types';
import { createHandler } from '../../lambdas/ingest/handler';
import { dynamoCollectionStore } from '../../shared/adapters/dynamo/collection-store';
import { tablePorts } from '../../shared/adapters/dynamo/table-ports';
import { soundCollection } from '../../shared/adapters/event-files/sound-collection';
import { type HandleUpdate, createBot } from '../../shared/adapters/telegram/bot';
import type { CallTelegram } from '../../shared/adapters/telegram/call-telegram';
import { publishedOn } from '../../shared/adapters/web/published';
import { describeFault } from '../../shared/adapters/telemetry/describe-fault';
import { formatFault } from '../../shared/adapters/telemetry/format-fault';
import { dynamoBotInfo } from '../../shared/adapters/dynamo/bot-info-store';
import { createTimeZones } from '../../shared/adapters/time-zones/time-zones';
import type { FloodLimit } from '../../shared/use-cases/flood-limit';
import type { EventRepository } from '../../shared/use-cases/event-ports';
import { type Clock, type Sleep, StoreDown } from '../../shared/use-cases/ports';
import { type LocalSchedule, localSchedule } from './local-schedule';
import { openLocalQueue } from './local-queue';
import { type TablePlace, openLocalTable } from './local-table';

export interface LocalBotOptions {
  readonly table: TablePlace;
  readonly eventsDir: string;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly botInfo: UserFromGetMe;
  readonly adminChat?: number | undefined;
  /** Whether the weekly report tells how often a date was asked for that has no events. */
  readonly countGaps?: boolean | undefined;
  /** How much each may ask for; without it, as much as they like. */
  readonly limit?: FloodLimit | undefined;
  /** Where its pages are, with a slash at the end, once they are served to the reader of the answers. */
  readonly pagesUrl?: (() => string | undefined) | undefined;
  readonly warn: (line: string) => void;
}

export interface LocalBot {
  readonly handleUpdate: HandleUpdate;
  /** The schedule, whose messages go through `call`; nothing is taken from its queue once the signal is aborted. */
  readonly schedule: (call: CallTelegram, sleep: Sleep, signal?: AbortSignal) => Promise<LocalSchedule>;
  readonly events: EventRepository;
  /** Makes the table this bot's. Throws an error for the user when it is another bot's, whose stamps mean nothing here. */
  claimTable(): Promise<void>;
  /** See EmbeddedDynamo. */
  readonly broken?: Promise<Error> | undefined;
  close(): Promise<void>;
}

/** The whole bot on this machine, its events ingested as a deploy would. Throws when the events have faults. */
export async function openLocalBot({ table: place, eventsDir, ...options }: LocalBotOptions): Promise<LocalBot> {
  const { clock, timeZone, botInfo, adminChat, countGaps = false, limit, pagesUrl, warn } = options;
  const table = await openLocalTable(place);
  const ingest = createHandler({
    store: dynamoCollectionStore(table),
    load: () => soundCollection(eventsDir),
    clock,
  });
  try {
    await ingest.put();
  } catch (error) {
    await table.close();
    throw error;
  }
  const stored = tablePorts(table, clock);
  const ports = {
    ...stored,
    clock,
    chance: Math.random,
    timeZones: createTimeZones(clock),
    get published() {
      const url = pagesUrl?.();
      return url === undefined ? undefined : publishedOn(url, stored.events, clock);
    },
  };
  const loadBotInfo = () => Promise.resolve(botInfo);
  const handle = createBot({ ports, loadBotInfo, timeZone, adminChat, limit });
  /** Since the start, or the last report. */
  let gaps = 0;
  const takeGaps = () => {
    const taken = gaps;
    gaps = 0;
    return Promise.resolve(taken);
  };
  const editors =
    adminChat === undefined
      ? undefined
      : { chatId: adminChat, reports: stored.reports, countGaps: countGaps ? takeGaps : undefined };
  return {
    async handleUpdate(update, call) {
      const handled = await handle(update, call);
      const { fault, update: kind, isGap } = handled;
      if (isGap) gaps += 1;
      if (fault !== undefined) warn(`a ${kind} could not be answered: ${formatFault(describeFault(fault))}`);
      return handled;
    },
    async schedule(call, sleep, signal) {
      const queue = await openLocalQueue(table);
      return localSchedule(ports, { call, sleep, bot: botInfo, warn, queue, editors, signal });
    },
    events: stored.events,
    async claimTable() {
      const owner = dynamoBotInfo(table);
      const { id, username } = await owner.load().catch((error: unknown) => {
        // Nobody has claimed it yet.
        if (error instanceof StoreDown) return botInfo;
        throw error;
      });
      if (id !== botInfo.id)
        throw new Error(
          `${place.folder === undefined ? 'the table' : `the data folder ${place.folder}`} belongs to @${username}: choose another one for @${botInfo.username} with --data`,
        );
      await owner.store(botInfo);
    },
    broken: table.broken,
    close: () => table.close(),
  };
}
