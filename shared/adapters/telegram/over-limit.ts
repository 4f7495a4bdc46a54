import type { Context } from 'telegraf';
import { languageFor } from '../../language/languages';
import type { FloodLimit } from '../../use-cases/flood-limit';
import { say } from '../../use-cases/questions/show-event';
import { senderOf } from './conversation';
import { send, toast } from './send';

/** Somebody asks for more than is answered. */
export class OverLimit extends Error {
  constructor(readonly grant: 'refused' | 'ignored') {
    super(grant);
  }
}

/** Counts what a person asks in a chat; throws OverLimit when it is too much. One in a group does not silence it. */
export function admit(ctx: Context, limit: FloodLimit): void {
  const grant = limit(`${senderOf(ctx).chatId}:${ctx.from?.id ?? ''}`);
  if (grant !== 'granted') throw new OverLimit(grant);
}

/**
 * Says, in the language of the person's client, that it is too much: of messages at the first; of presses each time, for
 * the client waits for an end. What is typed in the inline mode is asked again with the next letter.
 */
export async function askToWait(ctx: Context, { grant }: OverLimit): Promise<void> {
  const { tooFast } = languageFor(senderOf(ctx).languageTag).messages;
  if (ctx.callbackQuery) await toast(ctx, tooFast);
  else if (grant === 'refused') await send(ctx, say(tooFast));
}
