import { telegrafBot } from './telegraf-bot';

const bot = telegrafBot();

/** A plain telegraf bot as a function. */
export async function handler({ body }: { readonly body: string }) {
  await bot.handleUpdate(JSON.parse(body) as Parameters<typeof bot.handleUpdate>[0]);
  return { statusCode: 200 };
}
