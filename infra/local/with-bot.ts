import { type LocalBot, type LocalBotOptions, openLocalBot } from './local-bot';
import type { Stop } from './stop';

/** What is the same for every way to use the bot. */
export type OpenOptions = Omit<LocalBotOptions, 'clock' | 'botInfo' | 'limit'>;

/**
 * Opens the bot, uses it, and closes it whatever happens: an open table would keep the process alive. When the table
 * breaks meanwhile, everything stops, and it rejects with an error for the user.
 */
export async function withBot(
  options: LocalBotOptions,
  stop: Stop,
  use: (bot: LocalBot) => Promise<void>,
): Promise<void> {
  const bot = await openLocalBot(options);
  void bot.broken?.then(stop.fail);
  try {
    await use(bot);
  } finally {
    await bot.close();
  }
  stop.throwFailure();
}
