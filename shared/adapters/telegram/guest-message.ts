import type { Update } from 'telegraf/types';
import * as z from 'zod/mini';
import { onFirstUse } from '../on-first-use';
import { mentionOf } from './addressed';

/** Telegram refuses an answer to an empty one. */
export const queryIdSchema = () => z.string().check(z.minLength(1));

/** What a message says. */
export const sayingShape = () => ({ text: z.optional(z.string()), caption: z.optional(z.string()) });

/** The fields that are looked at of a message with a mention of the bot in a chat it is no member of. Source: Bot API 10.1. */
export const guestMessageSchema = () =>
  z.object({
    guest_query_id: z.optional(queryIdSchema()),
    from: z.optional(
      z.object({ id: z.number(), is_bot: z.optional(z.boolean()), language_code: z.optional(z.string()) }),
    ),
    reply_to_message: z.optional(z.object(sayingShape())),
    ...sayingShape(),
  });

const updateSchema = onFirstUse(() => z.object({ guest_message: z.optional(guestMessageSchema()) }));

/** A person who asks the bot where it is a guest. */
export interface GuestMessage {
  readonly queryId: string;
  readonly from: { readonly id: number; readonly language_code?: string | undefined };
  /** What is said beside the mention; if nothing is, what the message replies to. May be empty. */
  readonly text: string;
}

/** The guest message of an update, which telegraf does not know; undefined in others, and when a bot asks. */
export function guestMessageOf(update: Update, bot: { readonly username: string }): GuestMessage | undefined {
  const { guest_message: message } = updateSchema.safeParse(update).data ?? {};
  const { guest_query_id: queryId, from, reply_to_message: replied } = message ?? {};
  if (queryId === undefined || !from || from.is_bot === true) return undefined;
  const said = (message?.text ?? message?.caption ?? '').split(mentionOf(bot)).join(' ').trim();
  return { queryId, from, text: said || (replied?.text ?? replied?.caption ?? '') };
}
