import { Composer } from 'telegraf';
import { message } from 'telegraf/filters';
import type { Update, UserFromGetMe } from 'telegraf/types';
import { languageFor } from '../../language/languages';
import type { FloodLimit } from '../../use-cases/flood-limit';
import { lastAnswers } from '../../use-cases/last-answers';
import type { AnswerPorts } from '../../use-cases/answer-ports';
import { StoreDown } from '../../use-cases/ports';
import { say } from '../../language/message';
import { BotContext } from './bot-context';
import { conversationOf, senderOf } from './conversation';
import { handleMembership } from './handle-membership';
import { handleEditedMessage, handleMessage } from './handle-message';
import { latestMessages } from './latest-messages';
import { handlePress } from './handle-press';
import { addressedTo } from './addressed';
import { guestMessageOf } from './guest-message';
import { guestPayload, inlinePayload } from './inline-results';
import { OverLimit, askToWait, enforceLimit } from './over-limit';
import { answerGuest } from '../../use-cases/questions/answer-guest';
import { answerInline } from '../../use-cases/questions/answer-inline';
import type { CallTelegram } from './call-telegram';
import { endPress, send } from './send';
import { TelegramError } from './telegram-error';

/** The ports of the answers, without those that the bot makes itself. */
export type BotPorts = Omit<AnswerPorts, 'members' | 'lastAnswers'>;

export interface BotDependencies {
  readonly ports: BotPorts;
  /** Who the bot is, which may have to be read first. */
  readonly loadBotInfo: () => Promise<UserFromGetMe>;
  /** IANA; for chats that have set none. */
  readonly timeZone: string;
  /** The chat where editors are told of reported errors, and answer them. */
  readonly adminChat?: number | undefined;
  /** How much each person may ask; no limit when not given. */
  readonly limit?: FloodLimit | undefined;
}

/** How an update ended; Telegram should send it again only when the store was down. */
export interface Handled {
  readonly outcome: 'answered' | 'limited' | 'given-up' | 'store-down';
  /** `message`, `callback_query` …: what the update has apart from its id. */
  readonly update: string;
  /** What went wrong, if anything did. It may quote what the user wrote. */
  readonly fault?: unknown;
  /** The answer says that the dates asked for have no events. */
  readonly isGap?: true | undefined;
}

/** Handles one update; never rejects. Calls to Telegram go through `call`. */
export type HandleUpdate = (update: Update, call: CallTelegram) => Promise<Handled>;

/** The bot: counts what each person asks, and routes updates to use cases. */
export function createBot({ ports, loadBotInfo, timeZone, adminChat, limit }: BotDependencies): HandleUpdate {
  const all = { ...ports, lastAnswers: lastAnswers(ports.clock) };
  const load = (ctx: BotContext) => conversationOf(ctx, all, { timeZone, adminChat });
  const latest = latestMessages();
  // Composed once, the most frequent first: each call of `use` would wrap all the others again.
  const route = Composer.compose<BotContext>([
    Composer.on(message(), (ctx) => {
      const { chat, message: said } = ctx;
      if ('migrate_to_chat_id' in said) return ports.chats.move(chat.id, said.migrate_to_chat_id);
      if ('left_chat_member' in said)
        return ports.scores.leave({ chatId: chat.id, personId: said.left_chat_member.id });
      return handleMessage(ctx, { load, adminChat, latest });
    }),
    Composer.on('callback_query', (ctx) => (isAsked(ctx) ? handlePress(ctx, load) : undefined)),
    Composer.on('inline_query', async (ctx) => {
      const { id, query: text, offset } = ctx.inlineQuery;
      const { ports: own, asker } = await load(ctx);
      const answer = await answerInline(own, asker, { text, offset });
      const payload = inlinePayload(answer, asker.language.messages, ctx.botInfo);
      await ctx.call('answerInlineQuery', { inline_query_id: id, ...payload });
    }),
    Composer.on('edited_message', (ctx) => handleEditedMessage(ctx, { load, adminChat, latest }, ports.clock)),
    Composer.on('my_chat_member', (ctx) => handleMembership(ctx, load)),
    // telegraf has no name for it.
    async (ctx) => {
      const guest = guestMessageOf(ctx.update, ctx.botInfo);
      if (!guest) return;
      const { ports: own, asker } = await load(ctx);
      const result = await answerGuest(own, asker, guest.text);
      await ctx.call('answerGuestQuery', guestPayload(guest.queryId, result, asker.language.messages, ctx.botInfo));
    },
  ]);
  return async (update, call) => {
    const kind = updateKind(update);
    let ctx: BotContext | undefined;
    try {
      ctx = new BotContext(update, await loadBotInfo(), call);
      // Before anything is read. What nobody asked for, such as the bot's removal from a chat, is not limited.
      if (limit && isAsked(ctx)) enforceLimit(ctx, limit);
      await route(ctx, () => Promise.resolve());
      return { outcome: 'answered', update: kind, ...(ctx.isGap && { isGap: true }) };
    } catch (fault) {
      if (ctx) await apologise(ctx, fault).catch(() => undefined);
      if (fault instanceof OverLimit) return { outcome: 'limited', update: kind };
      return { outcome: fault instanceof StoreDown ? 'store-down' : 'given-up', update: kind, fault };
    }
  };
}

/** Whether somebody asks the bot for an answer: by a message addressed to it, a press, in inline mode, or as a guest. */
function isAsked({ message, editedMessage, callbackQuery, inlineQuery, update, botInfo }: BotContext): boolean {
  const said = message ?? editedMessage;
  if (said) return addressedTo(said, botInfo) !== undefined;
  // No bot presses a button of another; where one does, it is not answered.
  if (callbackQuery) return !callbackQuery.from.is_bot;
  return inlineQuery !== undefined || guestMessageOf(update, botInfo) !== undefined;
}

/** In the language of the person's client: the chat's settings may be what could not be read. */
async function apologise(ctx: BotContext, fault: unknown): Promise<void> {
  if (fault instanceof OverLimit) return askToWait(ctx, fault);
  // The wait that began with the press ends all the same.
  if (fault instanceof TelegramError && fault.method === 'editMessageText') return endPress(ctx);
  if (!isOurFault(fault)) return;
  const { failed } = languageFor(senderOf(ctx).languageTag).messages;
  await (ctx.callbackQuery ? endPress(ctx, failed) : send(ctx, say(failed)));
}

/**
 * Whether to apologise. When Telegram refused a message, it would refuse the apology, too; when it refused to tell
 * something (`get…`), it would not. While the store is down, the update comes again.
 */
function isOurFault(fault: unknown): boolean {
  if (fault instanceof TelegramError) return fault.method.startsWith('get');
  return !(fault instanceof StoreDown);
}

/** `message`, `callback_query` …: what an update has apart from its id. */
function updateKind(update: object): string {
  return Object.keys(update).find((key) => key !== 'update_id') ?? 'update';
}
