import type { CallbackQuery } from 'telegraf/types';
import { answerPress } from '../../use-cases/answer-press';
import { parseAction } from './callback-data';
import type { Load } from './conversation';
import { isOfUnknownTopic, isOnMessage } from './pressed-message';
import { editPressed, endPress, openPrivate, send, sendFile } from './send';
import type { BotContext } from './bot-context';

type PressContext = BotContext & { readonly callbackQuery: CallbackQuery };

/** Answers the press of a button, and in any case ends the client's wait. */
export async function handlePress(ctx: PressContext, load: Load): Promise<void> {
  const { callbackQuery } = ctx;
  const action = 'data' in callbackQuery ? parseAction(callbackQuery.data) : undefined;
  const { ports, asker } = await load(ctx);
  const { messages } = asker.language;
  if (!action) return endPress(ctx, messages.staleButton);
  if (isOfUnknownTopic(callbackQuery)) return endPress(ctx, messages.unknownTopic);
  const reply = await answerPress(ports, asker, { action, isOnMessage: isOnMessage(callbackQuery, action) });
  if (reply.how === 'instead' || reply.how === 'new') ports.lastAnswers.note(asker, reply.message);
  switch (reply.how) {
    case 'instead': {
      const isEdited = await editPressed(ctx, reply.message);
      return endPress(ctx, isEdited ? reply.notice : messages.answeredBelow);
    }
    case 'new':
      await send(ctx, reply.message);
      return endPress(ctx);
    case 'file':
      // The file cannot be the answer to the webhook request; the end of the wait can.
      await endPress(ctx);
      return sendFile(ctx, reply.file, reply.caption);
    case 'toast':
      return endPress(ctx, reply.text);
    case 'in-private':
      return openPrivate(ctx, reply.link);
  }
}
