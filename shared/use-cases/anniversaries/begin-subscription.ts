import type { ChatSettings } from '../../domain/chat-settings';
import { COPIED, DEFAULTS, namesIn, pickChoices } from '../../domain/choices';
import type { Subscription } from '../../domain/subscription';
import type { AnswerPorts } from '../answer-ports';
import { type Asker, heldFor } from '../asker';
import type { Changed } from '../ports';
import { copySettings } from '../settings/copy-settings';
import { type ChangePorts, changeSubscription, hasChosen, recipientOf } from './change-subscription';

/** Starts a subscription or resumes an ended one, with the changes that are given for what holds; no-op without any. */
export async function subscribe(
  ports: ChangePorts & Pick<AnswerPorts, 'chats'>,
  asker: Asker,
  changesOf: (
    before: Subscription | undefined,
  ) =>
    | Partial<Pick<Subscription, 'time' | 'days' | 'timeZone' | 'events' | 'follows' | 'which' | 'pausedUntil'>>
    | undefined,
  chat?: number,
): Promise<Changed<Subscription | undefined>> {
  const settings = async () => (chat === undefined ? asker.settings : ports.chats.settings(chat));
  let copied: ChatSettings | undefined;
  const changed = await changeSubscription(ports, asker, recipientOf(asker, chat), async (held) => {
    const changes = changesOf(held);
    if (!changes) return undefined;
    copied = held ? undefined : await settings();
    const before = held ?? newSubscription(asker, copied ?? {}, chat);
    const subscription = {
      ...before,
      ...changes,
      ...(chat !== undefined && { setBy: asker.personId }),
      ended: undefined,
    };
    // A person who resumes a subscription to chosen events wants messages again, though none of the events is left.
    const isEmpty = before.ended !== undefined && subscription.which === 'chosen' && !hasChosen(subscription);
    return isEmpty ? { ...subscription, which: DEFAULTS.which } : subscription;
  });
  // A change of the settings that came meanwhile has not seen the new subscription.
  if (changed.kind === 'stored' && copied) await copySettings(ports, asker, { settings: copied, names: COPIED, chat });
  return changed;
}

/** A subscription that follows the settings of the chat, not stored yet. */
export function newSubscription(asker: Asker, settings: ChatSettings, chat: number | undefined): Subscription {
  return {
    ...recipientOf(asker, chat),
    ...(chat !== undefined && { setBy: asker.personId }),
    ...pickChoices(heldFor(asker, settings), [...COPIED, ...namesIn('subscription')]),
    events: [],
    follows: [],
  };
}
