import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LOCAL_BOT_INFO } from '../../infra/local/local-bot-info';
import { dynamoBotInfo } from '../../shared/adapters/dynamo/bot-info-store';
import { dynamoCollectionStore } from '../../shared/adapters/dynamo/collection-store';
import { type TablePorts, tablePorts } from '../../shared/adapters/dynamo/table-ports';
import { registeredMessenger } from '../../shared/adapters/telegram/registered-messenger';
import type { CallTelegram } from '../../shared/adapters/telegram/call-telegram';
import type { Collection } from '../../shared/domain/collection';
import { type Subscription, slotOf } from '../../shared/domain/subscription';
import { ingest } from '../../shared/use-cases/editing/ingest';
import { collectionOf, event } from '../support/events';
import { type FakeQueueOptions, steadyQueue } from '../support/pipeline/fake-queue';
import { type Pipeline, type SendDeliveries, createPipeline } from '../support/pipeline/pipeline';
import { type VirtualTime, virtualTime } from '../support/pipeline/virtual-time';
import { storeSubscription, subscription } from '../support/subscriptions';
import { openTableWith, quickTime } from '../support/table';
import { type Answers, type Inbox, openInbox } from './inbox';
import { type Log, startLog } from './log';
import { type PrivateChat, openPrivateChat } from './private-chat';
import type { TokenScan } from './token-scan';

/** All functions as they are deployed, over a local table and a fake Telegram, in virtual time. */
export interface Backend extends PrivateChat, Log, Inbox, Pipeline {
  readonly time: VirtualTime;
  readonly client: DynamoDBClient;
  readonly ports: TablePorts;
  /** Stores the events of another deploy. */
  readonly deploy: (collection: Collection) => Promise<unknown>;
  /** Stores subscriptions, each with the default values but for the given ones. */
  readonly subscribe: (...all: readonly Partial<Subscription>[]) => Promise<void>;
}

export interface BackendOptions {
  /** ISO 8601; the schedule has run up to then. */
  readonly start?: string;
  readonly collection?: Collection;
  readonly answers?: Answers;
  readonly queue?: FakeQueueOptions;
  /** Wraps the way from dispatch to the queue; may fail. */
  readonly toQueue?: (send: SendDeliveries) => SendDeliveries;
  /** Wraps the calls to Telegram of the deliver functions. */
  readonly beforeCall?: (call: CallTelegram) => CallTelegram;
}

/** A quarter of an hour before nine o'clock in Moscow, when the messages are due. */
const START = '2026-09-03T05:45:00Z';
const DELIVER_FUNCTIONS = 2;

/** Runs `use` with a backend of its own; what it logs, throws, sends and stores is scanned for the token. */
export async function withBackend(
  tokenScan: TokenScan,
  options: BackendOptions,
  use: (backend: Backend) => Promise<string>,
): Promise<string> {
  const { start = START, collection = collectionOf(event('2015-09-03')) } = options;
  const time = virtualTime(new Date(start));
  const inbox = await openInbox(tokenScan, time, options.answers);
  const table = await openTableWith(collection);
  const { client } = table;
  client.middlewareStack.add((next) => (args) => time.during(() => next(args)), { step: 'initialize', name: 'time' });
  const log = startLog(tokenScan, time);
  const bot = dynamoBotInfo(table);
  const load = () => bot.load();
  const newPorts = () => tablePorts(table, time);
  const ports = newPorts();
  const queue = steadyQueue(options.queue);
  const send: SendDeliveries = (deliveries) => queue.send(deliveries);
  const call = options.beforeCall?.(inbox.call) ?? inbox.call;
  const pipeline = createPipeline({
    time,
    queue,
    send: options.toQueue?.(send) ?? send,
    dispatchPorts: { ...newPorts(), clock: time },
    deliverPorts: Array.from({ length: DELIVER_FUNCTIONS }, () => ({
      ...newPorts(),
      clock: time,
      messenger: registeredMessenger(load, { call, clock: time }),
    })),
    wrap: log.logged,
  });
  await bot.store(LOCAL_BOT_INFO);
  await ports.schedule.finish(new Date(start));
  try {
    return await use({
      ...openPrivateChat({ ports, clock: time, load, call: inbox.call, tokenScan, log }),
      ...log,
      ...inbox,
      ...pipeline,
      time,
      client,
      ports,
      deploy: (next) => ingest(dynamoCollectionStore(table, quickTime()), next, time),
      async subscribe(...all) {
        for (const each of all.map(subscription)) {
          await ports.schedule.occupy(slotOf(each));
          await storeSubscription(ports.subscriptions, each, { botId: 42, updateId: 1, at: time.now() });
        }
      },
    });
  } finally {
    await tokenScan.scanTable(table);
    await Promise.all([inbox.telegram.close(), table.close()]);
  }
}
