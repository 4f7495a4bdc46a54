import { LOCAL_BOT_INFO } from '../../infra/local/local-bot-info';
import { localTelegram } from '../../infra/local/local-telegram';
import type { LocalTable } from '../../infra/local/local-table';
import { type BotPorts, type Handled, createBot } from '../../shared/adapters/telegram/bot';
import { tablePorts } from '../../shared/adapters/dynamo/table-ports';
import { createTimeZones } from '../../shared/adapters/time-zones/time-zones';
import type { Clock } from '../../shared/use-cases/ports';
import { TelegramError } from '../../shared/adapters/telegram/telegram-error';
import { parseUpdate } from '../../shared/adapters/telegram/parse-update';
import type { CallTelegram } from '../../shared/adapters/telegram/call-telegram';
import { violations } from './bot-api/violations';

export interface BotCall {
  readonly method: string;
  readonly payload: SentPayload;
}

/** The fields of a call that tests look at. */
export interface SentPayload {
  readonly text?: string;
  readonly caption?: string;
  readonly photo?: string;
  readonly link_preview_options?: Readonly<Record<string, unknown>>;
  readonly entities?: readonly { type: string; offset: number; length: number; url?: string }[];
  readonly reply_markup?: {
    readonly inline_keyboard?: readonly (readonly { text: string; callback_data: string }[])[];
    readonly force_reply?: true;
    readonly keyboard?: readonly (readonly Readonly<Record<string, unknown>>[])[];
  };
  readonly message_id?: number;
  readonly chat_id?: number;
  readonly document?: { readonly name: string; readonly type: string; readonly content: string };
  readonly url?: string;
}

/** A private chat with the bot: what is said in, the calls it makes out. */
export interface Conversation {
  readonly say: (text: string) => Promise<BotCall[]>;
  /** Presses the button with that label under the last message. */
  readonly press: (label: string) => Promise<BotCall[]>;
  /** Sends a button's data as any client could. */
  readonly pressData: (data: string) => Promise<BotCall[]>;
  /** Sends an update with these fields. */
  readonly send: (fields: object) => Promise<BotCall[]>;
  readonly faults: unknown[];
  /** How each update ended. */
  readonly handled: Handled[];
}

export interface ConversationOptions {
  readonly language?: string;
  /** ISO 8601 */
  readonly now?: string;
  readonly timeZone?: string;
  /** In place of `now`, where time passes. */
  readonly clock?: Clock;
  readonly ports?: Partial<BotPorts>;
  readonly adminChat?: number;
  /** What getChatMember gives, in place of the local Telegram's. */
  readonly askedOfMembers?: () => Promise<unknown>;
  /** A method that Telegram refuses. */
  readonly refused?: string;
  /** The chat of a person who blocked the bot. */
  readonly blockedBy?: number;
}

export function converse(table: LocalTable, options: ConversationOptions = {}): Conversation {
  const { language = 'en', now = '2026-09-03T06:00:00Z', timeZone = 'UTC' } = options;
  const { clock = { now: () => new Date(now) } } = options;
  const faults: unknown[] = [];
  const handled: Handled[] = [];
  let calls: BotCall[] = [];
  let sent = 1000;
  let last = { messageId: 0, buttons: [] as { text: string; callback_data: string }[] };
  const telegram = localTelegram({
    language,
    clock,
    bot: LOCAL_BOT_INFO,
    onCall(method, payload: SentPayload, messageId) {
      calls.push({ method, payload });
      if (messageId > 0) last = { messageId, buttons: payload.reply_markup?.inline_keyboard?.flat() ?? [] };
    },
  });
  const handle = createBot({
    ports: {
      clock,
      chance: () => 0.5,
      ...tablePorts(table, clock),
      timeZones: createTimeZones(),
      ...options.ports,
    },
    loadBotInfo: () => Promise.resolve(LOCAL_BOT_INFO),
    timeZone,
    adminChat: options.adminChat,
  });
  const call: CallTelegram = async (method, payload) => {
    const result = await telegram.call(method, payload);
    if (method === options.refused) throw new TelegramError(method, 'refused', 'Bad Request: no', 400);
    if (options.blockedBy !== undefined && Reflect.get(payload, 'chat_id') === options.blockedBy)
      throw new TelegramError(method, 'refused', 'Forbidden: bot was blocked by the user', 403);
    return method === 'getChatMember' && options.askedOfMembers ? options.askedOfMembers() : result;
  };
  const run = async (update: ReturnType<typeof telegram.message>) => {
    calls = [];
    const outcome = await handle(update, call);
    handled.push(outcome);
    const { fault } = outcome;
    if (fault !== undefined) faults.push(fault);
    const wrong = calls.flatMap(({ method, payload }) => violations(method, payload));
    if (wrong.length > 0) throw new Error(`calls that Telegram would refuse:\n${wrong.join('\n')}`);
    return calls;
  };
  return {
    say: (text) => run(telegram.message(text)),
    pressData: (data) => run(telegram.press(last.messageId, data)),
    press(label) {
      // Of an event in a list, its number is enough.
      const button = last.buttons.find(({ text }) => text === label || text.startsWith(`${label}. `));
      if (!button) throw new Error(`no button "${label}" among ${last.buttons.map(({ text }) => text).join(', ')}`);
      return run(telegram.press(last.messageId, button.callback_data));
    },
    send(fields) {
      const update = parseUpdate({ update_id: (sent += 1), ...fields });
      if (!update) throw new Error('no update');
      return run(telegram.pass(update));
    },
    ...{ faults, handled },
  };
}

/** The text of the first call that has one, with plain spaces for no-break ones, which have a test of their own. */
export function textOf(calls: readonly BotCall[]): string {
  const text = calls.find(({ payload }) => payload.text !== undefined)?.payload.text ?? '';
  return text.replaceAll('\u00a0', ' ');
}

/** The labels of the buttons of the first call that has any, row by row. */
export function buttonsOf(calls: readonly BotCall[]): string[][] {
  const markup = calls.find(({ payload }) => payload.reply_markup)?.payload.reply_markup;
  const keyboard = markup?.inline_keyboard ?? [];
  return keyboard.map((row) => row.map(({ text }) => text));
}
