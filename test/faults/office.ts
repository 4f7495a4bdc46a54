import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LOCAL_BOT_INFO } from '../../infra/local/local-bot';
import { createHandler as createDeliver } from '../../lambdas/deliver/handler';
import { createHandler as createDispatch } from '../../lambdas/dispatch/handler';
import { dynamoBotInfo } from '../../shared/adapters/dynamo/bot-info-store';
import { type TablePorts, tablePorts } from '../../shared/adapters/dynamo/table-ports';
import { registeredMessenger } from '../../shared/adapters/telegram/registered-messenger';
import type { CallTelegram } from '../../shared/adapters/telegram/send';
import type { Collection } from '../../shared/domain/collection';
import type { Delivery, Subscription } from '../../shared/domain/subscription';
import { collectionOf, event } from '../support/events';
import { type SimQueueOptions, simQueue } from '../support/simulation/sim-queue';
import { subscription } from '../support/subscriptions';
import { openTableWith } from '../support/table';
import { type Front, openFront } from './front';
import type { Heard } from './heard';
import { type Log, startLog } from './log';
import { type OwnTime, ownTime } from './own-time';
import { type Answers, type Postbox, openPostbox } from './postbox';
import { workOff } from './work-off';

/** All parts as they are deployed, over a table and a Telegram of this machine: only time is our own. */
export interface Office extends Front, Log, Postbox {
  readonly time: OwnTime;
  readonly client: DynamoDBClient;
  readonly ports: TablePorts;
  /** Keeps subscriptions, as they are but for what is given. */
  readonly subscribe: (...all: readonly Partial<Subscription>[]) => Promise<void>;
  /** Runs the schedule for the instant (ISO 8601), at it if that lies ahead. */
  readonly tick: (instant: string) => Promise<void>;
  /** Has two functions send until nothing is left to be sent. */
  readonly work: () => Promise<void>;
}

export interface OfficeOptions {
  /** ISO 8601; the schedule has run up to then. */
  readonly start?: string;
  readonly collection?: Collection;
  readonly answers?: Answers;
  readonly queue?: SimQueueOptions;
  /** Takes what dispatch gives to the queue, and may fail. */
  readonly toQueue?: (send: (deliveries: readonly Delivery[]) => Promise<void>) => typeof send;
  /** Stands before the calls of those who send. */
  readonly beforeCall?: (call: CallTelegram) => CallTelegram;
}

/** Nine o'clock in Moscow, when messages come, is a quarter of an hour later. */
const START = '2026-09-03T05:45:00Z';
const WORKERS = 2;
const EACH_PER_SECOND = 15;
const BATCH = 10;
/** No chance: the last is taken first, and nothing comes again. */
const STEADY = {
  falls: () => false,
  below: (limit: number) => limit - 1,
  oneOf: <Item>([one]: readonly [Item, ...Item[]]) => one,
};

/** Opens an office of its own for the time of its use; what was said and stored there is heard. */
export async function inOffice(
  heard: Heard,
  options: OfficeOptions,
  use: (office: Office) => Promise<string>,
): Promise<string> {
  const { start = START, collection = collectionOf(event('2015-09-03')) } = options;
  const time = ownTime(new Date(start));
  const postbox = await openPostbox(heard, time, options.answers);
  const table = await openTableWith(collection);
  const { client } = table;
  client.middlewareStack.add((next) => (args) => time.during(() => next(args)), { step: 'initialize', name: 'time' });
  const log = startLog(heard, time);
  const bot = dynamoBotInfo(table);
  const newPorts = () => tablePorts(table, time);
  const ports = newPorts();
  const queue = simQueue(STEADY, { batch: BATCH, ...options.queue });
  const toQueue = options.toQueue?.(queue.send.bind(queue)) ?? queue.send.bind(queue);
  const dispatch = log.logged('dispatch', createDispatch({ ...newPorts(), queue: { send: toQueue } }));
  const senders = Array.from({ length: WORKERS }, () =>
    log.logged(
      'deliver',
      createDeliver({
        ports: {
          ...newPorts(),
          clock: time,
          messenger: registeredMessenger(() => bot.load(), {
            call: options.beforeCall?.(postbox.call) ?? postbox.call,
            clock: time,
          }),
        },
        pause: time.pause,
        delay(record, seconds) {
          queue.delay(record, time.now().getTime() + seconds * 1000);
          return Promise.resolve();
        },
        perSecond: EACH_PER_SECOND,
      }),
    ),
  );
  await bot.store(LOCAL_BOT_INFO);
  await ports.schedule.finish(new Date(start));
  try {
    return await use({
      ...openFront({ ports, clock: time, load: () => bot.load(), call: postbox.call, heard, log }),
      ...log,
      ...postbox,
      time,
      client,
      ports,
      async subscribe(...all) {
        for (const each of all.map(subscription)) {
          await ports.schedule.addTimeZone(each.timeZone);
          await ports.subscriptions.put(each, { updateId: 1, at: time.now() });
        }
      },
      async tick(instant) {
        await time.until(Date.parse(instant));
        await dispatch({ tick: instant });
      },
      async work() {
        await Promise.all(senders.map((handle) => workOff(queue, handle, time)));
      },
    });
  } finally {
    await heard.hearTable(table);
    await Promise.all([postbox.telegram.close(), table.close()]);
  }
}
