import type { ChatSettings } from '../../domain/chat-settings';
import { type CopiedName, pickChoices } from '../../domain/choices';
import { isSame } from '../../domain/choose';
import { type ChangePorts, changeSubscription } from '../anniversaries/change-subscription';
import type { AnswerPorts } from '../answer-ports';
import { type Asker, askerOf, heldFor } from '../asker';

/** Other changes of the settings at the same time do not go on for ever. */
const MOST_ROUNDS = 10;

/**
 * Copies settings into all subscriptions of their chat. Of two changes at the same time the settings decide, so they are
 * read again afterwards, and copied again if they have changed.
 */
export async function copySettings(
  ports: ChangePorts & Pick<AnswerPorts, 'chats'>,
  asker: Asker,
  { settings, names, chat }: { settings: ChatSettings; names: readonly CopiedName[]; chat?: number | undefined },
): Promise<void> {
  const chatId = chat ?? asker.chatId;
  const copiesOf = (from: ChatSettings) => pickChoices(heldFor(askerWithSettings(asker, from, chat), from), names);
  let copies = copiesOf(settings);
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const held = await ports.subscriptions.ofChat(chatId, { consistent: true });
    if (held.length === 0) return;
    for (const each of held)
      if (!names.every((name) => isSame(each[name], copies[name])))
        await changeSubscription(ports, asker, each, (before) => before && { ...before, ...copies }, {
          isCopy: true,
        });
    const now = copiesOf(await ports.chats.settings(chatId, { consistent: true }));
    if (names.every((name) => isSame(now[name], copies[name]))) return;
    copies = now;
  }
  throw new Error('the settings change faster than they can be copied');
}

/** The asker with changed settings; those of a channel are not the asker's. */
export function askerWithSettings(asker: Asker, settings: ChatSettings, chat: number | undefined): Asker {
  return chat === undefined ? askerOf(asker, settings, asker.assumedZone) : asker;
}
