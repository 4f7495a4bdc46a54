import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, Billing, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { ENVIRONMENT } from '../shared/contract/environment';
import { TABLE } from '../shared/contract/table';
import { BotFunction } from './bot-function';

/** The table, and the function that puts the events of a deploy into it. */
export class TimelineBotStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const table = new TableV2(this, 'Table', {
      partitionKey: { name: TABLE.partitionKey, type: AttributeType.STRING },
      sortKey: { name: TABLE.sortKey, type: AttributeType.STRING },
      timeToLiveAttribute: TABLE.timeToLive,
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    });

    const ingest = new BotFunction(this, 'Ingest', {
      lambda: 'ingest',
      withEvents: true,
      timeout: Duration.minutes(5),
      environment: { [ENVIRONMENT.tableName]: table.tableName },
    });
    ingest.addToRolePolicy(
      new PolicyStatement({
        actions: [
          'dynamodb:GetItem',
          'dynamodb:Query',
          'dynamodb:PutItem',
          'dynamodb:UpdateItem',
          'dynamodb:BatchWriteItem',
        ],
        resources: [table.tableArn],
      }),
    );

    new CfnOutput(this, 'TableName', { value: table.tableName });
    new CfnOutput(this, 'IngestFunctionName', { value: ingest.functionName });
  }
}
