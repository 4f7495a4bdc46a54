import { monthDayOf } from '../../domain/month-day';
import type { Subscription } from '../../domain/subscription';
import { type Button, type Message, say } from '../../language/message';
import type { Asker } from '../asker';
import { missedDays } from './status';
import type { AnswerPorts } from '../answer-ports';
import type { ChatRepository, KnownAt, UpdateStamp } from '../ports';

/** The message to a chat whose subscription has ended; undefined for one that goes on. It never sends what was missed. */
export function welcomeBack(
  ports: Pick<AnswerPorts, 'clock'>,
  asker: Asker,
  subscription: Subscription | undefined,
): Message | undefined {
  if (!subscription?.ended) return undefined;
  const { subscription: texts } = asker.language.messages;
  const days = missedDays(subscription, ports.clock.now()).map(monthDayOf);
  const [from, to] = [days[0], days.at(-1)];
  const missed: Button[] =
    from && to ? [{ label: texts.missed(days.length), action: { kind: 'on-days', from, to } }] : [];
  const again: Button = { label: texts.subscribe, action: { kind: 'subscribe' } };
  return { ...say(texts.welcomeBack), buttons: [[again], missed].filter((row) => row.length > 0) };
}

/**
 * Ends all subscriptions of a chat, in all topics: the bot was removed or blocked. What is stored of the chat expires,
 * unless it comes back. `on` is the local date. A subscription that was begun anew since that became known goes on.
 */
export async function leaveChat(
  { chats, subscriptions }: Pick<AnswerPorts, 'subscriptions'> & { readonly chats: Pick<ChatRepository, 'leave'> },
  chatId: number,
  on: string,
  known: KnownAt | UpdateStamp,
): Promise<void> {
  let isKept = false;
  for (const each of await subscriptions.ofChat(chatId))
    if (!each.ended && !(await subscriptions.end(each, { why: 'gone', on }, known))) isKept = true;
  if (!isKept) await chats.leave(chatId, known);
}
