import { cached } from '../../use-cases/cached';
import type { Clock } from '../../use-cases/ports';
import type { Messenger } from '../../use-cases/delivery-ports';
import { type StoredBotInfo, asUser } from './bot-info';
import { type MessengerOptions, telegramMessenger } from './messenger';

/**
 * The messenger of the registered bot. Its identity is cached for minutes, since the token may be changed to that of
 * another bot; while the identity cannot be loaded, nothing is sent.
 */
export function registeredMessenger(
  load: () => Promise<StoredBotInfo>,
  options: Omit<MessengerOptions, 'bot'> & { readonly clock: Clock },
): Messenger {
  const { clock } = options;
  const messenger = cached(async () => telegramMessenger({ ...options, bot: asUser(await load()) }), { clock });
  return {
    async send(...args) {
      const ready = await messenger().catch((fault: unknown) => ({ fault }));
      return 'fault' in ready ? { kind: 'not-sent', ...ready } : ready.send(...args);
    },
  };
}
