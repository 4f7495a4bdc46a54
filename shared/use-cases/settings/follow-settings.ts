import type { ChatSettings } from '../../domain/chat-settings';
import type { AnswerPorts, Mark } from '../ports';

/** Has the messages of a chat follow its language, its zone and its 29 February, in all topics of a forum. */
export async function followSettings(
  { subscriptions, schedule }: AnswerPorts,
  chatId: number,
  { language, timeZone, leapDay }: ChatSettings,
  mark: Mark,
): Promise<void> {
  const chosen = { ...(language && { language }), ...(timeZone && { timeZone }), ...(leapDay && { leapDay }) };
  for (const subscription of await subscriptions.ofChat(chatId)) {
    const followed = { ...subscription, ...chosen };
    await schedule.addTimeZone(followed.timeZone);
    await subscriptions.put(followed, mark);
  }
}
