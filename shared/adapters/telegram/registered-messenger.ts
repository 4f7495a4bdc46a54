import type { Clock, Messenger } from '../../use-cases/ports';
import { kept } from '../kept';
import { type StoredBotInfo, asUser } from './bot-info';
import { type MessengerOptions, telegramMessenger } from './messenger';

/** The bot may become another, or get another name. */
const KEPT_MS = 5 * 60_000;

/** The messenger of the bot as it was registered. Before that is known nothing is sent. */
export function registeredMessenger(
  load: () => Promise<StoredBotInfo>,
  options: Omit<MessengerOptions, 'bot'> & { readonly clock: Clock },
): Messenger {
  const messenger = kept(
    async () => telegramMessenger({ ...options, bot: asUser(await load()) }),
    KEPT_MS,
    options.clock,
  );
  return {
    async send(...args) {
      const ready = await messenger().catch(() => undefined);
      return ready ? ready.send(...args) : { kind: 'not-sent' };
    },
  };
}
