import type { Context } from 'telegraf';
import type { CallbackQuery } from 'telegraf/types';
import type { Action } from '../../domain/action';
import { answerAction } from '../../use-cases/answer-action';
import { parseAction } from './callback-data';
import type { Open } from './conversation';
import { edit, openPrivate, send, sendFile, toast } from './send';

/** A press of a button: its effect and its answer, and in any case the end of the client's wait. */
export async function answerPress(ctx: Context & { readonly callbackQuery: CallbackQuery }, open: Open): Promise<void> {
  const { callbackQuery, chat } = ctx;
  const action = 'data' in callbackQuery ? parseAction(callbackQuery.data) : undefined;
  const { ports, asker } = await open(ctx);
  if (!action || !(chat || worksAnywhere(action))) {
    await toast(ctx, asker.language.messages.staleButton);
    return;
  }
  const reply = await answerAction(ports, asker, action);
  switch (reply.how) {
    case 'instead':
      await edit(ctx, reply.message);
      return toast(ctx);
    case 'new':
      await send(ctx, reply.message);
      return toast(ctx);
    case 'file':
      // The file cannot be the answer to the webhook request; the end of the wait can.
      await toast(ctx);
      return sendFile(ctx, reply.file, reply.caption);
    case 'toast':
      return toast(ctx, reply.text);
    case 'in-private':
      return openPrivate(ctx, reply.link);
  }
}

/** Under a message that a person put into a chat the bot is not in, or that is gone, there is no chat to answer in. */
function worksAnywhere({ kind }: Action): boolean {
  return kind === 'report';
}
