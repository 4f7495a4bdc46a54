import { StoreDown } from '../../use-cases/ports';
import { kept } from '../kept';
import { type BotDependencies, type HandleUpdate, createBot, kindOf } from './bot';
import { type StoredBotInfo, asUser } from './bot-info';

/** The bot may become another, or get another name. */
const KEPT_MS = 5 * 60_000;

/** The bot as it was registered: made when the first update comes. */
export function registeredBot(
  load: () => Promise<StoredBotInfo>,
  dependencies: Omit<BotDependencies, 'botInfo'>,
): HandleUpdate {
  const bot = kept(
    async () => createBot({ ...dependencies, botInfo: asUser(await load()) }),
    KEPT_MS,
    dependencies.ports.clock,
  );
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
