import type { Action } from '../../domain/action';
import { MOST_CHOSEN_EVENTS, type Subscription, isActive, isMarked, isRemindedOf } from '../../domain/subscription';
import { say } from '../../language/message';
import type { Asker } from '../asker';
import { cardOf, mayRemind } from '../questions/cards/show-event';
import { subscribe } from './begin-subscription';
import { changeSubscription, recipientOf, unlessEmpty } from './change-subscription';
import type { AnswerPorts } from '../answer-ports';
import { type PressAnswer, newMessage, replaceMessage } from '../press-answer';

/**
 * Starts or stops the yearly message about an event, and says so on its card. Without a subscription, one to chosen
 * events only begins.
 */
export async function remind(
  ports: Pick<AnswerPorts, 'events' | 'chats' | 'subscriptions' | 'schedule' | 'clock' | 'timeZones' | 'published'>,
  asker: Asker,
  { id, off }: Extract<Action, { kind: 'remind' }>,
): Promise<PressAnswer> {
  const { messages } = asker.language;
  const { subscription: texts } = messages;
  const event = await ports.events.card(id);
  if (!event) return newMessage(say(messages.noSuchEvent));
  const onCard = async (note: string | undefined, isReminded: boolean) =>
    replaceMessage(await cardOf(ports, asker, event, { isReminded, note }), note);
  // A later update has changed the subscription.
  const asItIs = (held: Subscription | undefined) => onCard(undefined, isRemindedOf(held, event));
  if (off) {
    const { kind, after } = await changeSubscription(ports, asker, recipientOf(asker, undefined), (held) => {
      if (!isRemindedOf(held, event)) return undefined;
      // A subscription to chosen events only ends with the last of them.
      return unlessEmpty({ ...held, events: held.events.filter((each) => !isMarked(event, [each])) }, ports.clock);
    });
    return kind === 'late' ? asItIs(after) : onCard(texts.notReminding, false);
  }
  // The event was corrected after the button had been shown.
  if (!mayRemind(event)) return onCard(undefined, false);
  const { kind, after } = await subscribe(ports, asker, (held) => {
    const chosen = held?.events ?? [];
    if (isRemindedOf(held, event) || chosen.length >= MOST_CHOSEN_EVENTS) return undefined;
    const others = chosen.filter((each) => !isMarked(event, [each]));
    return { events: [...others, event.id], ...(!isActive(held) && { which: 'chosen' }) };
  });
  if (kind === 'late') return asItIs(after);
  if (!isRemindedOf(after, event)) return onCard(texts.tooManyChosen, false);
  const city = ports.timeZones.cityOf(after.timeZone, asker.language.code);
  return onCard(texts.reminding(texts.timeIn(after.time, city)), true);
}
