import type { Action } from '../../domain/action';
import { MOST_CHOSEN_EVENTS, type Subscription, isActive, isMarked, isRemindedOf } from '../../domain/subscription';
import type { HistoricalEvent } from '../../domain/historical-event';
import { type Message, say } from '../../language/message';
import type { Asker } from '../asker';
import { cardOf, mayRemind } from '../questions/cards/show-event';
import { subscribe } from './begin-subscription';
import { changeSubscription, recipientOf, unlessEmpty } from './change-subscription';
import type { AnswerPorts } from '../answer-ports';
import { otherCityRow } from '../settings/find-zone';
import { type PressAnswer, newMessage, replaceMessage } from '../press-answer';

type RemindPorts = Pick<
  AnswerPorts,
  'events' | 'chats' | 'subscriptions' | 'schedule' | 'clock' | 'timeZones' | 'published'
>;

/**
 * Starts or stops the yearly message about an event, and says so on its card. Without a subscription, one to chosen
 * events only begins.
 */
export async function remind(
  ports: RemindPorts,
  asker: Asker,
  { id, off }: Extract<Action, { kind: 'remind' }>,
): Promise<PressAnswer> {
  const { messages } = asker.language;
  const { subscription: texts } = messages;
  const event = await ports.events.card(id);
  if (!event) return newMessage(say(messages.noSuchEvent));
  const onCard = async (note: string | undefined, isReminded: boolean, others: Message['buttons'] = []) =>
    replaceMessage(await cardOf(ports, asker, event, { isReminded, note, others }), note);
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
  const { kind, after, note, isReminded, others } = await beginReminding(ports, asker, event);
  return kind === 'late' ? asItIs(after) : onCard(note, isReminded, others);
}

/** The card of an event of which a yearly message was asked for in words, and that it is set. */
export async function remindAtOnce(ports: RemindPorts, asker: Asker, event: HistoricalEvent): Promise<Message> {
  const { note, isReminded, others } = await beginReminding(ports, asker, event);
  return cardOf(ports, asker, event, { isReminded, lead: note, others });
}

/** Starts the yearly message about an event: what came of it, and what its card says and offers then. */
async function beginReminding(ports: RemindPorts, asker: Asker, event: HistoricalEvent) {
  const { subscription: texts } = asker.language.messages;
  const { kind, after } = await subscribe(ports, asker, (held) => {
    const chosen = held?.events ?? [];
    if (isRemindedOf(held, event) || chosen.length >= MOST_CHOSEN_EVENTS) return undefined;
    const others = chosen.filter((each) => !isMarked(event, [each]));
    return { events: [...others, event.id], ...(!isActive(held) && { which: 'chosen' }) };
  });
  if (!isRemindedOf(after, event)) return { kind, after, note: texts.tooManyChosen, isReminded: false, others: [] };
  const city = ports.timeZones.cityOf(after.timeZone, asker.language.code);
  const note = texts.reminding(texts.timeIn(after.time, city));
  return { kind, after, note, isReminded: true, others: otherCityRow(asker) };
}
