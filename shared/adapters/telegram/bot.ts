import { Composer, Context, Telegram } from 'telegraf';
import { message } from 'telegraf/filters';
import type { Update, UserFromGetMe } from 'telegraf/types';
import { COMMAND_NAMES } from '../../language/commands';
import { languageFor } from '../../language/languages';
import type { FloodLimit } from '../../use-cases/flood-limit';
import { type AnswerPorts, StoreDown } from '../../use-cases/ports';
import { say } from '../../use-cases/questions/show-event';
import { COMMANDS } from '../../use-cases/commands';
import { conversationOf, senderOf } from './conversation';
import { answerMembership } from './answer-membership';
import { answerMessage } from './answer-message';
import { answerPress } from './answer-press';
import { textIn } from './addressed';
import { inlinePayload } from './inline-results';
import { OverLimit, admit, askToWait } from './over-limit';
import { answerInline } from '../../use-cases/questions/answer-inline';
import { type CallTelegram, callOf, send, toast } from './send';
import { TelegramError } from './telegram-error';

/** What the answers need, but for what each update brings itself. */
export type BotPorts = Omit<AnswerPorts, 'members'>;

export interface BotDependencies {
  readonly ports: BotPorts;
  readonly botInfo: UserFromGetMe;
  /** IANA; of chats that have set none. */
  readonly timeZone: string;
  /** The chat of the editors, who hear of errors that people report; nobody hears when there is none. */
  readonly editorsChat?: number | undefined;
  /** How much each may ask for; as much as they like when there is none. */
  readonly limit?: FloodLimit | undefined;
}

/** What became of an update; it is worth sending again only when the store was down. */
export interface Handled {
  readonly outcome: 'answered' | 'limited' | 'given-up' | 'store-down';
  /** `message`, `callback_query` …: what the update has beside its id. */
  readonly update: string;
  /** What went wrong, if anything did. It may quote what the user wrote. */
  readonly fault?: unknown;
}

/** Takes one update, and never rejects; its calls go through `call`. */
export type HandleUpdate = (update: Update, call: CallTelegram) => Promise<Handled>;

/** Routes updates to use cases. */
export function createBot({ ports, botInfo, timeZone, editorsChat, limit }: BotDependencies): HandleUpdate {
  const bot = new Composer();
  const load = (ctx: Context) => conversationOf(ctx, ports, timeZone);
  // Here, where all that is asked of the bot comes by, and nothing that is not: before anything is read.
  const open = async (ctx: Context) => {
    if (limit) admit(ctx, limit);
    return load(ctx);
  };

  // One for all: each handler of telegraf is a turn that every update without that command takes too.
  bot.command([...COMMAND_NAMES], async (ctx) => {
    const name = COMMAND_NAMES.find((each) => each === ctx.command);
    if (!name) throw new Error('telegraf gave another command than was asked for');
    const input = { text: ctx.payload, repliedText: textIn(ctx.message.reply_to_message) };
    const { ports: all, asker } = await open(ctx);
    await send(ctx, await COMMANDS[name](all, asker, input));
  });

  bot.on(message(), (ctx) => answerMessage(ctx, { open, chats: ports.chats, editorsChat }));
  bot.on('callback_query', (ctx) => answerPress(ctx, open));
  // What is told is not asked: where the bot was put out must be known.
  bot.on('my_chat_member', (ctx) => answerMembership(ctx, load));
  bot.on('inline_query', async (ctx) => {
    const { id, query: text, offset } = ctx.inlineQuery;
    const { ports: all, asker } = await open(ctx);
    const payload = inlinePayload(await answerInline(all, asker, { text, offset }), asker.language.messages, botInfo);
    await callOf(ctx)('answerInlineQuery', { inline_query_id: id, ...payload });
  });

  const route = bot.middleware();
  return async (update, call) => {
    const ctx = new Context(update, telegramBy(call), botInfo);
    const kind = kindOf(update);
    try {
      await route(ctx, () => Promise.resolve());
      return { outcome: 'answered', update: kind };
    } catch (fault) {
      await excuse(ctx, fault).catch(() => undefined);
      if (fault instanceof OverLimit) return { outcome: 'limited', update: kind };
      return { outcome: fault instanceof StoreDown ? 'store-down' : 'given-up', update: kind, fault };
    }
  };
}

/** telegraf's methods, whose calls go through ours; so the token it asks for is never used. */
function telegramBy(call: CallTelegram): Telegram {
  const telegram = new Telegram('0:unused');
  telegram.callApi = call as typeof telegram.callApi;
  return telegram;
}

/** In the language of the person's client: what the chat chose may be what could not be read. */
async function excuse(ctx: Context, fault: unknown): Promise<void> {
  if (fault instanceof OverLimit) return askToWait(ctx, fault);
  if (!isOurFault(fault)) return;
  const { failed } = languageFor(senderOf(ctx).languageTag).messages;
  await (ctx.callbackQuery ? toast(ctx, failed) : send(ctx, say(failed)));
}

/**
 * Telegram's refusals of what is said are not mended by one more message, but for those to tell what was asked; and
 * while the store is down the update comes again.
 */
function isOurFault(fault: unknown): boolean {
  if (fault instanceof TelegramError) return fault.method.startsWith('get');
  return !(fault instanceof StoreDown);
}

/** `message`, `callback_query` …: what an update has beside its id. */
export function kindOf(update: object): string {
  return Object.keys(update).find((key) => key !== 'update_id') ?? 'update';
}
