import { Context } from 'telegraf';
import type { Update, UserFromGetMe } from 'telegraf/types';
import type { CallTelegram } from './call-telegram';

/**
 * An update, and the way to call Telegram. telegraf gives the routing (Composer) and the update's fields (Context), no
 * more: its client waits up to 500 s and may write the token into an error, and its types end at Bot API 7.1.
 */
export class BotContext extends Context {
  /** Whether the answer says that the dates asked for have no events. */
  isGap = false;

  constructor(
    update: Update,
    botInfo: UserFromGetMe,
    readonly call: CallTelegram,
  ) {
    // The client that it asks for is never called: there is none.
    super(update, undefined as never, botInfo);
  }
}
