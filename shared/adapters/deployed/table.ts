import { ENVIRONMENT } from '../../contract/environment';
import { optionalSetting, requiredSetting } from '../configuration';
import { dynamoClient } from '../dynamo/client';
import { type Table, dynamoTable } from '../dynamo/table';

/** The table, as a deployed function reaches it. */
export function deployedTable(): Table {
  return dynamoTable(dynamoClient(optionalSetting(ENVIRONMENT.dynamoEndpoint)), requiredSetting(ENVIRONMENT.tableName));
}
