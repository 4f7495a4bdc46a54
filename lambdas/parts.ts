import { type Patience } from '../shared/adapters/aws/client-config';
import { ssmClient, systemsManager } from '../shared/adapters/aws/load-parameter';
import { optionalSetting, requiredSetting } from '../shared/adapters/configuration';
import { dynamoClient } from '../shared/adapters/dynamo/client';
import { dynamoTable } from '../shared/adapters/dynamo/dynamo-table';
import type { Table } from '../shared/adapters/dynamo/table';
import { systemClock } from '../shared/adapters/system-clock';
import { callWithStoredToken, storedSecrets, storedTokens } from '../shared/adapters/telegram/stored-token';
import { telegramTransport } from '../shared/adapters/telegram/transport';
import { ENVIRONMENT } from '../shared/contract/environment';

/** The table that the environment names. */
export function deployedTable(patience: Patience): Table {
  const client = dynamoClient(optionalSetting(ENVIRONMENT.dynamoEndpoint), patience);
  return dynamoTable(client, requiredSetting(ENVIRONMENT.tableName));
}

/** The Bot API, with the token in the parameter that the environment names. */
export function deployedTelegram() {
  const apiRoot = optionalSetting(ENVIRONMENT.telegramApiRoot);
  const parameter = requiredSetting(ENVIRONMENT.tokenParameter);
  const tokens = storedTokens(systemsManager(ssmClient()), parameter, systemClock);
  return {
    tokens,
    secrets: storedSecrets(tokens),
    call: callWithStoredToken(tokens, apiRoot),
    callWith: (token: string) => telegramTransport({ token, apiRoot }),
  };
}
