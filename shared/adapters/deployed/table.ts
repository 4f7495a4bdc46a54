import { ENVIRONMENT } from '../../contract/environment';
import { optionalSetting, requiredSetting } from '../configuration';
import { dynamoClient } from '../dynamo/client';

/** The table, as a deployed function reaches it. */
export function deployedTable() {
  return {
    client: dynamoClient(optionalSetting(ENVIRONMENT.dynamoEndpoint)),
    tableName: requiredSetting(ENVIRONMENT.tableName),
  };
}
