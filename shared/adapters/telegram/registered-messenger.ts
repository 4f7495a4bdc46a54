import type { Clock, Messenger } from '../../use-cases/ports';
import { kept } from '../kept';
import { type StoredBotInfo, asUser } from './bot-info';
import { type MessengerOptions, telegramMessenger } from './messenger';

/** How long the stored identity is cached: the token may be changed to that of another bot. */
const KEPT_MS = 5 * 60_000;

/** The messenger of the registered bot. While its identity cannot be loaded, nothing is sent. */
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
      const ready = await messenger().catch((fault: unknown) => ({ fault }));
      return 'fault' in ready ? { kind: 'not-sent', ...ready } : ready.send(...args);
    },
  };
}
