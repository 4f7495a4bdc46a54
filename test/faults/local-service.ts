import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { openLocalTable } from '../../infra/local/local-table';
import { tablePorts } from '../../shared/adapters/dynamo/table-ports';
import { systemClock } from '../../shared/adapters/system-clock';
import { formatDate } from '../../shared/domain/calendar-date';
import { slotsDue } from '../../shared/domain/slot';
import { QUARTER, tickOf } from '../../shared/domain/tick';
import { SHARDS, slotOf } from '../../shared/domain/subscription';
import { type FakeTelegram, type FakeTelegramOptions, startFakeTelegram } from '../support/fake-telegram';
import { PROJECT } from '../support/processes';
import { storeSubscription, subscription } from '../support/subscriptions';

const TOKEN = '1234567890:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaws';

/** The local bot as a process, with a data folder and a collection of its own, and a Telegram on loopback. */
export interface Service {
  readonly telegram: FakeTelegram;
  readonly folder: string;
  readonly eventsDir: string;
  /** Starts the process: node itself, or npm, which starts it. */
  readonly start: (through?: 'node' | 'npm', shell?: string) => RunningService;
}

export interface RunningService {
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Resolves when the process and all it started are gone; gives the exit code and what it said. */
  readonly ended: Promise<{ readonly code: number | null; readonly err: string }>;
}

export async function withService(
  options: Omit<FakeTelegramOptions, 'token'>,
  use: (service: Service) => Promise<string>,
): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'service-'));
  const folder = join(home, 'data');
  const eventsDir = join(home, 'events');
  const telegram = await startFakeTelegram({ ...options, token: TOKEN });
  const groups: number[] = [];
  writeCollection(eventsDir);
  try {
    return await use({
      telegram,
      folder,
      eventsDir,
      start(through = 'node', shell = 'exec "$@"') {
        const command =
          through === 'npm'
            ? ['npm', 'start', '--silent', '--']
            : [process.execPath, '--import', 'tsx', 'infra/local/main.ts'];
        const child = spawn('sh', ['-c', shell, 'sh', ...command, '--data', folder], {
          cwd: PROJECT,
          detached: true,
          env: {
            PATH: process.env['PATH'],
            HOME: home,
            BOT_TOKEN: TOKEN,
            TELEGRAM_API_ROOT: telegram.apiRoot,
            EVENTS_DIR: eventsDir,
            BOT_FILE: devNull,
          },
        });
        if (child.pid !== undefined) groups.push(child.pid);
        let err = '';
        child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
        child.stdout.resume();
        // "close" waits for everybody who holds the output: a process that npm left behind, too.
        return {
          kill: (signal) => void child.kill(signal),
          ended: once(child, 'close').then(() => ({ code: child.exitCode, err })),
        };
      },
    });
  } finally {
    for (const group of groups)
      try {
        process.kill(-group, 'SIGKILL');
      } catch {
        // It has ended.
      }
    await telegram.close();
    rmSync(home, { recursive: true });
  }
}

/** So many chats get a message at the present quarter hour. */
export async function subscribeNow({ folder }: Service, chats: number): Promise<void> {
  const table = await openLocalTable({ folder });
  const { subscriptions, schedule } = tablePorts(table, systemClock);
  const now = systemClock.now();
  const [slot] = slotsDue('UTC', tickOf(now));
  if (!slot) throw new Error('no slot is due');
  for (let chat = 1; chat <= chats; chat += 1)
    await storeSubscription(subscriptions, subscription({ chatId: chat, timeZone: 'UTC', time: slot.time }), {
      botId: 42,
      updateId: 1,
      at: now,
    });
  for (const shard of SHARDS)
    await schedule.occupy({ ...slotOf(subscription({ timeZone: 'UTC', time: slot.time })), shard });
  await schedule.finish(new Date(tickOf(now).getTime() - QUARTER));
  await table.close();
}

/** How many chats got no message: noted as uncertain, or without a trace; and how many messages were too many. */
export async function outcomeOf({ folder, telegram }: Service, chats: number) {
  const reached = new Set(sentTo(telegram));
  const outcome = { uncertain: 0, lost: 0, twice: sentTo(telegram).length - reached.size };
  const table = await openLocalTable({ folder });
  const { ledger } = tablePorts(table, systemClock);
  for (let chatId = 1; chatId <= chats; chatId += 1) {
    const [claim] = await ledger.latest({ chatId, thread: 0 }, 1);
    if (claim?.trouble === 'uncertain') outcome.uncertain += 1;
    else if (!reached.has(chatId)) outcome.lost += 1;
  }
  await table.close();
  return outcome;
}

/** The chats that were sent a message, in order. */
export function sentTo({ calls }: FakeTelegram): readonly unknown[] {
  return calls.filter(({ method }) => method === 'sendMessage').map(({ payload }) => payload['chat_id']);
}

/** Waits until it holds, but no longer than that. */
export async function until(holds: () => boolean, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!holds() && performance.now() < end) await pauseFor(50);
}

/** An event on each of three days, so that a midnight does not matter. */
function writeCollection(dir: string): void {
  const text = (value: string) => `{ en: ${value} }`;
  mkdirSync(dir);
  writeFileSync(
    join(dir, 'collection.yaml'),
    `title: ${text('Test')}\ndescription: ${text('A test.')}\nlanguages: [en]\ntopics:\n  one: ${text('One')}\n`,
  );
  for (const days of [-1, 0, 1]) {
    const day = new Date(Date.now() + days * 24 * 3_600_000);
    const date = formatDate({ year: 2000, month: day.getUTCMonth() + 1, day: day.getUTCDate() });
    writeFileSync(
      join(dir, `${date}-event.yaml`),
      [
        `id: ${date}-event`,
        `date: ${date}`,
        'dateBasis: source',
        `dateNote: ${text('Printed.')}`,
        'kind: held',
        'importance: 5',
        `title: ${text('Something happened')}`,
        `summary: ${text('Something happened.')}`,
        'attribution: [{ speaker: A paper, via: A paper }]',
        'topics: [one]',
        `sources: [{ outlet: A paper, quote: It happened, supports: ${text('the day')} }]`,
        '',
      ].join('\n'),
    );
  }
}
