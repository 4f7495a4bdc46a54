import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LevelDatabase, LevelIterator } from 'dynalite/db';
import { openDynalite } from '../../infra/local/level-database';
import { openLocalBot } from '../../infra/local/local-bot';
import { LOCAL_BOT_INFO } from '../../infra/local/local-bot-info';
import { localTelegram } from '../../infra/local/local-telegram';

const QUESTIONS = ['3 September', '2024', '/next', '/search Tianjin', '/status', '/privacy', '/topics', 'hello there'];

/** Counts the iterators of a database that are opened from now on, and those not closed yet. */
function countIterators(database: LevelDatabase) {
  const count = { opened: 0, open: 0 };
  const counted = (iterator: LevelIterator) => {
    const close = iterator.close.bind(iterator);
    let isOpen = true;
    count.opened += 1;
    count.open += 1;
    iterator.close = () => {
      if (isOpen) count.open -= 1;
      isOpen = false;
      return close();
    };
    return iterator;
  };
  const keys = database.keys.bind(database);
  const values = database.values.bind(database);
  database.keys = (range) => counted(keys(range));
  database.values = (range) => counted(values(range));
  return count;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the work on a dynalite whose errors are kept. */
async function withDynalite(
  path: string | undefined,
  work: (endpoint: string, database: LevelDatabase) => Promise<void>,
): Promise<readonly Error[]> {
  const faults: Error[] = [];
  const { server, database } = await openDynalite({ path, createTableMs: 0 }, (error) => faults.push(error));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    await work(`http://127.0.0.1:${port}`, database);
  } finally {
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  }
  return faults;
}

test.each(['in memory', 'in a folder'])('%s, 1,000 questions leave no iterator open', async (place) => {
  const warnings: string[] = [];
  const faults = await withDynalite(place === 'in memory' ? undefined : folder, async (endpoint, database) => {
    const iterators = countIterators(database);
    const clock = { now: () => new Date('2026-09-03T06:00:00Z') };
    const bot = await openLocalBot({
      table: { endpoint },
      eventsDir: 'events',
      clock,
      timeZone: 'UTC',
      botInfo: LOCAL_BOT_INFO,
      warn: (line) => warnings.push(line),
    });
    const telegram = localTelegram({ language: 'en', clock, bot: LOCAL_BOT_INFO, onCall: () => undefined });
    for (let n = 0; n < 1000; n += 1)
      await bot.handleUpdate(telegram.message(QUESTIONS[n % QUESTIONS.length] ?? ''), telegram.call);
    await bot.close();
    expect(iterators.opened).toBeGreaterThan(500);
    expect(iterators.open).toBe(0);
  });
  expect({ warnings, faults }).toEqual({ warnings: [], faults: [] });
});
