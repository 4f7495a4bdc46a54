import { grammyBot } from './grammy-bot';

const bot = grammyBot();

/** A plain grammY bot as a function. */
export async function handler({ body }: { readonly body: string }) {
  await bot.handleUpdate(JSON.parse(body) as Parameters<typeof bot.handleUpdate>[0]);
  return { statusCode: 200 };
}
