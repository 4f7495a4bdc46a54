import { monthDayOf } from '../../domain/month-day';
import type { Button, Message } from '../../language/message';
import type { Asker } from '../asker';
import { missedDays } from './plan-status';
import type { AnswerPorts } from '../ports';
import { say } from '../questions/show-event';

/** What to say to a chat whose messages had ended, now that it is back; undefined when they had not. Never a flood. */
export async function welcomeBack(ports: AnswerPorts, asker: Asker): Promise<Message | undefined> {
  const subscription = await ports.subscriptions.of(asker);
  if (!subscription?.ended) return undefined;
  const { plan } = asker.language.messages;
  const days = missedDays(subscription, ports.clock.now()).map(monthDayOf);
  const [from, to] = [days[0], days.at(-1)];
  const missed: Button[] =
    from && to ? [{ label: plan.missed(days.length), action: { kind: 'on-days', from, to } }] : [];
  const again: Button = { label: plan.subscribe, action: { kind: 'subscribe' } };
  return { ...say(plan.welcomeBack), buttons: [[again], missed].filter((row) => row.length > 0) };
}

/** The bot was put out, or blocked: no messages come any more to any of the chat's topics. */
export async function endAll(
  { subscriptions }: Pick<AnswerPorts, 'subscriptions'>,
  chatId: number,
  on: string,
): Promise<void> {
  for (const each of await subscriptions.ofChat(chatId)) await subscriptions.end(each, { why: 'gone', on });
}
