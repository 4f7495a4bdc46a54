import { type Bot, type BotFileOptions, readBot } from '../settings/read-bot';

/** The option of every command that is about one bot. */
export const BOT_FILE_OPTION = {
  bot: { type: 'string', value: 'FILE', help: 'the file that describes the bot (default: bot.yaml, or BOT_FILE)' },
} as const;

/** The options of every command that works on a deployed bot. */
export const BOT_OPTIONS = {
  ...BOT_FILE_OPTION,
  name: { type: 'string', value: 'NAME', help: 'the name of the bot, where there are several' },
  stage: { type: 'string', value: 'STAGE', help: 'dev or prod (default: dev); each is a bot of its own' },
} as const;

/** Finds the bot, and says which options override its file. */
export function chosenBot(options: BotFileOptions): Bot {
  const bot = readBot(options, process.env);
  if (bot.note !== undefined) process.stderr.write(`${bot.note}\n`);
  return bot;
}
