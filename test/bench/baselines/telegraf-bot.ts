import { Telegraf } from 'telegraf';
import { NINE_COMMANDS } from './nine-commands';

/** A plain telegraf bot that answers nine commands; a call of it goes through `call` when one is given. */
export function telegrafBot(call?: (method: string, payload: object) => Promise<unknown>): Telegraf {
  const bot = new Telegraf('1234567890:unused');
  bot.botInfo = { id: 1, is_bot: true, first_name: 'Plain', username: 'plain_bot' } as NonNullable<typeof bot.botInfo>;
  if (call)
    bot.use((ctx, next) => {
      ctx.telegram.callApi = call as typeof ctx.telegram.callApi;
      return next();
    });
  for (const [name, text] of Object.entries(NINE_COMMANDS)) bot.command(name, (ctx) => ctx.reply(text));
  return bot;
}
