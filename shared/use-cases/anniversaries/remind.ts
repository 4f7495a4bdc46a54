import type { Action } from '../../domain/action';
import { isEventId } from '../../domain/historical-event';
import { MOST_CHOSEN_EVENTS, type Subscription, isMarked, isRemindedOf } from '../../domain/subscription';
import { say } from '../../language/message';
import type { Asker } from '../asker';
import { cardOf, mayRemind } from '../questions/show-event';
import { hasChosen, subscribe, subscriptionOf, unsubscribe } from './subscription';
import type { AnswerPorts } from '../answer-ports';
import { type PressAnswer, anew, instead, toast } from '../press-answer';

/**
 * Starts or stops the yearly message about an event, and says so on its card. Without a subscription, one to chosen
 * events only begins.
 */
export async function remind(
  ports: Pick<AnswerPorts, 'events' | 'chats' | 'subscriptions' | 'schedule' | 'clock' | 'timeZones' | 'published'>,
  asker: Asker,
  { id, off: isOff }: Extract<Action, { kind: 'remind' }>,
): Promise<PressAnswer> {
  const off = isOff ?? false;
  const { messages } = asker.language;
  const { subscription: texts } = messages;
  const event = isEventId(id) ? await ports.events.card(id) : undefined;
  if (!event) return anew(say(messages.noSuchEvent));
  const onCard = async (note: string, isReminded: boolean) =>
    instead(await cardOf(ports, asker, event, { isReminded, note }), note);
  const cityOf = (timeZone: string) => ports.timeZones.cityOf(timeZone, asker.language.code);
  const reminding = ({ time, timeZone }: Subscription) =>
    onCard(texts.reminding(texts.timeIn(time, cityOf(timeZone))), true);
  const subscription = await subscriptionOf(ports, asker);
  const held = isRemindedOf(subscription, event) ? subscription : undefined;
  const chosen = subscription?.events ?? [];
  if (off && !held) return onCard(texts.notReminding, false);
  // The event was corrected after the button had been shown.
  if (!off && !mayRemind(event)) return toast(messages.staleButton);
  if (!off && held) return reminding(held);
  if (!off && chosen.length >= MOST_CHOSEN_EVENTS) return onCard(texts.tooManyChosen, false);
  const others = chosen.filter((each) => !isMarked(event, [each]));
  const events = off ? others : [...others, event.id];
  const isActive = subscription !== undefined && !subscription.ended;
  const stored = await subscribe(ports, asker, { events, ...(!isActive && { which: 'chosen' }) });
  // A later update has changed the subscription.
  if (isMarked(event, stored.events) === off) return toast(messages.staleButton);
  // A subscription to chosen events only ends with the last of them.
  if (subscription?.which === 'chosen' && !hasChosen(stored)) await unsubscribe(ports, asker);
  return off ? onCard(texts.notReminding, false) : reminding(stored);
}
