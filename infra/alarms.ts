import { Aws, Duration } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { type Alarm, ComparisonOperator, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { type Deployment, alarmNameOf, metricNamespaceOf } from './deployment';
import { type Functions, type LogMetricName, logMetrics } from './log-metrics';
import type { ScheduledDelivery } from './scheduled-delivery';
import type { WebFunctions } from './web-pages';

export interface AlarmsProps {
  readonly deployment: Deployment;
  readonly functions: Functions;
  readonly api: HttpStage;
  /** Where the timeline is published as web pages. */
  readonly web?: { readonly functions: WebFunctions; readonly api: HttpStage } | undefined;
  readonly scheduled: ScheduledDelivery;
}

/** What is wrong, in words for the person it wakes, when the metric reaches the threshold within an hour. */
type AlarmRow = readonly [name: string, metric: Metric, atLeast: number, says: string];

/** Long enough for the few updates of a small bot to reach a threshold. */
const period = Duration.hours(1);
const SUM = { period, statistic: 'Sum' };
const MAXIMUM = { period, statistic: 'Maximum' };

/** More updates than a burst that is being worked off. */
const MANY_PENDING = 100;

/** The alarms, and the topic they publish to. */
export class Alarms extends Construct {
  readonly all: readonly Alarm[];
  /** Updates that were not answered, by reason. */
  readonly unanswered: readonly Metric[];
  /** Updates waiting at Telegram. */
  readonly pending: Metric;

  constructor(scope: Construct, id: string, { deployment, functions, api, web, scheduled }: AlarmsProps) {
    super(scope, id);
    const { alarmEmail } = deployment;
    const metric = logMetrics(this, {
      namespace: metricNamespaceOf(deployment),
      functions,
      countGaps: deployment.countGaps,
    });
    const sum = (name: LogMetricName) => metric(name).with(SUM);
    this.pending = metric('pending-updates').with(MAXIMUM);
    this.unanswered = (['given-up', 'store-down', 'limited', 'forged', 'unreadable'] as const).map((name) => sum(name));
    const { queue, deadLetters, missedTicks } = scheduled;

    const rows: readonly AlarmRow[] = [
      ...Object.entries({ ...functions, ...web?.functions }).flatMap(([name, fn]): AlarmRow[] => [
        [`${name}-errors`, fn.metricErrors(SUM), 1, `The function ${name} fails.`],
        [`${name}-throttles`, fn.metricThrottles(SUM), 1, `The function ${name} is throttled.`],
      ]),
      ['api-5xx', api.metricServerError(SUM), 3, 'Telegram gets no answers.'],
      ...(web ? [['web-api-5xx', web.api.metricServerError(SUM), 3, 'Web pages cannot be shown.'] as const] : []),
      ['store-down', sum('store-down'), 3, 'The table is unreachable or overloaded.'],
      ['given-up', sum('given-up'), 1, 'The bot could not answer an update.'],
      ['unreadable', sum('unreadable'), 1, 'Telegram sent an update that the bot cannot read.'],
      [
        'pending-updates',
        this.pending,
        MANY_PENDING,
        'Updates wait at Telegram: the webhook is unreachable or too slow.',
      ],
      ['telegram-401', sum('telegram-401'), 1, 'Telegram does not know the token: run npm run token.'],
      ['uncertain', sum('uncertain'), 1, 'Some messages may not have arrived. They are not sent again.'],
      ['unreadable-deliveries', sum('unreadable-deliveries'), 1, 'The queue held deliveries that cannot be read.'],
      ['left-out', sum('left-out'), 1, 'Subscriptions were left out: their zone is unknown, or they cannot be read.'],
      ['queue-age', queue.metricApproximateAgeOfOldestMessage(MAXIMUM), 3600, 'Messages have waited for over an hour.'],
      ['dead-letters', visible(deadLetters), 1, 'Some messages could not be sent at all.'],
      ['missed-ticks', visible(missedTicks), 1, 'The schedule could not start the function dispatch.'],
    ];
    const heartbeat = sum('finished-ticks').createAlarm(this, 'heartbeat', {
      alarmName: alarmNameOf(deployment, 'heartbeat'),
      alarmDescription: 'No tick of the schedule has finished for an hour: scheduled messages are not sent.',
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
    this.all = [...rows.map((row) => this.alarmOf(row, deployment)), heartbeat];

    const topic = this.topicFor(alarmEmail);
    for (const alarm of this.all) alarm.addAlarmAction(new SnsAction(topic));
  }

  private alarmOf([name, metric, threshold, alarmDescription]: AlarmRow, bot: Deployment): Alarm {
    return metric.createAlarm(this, name, {
      alarmName: alarmNameOf(bot, name),
      alarmDescription,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  private topicFor(email: string | undefined): Topic {
    const topic = new Topic(this, 'Topic', { enforceSSL: true });
    // The topic's policy replaces the default one, by which the account's own services may publish.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    if (email !== undefined) topic.addSubscription(new EmailSubscription(email));
    return topic;
  }
}

function visible(queue: ScheduledDelivery['queue']): Metric {
  return queue.metricApproximateNumberOfMessagesVisible(MAXIMUM);
}
