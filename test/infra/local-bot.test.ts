import { LOCAL_BOT_INFO, openLocalBot } from '../../infra/local/local-bot';
import { localTelegram } from '../../infra/local/local-telegram';
import { TelegramError } from '../../shared/adapters/telegram/telegram-error';

test('a fault is warned of in one line, without what the user wrote', async () => {
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
    const quoting = new TelegramError('sendMessage', 'refused', 'Bad Request: no 3 September', 400);
    await bot.handleUpdate(telegram.message('3 September'), () => Promise.reject(quoting));
  } finally {
    await bot.close();
  }
  expect(warnings).toEqual(['a message could not be answered: TelegramError (sendMessage refused, 400)']);
});
