import { ENVIRONMENT } from '../../contract/environment';
import type { Patience } from '../aws/client-config';
import { optionalSetting, requiredSetting } from '../configuration';
import { dynamoClient } from '../dynamo/client';
import { type Table, dynamoTable } from '../dynamo/table';

/** The table, as a deployed function reaches it. */
export function deployedTable(patience: Patience): Table {
  const client = dynamoClient(optionalSetting(ENVIRONMENT.dynamoEndpoint), patience);
  return dynamoTable(client, requiredSetting(ENVIRONMENT.tableName));
}
