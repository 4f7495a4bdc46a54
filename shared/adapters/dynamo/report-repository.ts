import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { ReportRepository } from '../../use-cases/ports';
import { unlessRefused } from './unless-refused';

/** What people report, in the order it was said. A report whose update comes twice has one key. */
export function dynamoReportRepository(client: DynamoDBClient, tableName: string): ReportRepository {
  return {
    async add({ mark: { updateId, at }, ...report }) {
      const key = { pk: 'REPORT', sk: `${at.toISOString()}#${updateId}` };
      const added = await unlessRefused(
        client.send(
          new PutItemCommand({
            TableName: tableName,
            Item: marshall({ ...key, ...report }),
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      );
      return added !== undefined;
    },
  };
}
