import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localClock } from '../../infra/local/local-clock';
import { LOCAL_BOT_INFO } from '../../infra/local/local-bot-info';
import { poll } from '../../infra/local/polling';
import { callUntil } from '../../infra/local/polling-calls';
import { createStop } from '../../infra/local/stop';
import { warn } from '../../infra/local/warn';
import { withBot } from '../../infra/local/with-bot';
import type { CallTelegram } from '../../shared/adapters/telegram/call-telegram';
import { telegramTransport } from '../../shared/adapters/telegram/transport';
import { QUARTER } from '../../shared/domain/tick';
import { floodLimit } from '../../shared/use-cases/flood-limit';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram';
import { said } from '../support/updates';
import type { DayOfPolling } from './day-of-polling';

const TOKEN = '1:day';
const HOURS = 24;
const CHATS = 500;
const TEXTS = ['3 September', '2024', '/next', '/status', '/help', 'Tianjin', '/subscribe 09:00 UTC', 'hello there'];

/** Polls the updates in batches, with a tick after each batch. */
async function runDay(updates: number, ticks: number): Promise<DayOfPolling> {
  const folder = mkdtempSync(join(tmpdir(), 'day-'));
  const stop = createStop();
  const clock = localClock(new Date('2026-09-02T12:00:00Z'));
  const telegram = await startFakeTelegram({ token: TOKEN });
  const given = updateSource();
  const http = telegramTransport({ token: TOKEN, apiRoot: telegram.apiRoot });
  const call: CallTelegram = (method, payload, options) =>
    method === 'getUpdates' ? given.next(options?.signal) : http(method, payload, options);
  const counts = { answered: 0, sent: 0 };
  let firstHourMiB = 0;
  const options = { eventsDir: 'events', timeZone: 'UTC', botInfo: LOCAL_BOT_INFO, limit: floodLimit(clock), clock };
  await withBot({ ...options, table: { folder }, warn }, stop, async (bot) => {
    const schedule = await bot.schedule(callUntil(stop.giveUp, call), () => Promise.resolve(), stop.signal);
    const polling = poll({ bot: { handleUpdate }, call, clock, warn, stop });
    const batch = updates / ticks;
    for (let tick = 1; tick <= ticks; tick += 1) {
      clock.set(new Date(clock.now().getTime() + QUARTER));
      const before = counts.answered;
      given.push(Array.from({ length: batch }, (_, n) => updateOf(before + n + 1)));
      // On a busy machine the table may be late; the tick is run again with the next one.
      await schedule.run(clock.now()).catch((error: unknown) => {
        warn(String(error));
      });
      while (counts.answered < before + batch) await new Promise((resolve) => setTimeout(resolve, 1));
      counts.sent += messagesIn(telegram);
      if (tick === Math.round(ticks / HOURS)) firstHourMiB = residentMiB();
      if (tick % Math.round(ticks / HOURS) === 0) warn(`  ${tick} ticks: ${Math.round(residentMiB())} MiB`);
    }
    stop.begin();
    await polling;

    async function handleUpdate(...update: Parameters<typeof bot.handleUpdate>) {
      const handled = await bot.handleUpdate(...update);
      if (handled.outcome !== 'store-down') counts.answered += 1;
      return handled;
    }
  });
  const endMiB = residentMiB();
  await telegram.close();
  rmSync(folder, { recursive: true });
  return { firstHourMiB, endMiB, ...counts };
}

/** Gives each list to one poll, which waits for it. */
function updateSource() {
  let ready: object[] = [];
  let wake: () => void = () => undefined;
  return {
    push(updates: object[]) {
      ready = updates;
      wake();
    },
    async next(signal?: AbortSignal) {
      if (ready.length === 0 && !signal?.aborted)
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (signal)
            signal.onabort = () => {
              resolve();
            };
        });
      return ready.splice(0);
    },
  };
}

function updateOf(n: number) {
  const id = 1 + (n % CHATS);
  const text = TEXTS[n % TEXTS.length] ?? '';
  return { update_id: n, ...said({ id, language_code: 'en' }, text, { chat: { id, type: 'private' } }) };
}

function messagesIn(telegram: FakeTelegram): number {
  return telegram.take().filter(({ method }) => method === 'sendMessage').length;
}

function residentMiB(): number {
  return process.memoryUsage.rss() / 2 ** 20;
}

const [updates, ticks] = process.argv.slice(2).map(Number);
void runDay(updates ?? 0, ticks ?? 0).then((day) => process.stdout.write(JSON.stringify(day)));
