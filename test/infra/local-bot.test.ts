import { openLocalBot } from '../../infra/local/local-bot';
import { LOCAL_BOT_INFO } from '../../infra/local/local-bot-info';
import { localTelegram } from '../../infra/local/local-telegram';
import type { CallTelegram } from '../../shared/adapters/telegram/call-telegram';
import { TelegramError } from '../../shared/adapters/telegram/telegram-error';
import { RATES } from '../../shared/domain/allowance';

/** What a bot on this machine warns of when it gets these messages. */
async function warningsAt(texts: readonly string[], call: CallTelegram): Promise<readonly string[]> {
  const clock = { now: () => new Date('2026-09-03T06:00:00Z') };
  const warnings: string[] = [];
  const bot = await openLocalBot({
    table: {},
    eventsDir: 'events',
    clock,
    timeZone: 'UTC',
    botInfo: LOCAL_BOT_INFO,
    warn: (line) => warnings.push(line),
  });
  const telegram = localTelegram({ language: 'en', clock, bot: LOCAL_BOT_INFO, onCall: () => undefined });
  try {
    for (const text of texts) await bot.handleUpdate(telegram.message(text), call);
  } finally {
    await bot.close();
  }
  return warnings;
}

test('a fault is warned of in one line, without what the user wrote', async () => {
  const quoting = new TelegramError('sendMessage', 'refused', 'Bad Request: no 3 September', 400);
  expect(await warningsAt(['3 September'], () => Promise.reject(quoting))).toEqual([
    'a message could not be answered: TelegramError (sendMessage refused, 400)',
  ]);
});

test('on this machine as much is answered as is asked', async () => {
  const said: string[] = [];
  const texts = Array.from({ length: 2 * RATES.person.atOnce }, () => '/help');
  await warningsAt(texts, (_method, payload) => Promise.resolve(said.push(JSON.stringify(payload))));
  expect(said.length).toBe(texts.length);
  expect(new Set(said).size).toBe(1);
});
