import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { MOST_UNITS, TABLE } from '../shared/contract/table';
import type { Deployment } from './deployment';

/** The single table. In prod it survives the deletion of its stack, but not a first deploy that fails. */
export class BotTable extends TableV2 {
  constructor(scope: Construct, id: string, { stage, protect }: Pick<Deployment, 'stage' | 'protect'>) {
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
        maxReadRequestUnits: MOST_UNITS.read,
        maxWriteRequestUnits: MOST_UNITS.write,
      }),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: protect,
      removalPolicy: stage === 'prod' ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    });
  }
}
