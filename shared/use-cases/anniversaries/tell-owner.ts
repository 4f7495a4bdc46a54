import type { Subscription } from '../../domain/subscription';
import { languageFor } from '../../language/languages';
import type { Message } from '../../language/message';
import { type Part, bold, lines } from '../../language/rich-text';
import type { DeliveryLedger, Messenger } from '../delivery-ports';
import { type TroubledMessage, troubleLines } from './troubles';

/** Tells who set up a channel that its message was refused: once, until one gets through. */
export async function tellOwner(
  { ledger, messenger }: { readonly ledger: DeliveryLedger; readonly messenger: Messenger },
  subscription: Subscription,
  troubled: TroubledMessage,
): Promise<void> {
  const { setBy } = subscription;
  if (setBy === undefined) return;
  const [, before] = await ledger.latest(subscription, 2);
  if (before?.trouble === 'refused' || before?.trouble === 'no-right') return;
  const [what] = troubleLines([troubled], subscription, languageFor(subscription.language));
  // Whether it arrives makes no difference to the channel.
  await messenger.send({ chatId: setBy, thread: 0 }, ownerMessage(subscription, what), { silent: false });
}

/** What is wrong with the messages to a channel, and the way to them. */
export function ownerMessage({ chatId, language }: Subscription, what: Part): Message {
  const { settings, subscription } = languageFor(language).messages;
  return {
    text: lines(bold(subscription.headingOfChannel), what),
    buttons: [[{ label: settings.messages, action: { kind: 'new-menu', menu: 'subscription', chat: chatId } }]],
  };
}
