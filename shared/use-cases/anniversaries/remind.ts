import { isEventId } from '../../domain/historical-event';
import { MOST_CHOSEN_EVENTS, isMarked } from '../../domain/subscription';
import type { Asker } from '../asker';
import { subscribe, subscriptionOf, unsubscribe } from './subscription';
import type { AnswerPorts } from '../answer-ports';
import { type PressAnswer, toast } from '../press-answer';

/** Starts or stops the yearly message about an event. Without a subscription, one to chosen events only begins. */
export async function remind(
  ports: Pick<AnswerPorts, 'events' | 'chats' | 'subscriptions' | 'schedule' | 'clock'>,
  asker: Asker,
  id: string,
): Promise<PressAnswer> {
  const { messages } = asker.language;
  const event = isEventId(id) ? await ports.events.card(id) : undefined;
  if (!event) return toast(messages.noSuchEvent);
  const subscription = await subscriptionOf(ports, asker);
  const isActive = subscription !== undefined && !subscription.ended;
  const chosen = subscription?.events ?? [];
  const isChosen = isActive && isMarked(event, chosen);
  if (!isChosen && chosen.length >= MOST_CHOSEN_EVENTS) return toast(messages.subscription.tooManyChosen);
  const others = chosen.filter((each) => !isMarked(event, [each]));
  const events = isChosen ? others : [...others, event.id];
  const stored = await subscribe(ports, asker, { events, ...(!isActive && { which: 'chosen' }) });
  // A later update has changed the subscription.
  if (isMarked(event, stored.events) === isChosen) return toast(messages.staleButton);
  // A subscription to chosen events only ends with the last of them.
  if (events.length === 0 && subscription?.which === 'chosen') await unsubscribe(ports, asker);
  return toast(isChosen ? messages.subscription.notReminding : messages.subscription.reminding);
}
