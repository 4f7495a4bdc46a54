import { Bot } from 'grammy';
import { NINE_COMMANDS } from './nine-commands';

/** A plain grammY bot that answers nine commands; a call of it goes through `call` when one is given. */
export function grammyBot(call?: (method: string, payload: object) => Promise<unknown>): Bot {
  const botInfo = { id: 1, is_bot: true, first_name: 'Plain', username: 'plain_bot' } as const;
  const bot = new Bot('1234567890:unused', { botInfo: botInfo as NonNullable<Bot['botInfo']> });
  if (call)
    bot.api.config.use(async (_before, method, payload) => ({
      ok: true,
      result: (await call(method, payload)) as never,
    }));
  for (const [name, text] of Object.entries(NINE_COMMANDS)) bot.command(name, (ctx) => ctx.reply(text));
  return bot;
}
