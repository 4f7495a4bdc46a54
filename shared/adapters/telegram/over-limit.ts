import { languageFor } from '../../language/languages';
import type { FloodLimit } from '../../use-cases/flood-limit';
import { say } from '../../language/message';
import { parseAction } from './callback-data';
import { senderOf } from './conversation';
import { endPress, send } from './send';
import type { BotContext } from './bot-context';

/** Somebody asks more than the limit allows. */
export class OverLimit extends Error {
  constructor(readonly grant: 'refused' | 'ignored') {
    super(grant);
  }
}

/** Reads the whole collection, where an ordinary answer reads a page. */
const TOKENS_OF_EXPORT = 10;

/** Counts a question; throws OverLimit when it is one too many. Others in the group go on. */
export function enforceLimit(ctx: BotContext, limit: FloodLimit): void {
  const { personId: person, chatId, place } = senderOf(ctx);
  const grant = limit({ person, group: place === 'group' ? chatId : undefined, tokens: tokensOf(ctx) });
  if (grant !== 'granted') throw new OverLimit(grant);
}

function tokensOf({ callbackQuery: press }: BotContext): number {
  const action = press && 'data' in press ? parseAction(press.data) : undefined;
  return action?.kind === 'export' ? TOKENS_OF_EXPORT : 1;
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
