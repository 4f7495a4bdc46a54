import { type Context, Telegraf } from 'telegraf';
import { callbackQuery, message } from 'telegraf/filters';
import type { Update, UserFromGetMe } from 'telegraf/types';
import { dateOrderFor, languageFor } from '../../language/languages';
import type { Message } from '../../language/message';
import { answerAction } from '../../use-cases/answer-action';
import { answerQuestion } from '../../use-cases/answer-question';
import type { Asker } from '../../use-cases/asker';
import { COMMANDS } from '../../use-cases/commands';
import type { AnswerPorts } from '../../use-cases/ports';
import { say } from '../../use-cases/show-event';
import { parseAction } from './callback-data';
import { messagePayload } from './telegram-message';

/** Calls a method of the Bot API; gives its `result`, or throws. The signal gives the call up. */
export type CallTelegram = (method: string, payload: object, options?: { signal?: AbortSignal }) => Promise<unknown>;

export interface BotDependencies {
  readonly ports: AnswerPorts;
  readonly botInfo: UserFromGetMe;
  /** IANA; of chats that have set none. */
  readonly timeZone: string;
  /** Hears of what went wrong in an update that was then given up. Must not pass on its text. */
  readonly onFault: (fault: unknown, updateKind: string) => void;
}

/** Routes updates to use cases. What it returns takes one update and never rejects; its calls go through `call`. */
export function createBot({ ports, botInfo, timeZone, onFault }: BotDependencies) {
  // The token is never used: every call goes through `call`, and botInfo saves telegraf its getMe.
  const bot = new Telegraf('0:unused');
  const calls = new WeakMap<Update, CallTelegram>();
  bot.botInfo = botInfo;
  bot.catch(async (fault, ctx) => {
    onFault(fault, ctx.updateType);
    await apologise(ctx).catch(() => undefined);
  });
  bot.use((ctx, next) => {
    const call = calls.get(ctx.update);
    if (call) ctx.telegram.callApi = call as typeof ctx.telegram.callApi;
    return next();
  });

  for (const [name, answer] of Object.entries(COMMANDS))
    bot.command(name, async (ctx) => {
      const input = { text: ctx.payload, repliedText: textIn(ctx.message.reply_to_message) };
      await send(ctx, await answer(ports, askerOf(ctx), input));
    });
  bot.on(message('text'), async (ctx) => send(ctx, await answerQuestion(ports, askerOf(ctx), ctx.message.text)));

  bot.on(message('caption'), async (ctx) => send(ctx, await answerQuestion(ports, askerOf(ctx), ctx.message.caption)));

  bot.on(callbackQuery('data'), async (ctx) => {
    const asker = askerOf(ctx);
    const action = parseAction(ctx.callbackQuery.data);
    if (!action) {
      await ctx.answerCbQuery(asker.language.messages.staleButton);
      return;
    }
    const answer = await answerAction(ports, asker, action);
    await (action.kind === 'event' ? send(ctx, answer) : edit(ctx, answer));
    await ctx.answerCbQuery();
  });

  return async (update: Update, call: CallTelegram): Promise<void> => {
    calls.set(update, call);
    await bot.handleUpdate(update);
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
    await (ctx.callbackQuery ? ctx.answerCbQuery(failed) : send(ctx, say(failed)));
  }
}

/** What a message says: its text, or the caption under what it shows. */
function textIn(replied: object | undefined): string | undefined {
  if (!replied) return undefined;
  if ('text' in replied && typeof replied.text === 'string') return replied.text;
  return 'caption' in replied && typeof replied.caption === 'string' ? replied.caption : undefined;
}

async function send(ctx: Context, answer: Message): Promise<void> {
  if (ctx.chat) await callOf(ctx)('sendMessage', { chat_id: ctx.chat.id, ...messagePayload(answer) });
}

async function edit(ctx: Context, answer: Message): Promise<void> {
  const { chat, callbackQuery: { message: pressed } = {} } = ctx;
  if (!chat || !pressed) return;
  await callOf(ctx)('editMessageText', { chat_id: chat.id, message_id: pressed.message_id, ...messagePayload(answer) });
}

/** telegraf's types end at Bot API 7.1; ours are wider. */
function callOf({ telegram }: Context): CallTelegram {
  return telegram.callApi.bind(telegram) as CallTelegram;
}
