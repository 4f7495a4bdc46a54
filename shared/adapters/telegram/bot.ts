import { type Context, Telegraf } from 'telegraf';
import { message } from 'telegraf/filters';
import type { Update, UserFromGetMe } from 'telegraf/types';
import { dateOrderFor, languageFor } from '../../language/languages';
import { answerAction } from '../../use-cases/answer-action';
import { answerQuestion } from '../../use-cases/answer-question';
import type { Asker } from '../../use-cases/asker';
import { COMMANDS } from '../../use-cases/commands';
import { type AnswerPorts, StoreDown } from '../../use-cases/ports';
import { say } from '../../use-cases/show-event';
import { isForUs, questionIn, textIn } from './addressed';
import { parseAction } from './callback-data';
import { type CallTelegram, edit, send, toast } from './send';
import { TelegramError } from './telegram-error';

export interface BotDependencies {
  readonly ports: AnswerPorts;
  readonly botInfo: UserFromGetMe;
  /** IANA; of chats that have set none. */
  readonly timeZone: string;
  /** Hears of what went wrong in an update that was then given up. Must not pass on its text. */
  readonly onFault: (fault: unknown, updateKind: string) => void;
}

/** What became of an update; it is worth sending again only when the store was down. */
export type UpdateOutcome = 'answered' | 'given-up' | 'store-down';

/** Takes one update, and never rejects; its calls go through `call`. */
export type HandleUpdate = (update: Update, call: CallTelegram) => Promise<UpdateOutcome>;

interface Run {
  readonly call: CallTelegram;
  fault?: unknown;
}

/** Routes updates to use cases. */
export function createBot({ ports, botInfo, timeZone, onFault }: BotDependencies): HandleUpdate {
  // The token is never used: every call goes through `call`, and botInfo saves telegraf its getMe.
  const bot = new Telegraf('0:unused');
  const runs = new WeakMap<Update, Run>();
  bot.botInfo = botInfo;
  bot.catch((fault, ctx) => {
    const run = runs.get(ctx.update);
    if (run) run.fault = fault;
    return isOurFault(fault) ? apologise(ctx).catch(() => undefined) : undefined;
  });
  bot.use((ctx, next) => {
    const run = runs.get(ctx.update);
    if (run) ctx.telegram.callApi = run.call as typeof ctx.telegram.callApi;
    return next();
  });

  for (const [name, answer] of Object.entries(COMMANDS))
    bot.command(name, async (ctx) => {
      const input = { text: ctx.payload, repliedText: textIn(ctx.message.reply_to_message) };
      await send(ctx, await answer(ports, askerOf(ctx), input));
    });

  bot.on(message(), async (ctx) => {
    if (!isForUs(ctx.message, botInfo)) return;
    const question = questionIn(ctx.message, botInfo);
    if (question === undefined) return;
    const asker = askerOf(ctx);
    const isCommand = question.startsWith('/');
    await send(
      ctx,
      isCommand ? say(asker.language.messages.unknownCommand) : await answerQuestion(ports, asker, question),
    );
  });

  bot.on('callback_query', async (ctx) => {
    const asker = askerOf(ctx);
    const action = 'data' in ctx.callbackQuery ? parseAction(ctx.callbackQuery.data) : undefined;
    // A press under a message that is gone comes without a chat.
    if (!action || !ctx.chat) {
      await toast(ctx, asker.language.messages.staleButton);
      return;
    }
    const answer = await answerAction(ports, asker, action);
    await (action.kind === 'event' ? send(ctx, answer) : edit(ctx, answer));
    await toast(ctx);
  });

  return async (update, call) => {
    const run: Run = { call };
    runs.set(update, run);
    try {
      await bot.handleUpdate(update);
    } catch (fault) {
      run.fault = fault;
    }
    if (run.fault === undefined) return 'answered';
    onFault(run.fault, kindOf(update));
    return run.fault instanceof StoreDown ? 'store-down' : 'given-up';
  };

  function askerOf({ from, chat, update }: Context): Asker {
    const tag = from?.language_code;
    const language = languageFor(tag);
    return {
      chatId: chat?.id ?? 0,
      updateId: update.update_id,
      language,
      timeZone,
      dateOrder: dateOrderFor(tag, language),
    };
  }

  async function apologise(ctx: Context): Promise<void> {
    const { failed } = askerOf(ctx).language.messages;
    await (ctx.callbackQuery ? toast(ctx, failed) : send(ctx, say(failed)));
  }
}

/** Telegram's own refusals are not mended by one more message, and while the store is down the update comes again. */
function isOurFault(fault: unknown): boolean {
  return !(fault instanceof TelegramError) && !(fault instanceof StoreDown);
}

/** `message`, `callback_query` …: what the update has beside its id. */
function kindOf(update: object): string {
  return Object.keys(update).find((key) => key !== 'update_id') ?? 'update';
}
