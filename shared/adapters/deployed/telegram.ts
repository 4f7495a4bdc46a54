import { ENVIRONMENT } from '../../contract/environment';
import { ssmClient, systemsManager } from '../aws/load-parameter';
import { optionalSetting, requiredSetting } from '../configuration';
import { systemClock } from '../system-clock';
import { callWithStoredToken, storedSecrets, storedTokens } from '../telegram/stored-token';
import { telegramTransport } from '../telegram/transport';

/** Telegram, as a deployed function reaches it: with the token in the parameter its environment names. */
export function deployedTelegram() {
  const apiRoot = optionalSetting(ENVIRONMENT.telegramApiRoot);
  const tokens = storedTokens(systemsManager(ssmClient()), requiredSetting(ENVIRONMENT.tokenParameter), systemClock);
  return {
    tokens,
    secrets: storedSecrets(tokens),
    call: callWithStoredToken(tokens, apiRoot),
    callWith: (token: string) => telegramTransport({ token, apiRoot }),
  };
}
