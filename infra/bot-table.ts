import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { TABLE } from '../shared/contract/table';
import type { Stage } from './deployment';

/** Far above what people do, and a limit to what a flood can cost in an hour: about a dollar. */
const MOST_READS_A_SECOND = 500;
const MOST_WRITES_A_SECOND = 500;

/** The one table. In production it outlives its stack. */
export class BotTable extends TableV2 {
  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id, {
      partitionKey: { name: TABLE.partitionKey, type: AttributeType.STRING },
      sortKey: { name: TABLE.sortKey, type: AttributeType.STRING },
      globalSecondaryIndexes: [
        {
          indexName: TABLE.slotIndex.name,
          partitionKey: { name: TABLE.slotIndex.partitionKey, type: AttributeType.STRING },
        },
      ],
      timeToLiveAttribute: TABLE.timeToLive,
      billing: Billing.onDemand({
        maxReadRequestUnits: MOST_READS_A_SECOND,
        maxWriteRequestUnits: MOST_WRITES_A_SECOND,
      }),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: stage === 'prod',
      removalPolicy: stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }
}
