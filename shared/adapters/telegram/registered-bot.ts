import { cached } from '../../use-cases/cached';
import { StoreDown } from '../../use-cases/ports';
import { type BotDependencies, type HandleUpdate, createBot, kindOf } from './bot';
import { type StoredBotInfo, asUser } from './bot-info';

/** The bot with its stored identity, which may change: it is read with the first update, and cached for minutes. */
export function registeredBot(
  load: () => Promise<StoredBotInfo>,
  dependencies: Omit<BotDependencies, 'botInfo'>,
): HandleUpdate {
  const { clock } = dependencies.ports;
  const bot = cached(async () => createBot({ ...dependencies, botInfo: asUser(await load()) }), { clock });
  return async (update, call) => {
    try {
      return await (
        await bot()
      )(update, call);
    } catch (fault) {
      return { outcome: fault instanceof StoreDown ? 'store-down' : 'given-up', update: kindOf(update), fault };
    }
  };
}
