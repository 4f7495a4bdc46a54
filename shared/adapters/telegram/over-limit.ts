import { languageFor } from '../../language/languages';
import type { FloodLimit } from '../../use-cases/flood-limit';
import { say } from '../../language/message';
import { senderOf } from './conversation';
import { endPress, send } from './send';
import type { BotContext } from './bot-context';

/** Somebody asks more than the limit allows. */
export class OverLimit extends Error {
  constructor(readonly grant: 'refused' | 'ignored') {
    super(grant);
  }
}

/** Counts a question of a person in a chat; throws OverLimit when it is one too many. Others in the group go on. */
export function enforceLimit(ctx: BotContext, limit: FloodLimit): void {
  const grant = limit(`${senderOf(ctx).chatId}:${ctx.from?.id ?? ''}`);
  if (grant !== 'granted') throw new OverLimit(grant);
}

/**
 * Says so in the language of the person's client: once for messages; for each press, since the client waits for an
 * answer. Inline mode needs none: it asks again with the next letter.
 */
export async function askToWait(ctx: BotContext, { grant }: OverLimit): Promise<void> {
  const { tooFast } = languageFor(senderOf(ctx).languageTag).messages;
  if (ctx.callbackQuery) await endPress(ctx, tooFast);
  else if (grant === 'refused') await send(ctx, say(tooFast));
}
