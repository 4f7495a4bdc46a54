import { Aws, Duration } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { AlarmStatusWidget, Dashboard as Board, GraphWidget, type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Alarms } from './alarms';
import { type BotId, stackNameOf } from './deployment';

export interface DashboardProps {
  readonly bot: BotId;
  readonly webhook: IFunction;
  readonly table: TableV2;
  readonly api: HttpStage;
  readonly alarms: Alarms;
}

/** The bot's health on one page. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { bot, webhook, table, api, alarms }: DashboardProps) {
    super(scope, id);
    const sum = { statistic: 'Sum' };
    const capacity = (metricName: string): Metric =>
      new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap: { TableName: table.tableName }, ...sum });
    const graph = (title: string, ...left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
    new Board(this, 'Board', {
      // Dashboards of all regions share one list of names.
      dashboardName: `${stackNameOf(bot)}-${Aws.REGION}`,
      defaultInterval: Duration.days(7),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms.all], width: 24 })],
        [
          graph('Updates', api.metricCount(sum), api.metricClientError(sum), api.metricServerError(sum)),
          graph('Unanswered, and pending at Telegram', ...alarms.unanswered, alarms.pending),
        ],
        [
          graph('Time to an answer', ...['p50', 'p99'].map((statistic) => webhook.metricDuration({ statistic }))),
          graph('Capacity units', capacity('ConsumedReadCapacityUnits'), capacity('ConsumedWriteCapacityUnits')),
        ],
      ],
    });
  }
}
