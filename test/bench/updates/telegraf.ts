import { readFileSync } from 'node:fs';
import { Format, Markup, Telegraf } from 'telegraf';
import { message } from 'telegraf/filters';
import { NINE_COMMANDS } from '../baselines/nine-commands';
import { type Answer, type Page, pageOf } from './plain-page';
import { bodiesOf } from './bodies';
import { QUESTIONS } from './questions';
import { printRate } from './rate';

/** A plain telegraf bot: it knows each question by its text, and renders its page from memory. */
function plainBot(pages: ReadonlyMap<string, Page>, answered: (answer: string) => void): Telegraf {
  const bot = new Telegraf('1234567890:unused');
  bot.botInfo = { id: 1, is_bot: true, first_name: 'Plain', username: 'plain_bot' } as NonNullable<typeof bot.botInfo>;
  bot.use((ctx, next) => {
    ctx.telegram.callApi = ((method: string, payload: object) => {
      answered(JSON.stringify({ method, ...payload }));
      return Promise.resolve(true);
    }) as typeof ctx.telegram.callApi;
    return next();
  });
  for (const name of [...Object.keys(NINE_COMMANDS), 'on']) bot.command(name, (ctx) => render(ctx, ctx.message.text));
  bot.on(message('text'), (ctx) => render(ctx, ctx.message.text));
  return bot;

  function render(
    ctx: { reply: (text: ReturnType<typeof Format.join>, extra: object) => Promise<unknown> },
    text: string,
  ) {
    const page = pages.get(text);
    if (!page) throw new Error(`no page for ${text}`);
    const parts = page.parts.map(({ text: part, isBold }) => (isBold ? Format.bold(part) : part));
    const buttons = page.rows.map((row) => row.map(({ text: label, data }) => Markup.button.callback(label, data)));
    const { reply_markup } = Markup.inlineKeyboard(buttons);
    const extra = { link_preview_options: { is_disabled: true }, reply_markup };
    return ctx.reply(Format.join(parts), extra);
  }
}

async function main(answersFile: string): Promise<void> {
  const answers = JSON.parse(readFileSync(answersFile, 'utf8')) as readonly Answer[];
  const pages = new Map(answers.map((answer, n) => [QUESTIONS[n] ?? '', pageOf(answer)]));
  let last = '';
  const bot = plainBot(pages, (answer) => (last = answer));
  const take = (body: string) => bot.handleUpdate(JSON.parse(body) as Parameters<typeof bot.handleUpdate>[0]);
  const bodies = bodiesOf(QUESTIONS);
  for (const [n, body] of bodies.entries()) {
    await take(body);
    expectSame(JSON.parse(last) as Answer, answers[n]);
  }
  await printRate(bodies, take);
}

/** Both must do the same work. */
function expectSame(plain: Answer, ours: Answer | undefined): void {
  const [one, other] = [plain, ours].map((answer) =>
    JSON.stringify([
      answer?.text,
      answer?.entities.map(({ type, offset, length }) => [type, offset, length]),
      answer?.reply_markup.inline_keyboard.map((row) => row.map(({ text, callback_data }) => [text, callback_data])),
    ]),
  );
  if (one !== other) throw new Error(`another page: ${one ?? ''} in the place of ${other ?? ''}`);
}

void main(process.argv[2] ?? '');
