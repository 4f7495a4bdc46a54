import { cached } from '../../use-cases/cached';
import { type BotDependencies, type HandleUpdate, createBot } from './bot';
import { type StoredBotInfo, asUser } from './bot-info';

/** The bot with its stored identity, which may change: it is read with the first update, and cached for minutes. */
export function registeredBot(
  load: () => Promise<StoredBotInfo>,
  dependencies: Omit<BotDependencies, 'loadBotInfo'>,
): HandleUpdate {
  const { clock } = dependencies.ports;
  const botInfo = cached(async () => asUser(await load()), { clock });
  return createBot({ ...dependencies, loadBotInfo: () => botInfo() });
}
