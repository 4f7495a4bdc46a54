import { Duration } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { type Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { FilterPattern, type IFilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { BotFunction } from './bot-function';
import type { Deployment } from './deployment';
import type { ScheduledDelivery } from './scheduled-delivery';

export interface WatchProps {
  readonly deployment: Deployment;
  readonly functions: Readonly<Record<'webhook' | 'ingest' | 'register' | 'dispatch' | 'deliver', BotFunction>>;
  readonly api: HttpStage;
  readonly scheduled: ScheduledDelivery;
}

interface Limit {
  /** What is wrong when it is reached, for whoever is woken by it. */
  readonly says: string;
  readonly atLeast: number;
}

/** Told as a fault by who has nothing else to do with it, and counted by who sends, for whom it is one of the answers. */
const UNAUTHORISED = '{ ($.fault.name = "TelegramError" && $.fault.status = 401) || ($.counts.unauthorised > 0) }';

const SUM = { statistic: 'Sum', period: Duration.minutes(5) };
const MOST = { ...SUM, statistic: 'Maximum' };

/** More than a burst that is being worked off; counted every quarter hour. */
const MANY_PENDING = 100;

/** What is wrong is told to one topic. What nobody does is not missed: no data is no alarm. */
export class Watch extends Construct {
  readonly topic: Topic;
  readonly alarms: Alarm[] = [];
  /** Updates the bot gave up on, sent back while the store was down, or let go as too many; wrong secrets. */
  readonly outcomes: readonly IMetric[];
  /** Updates that wait at Telegram. */
  readonly pending: IMetric;
  private readonly namespace: string;

  constructor(scope: Construct, id: string, { deployment, functions, api, scheduled }: WatchProps) {
    super(scope, id);
    this.namespace = `TimelineBot/${deployment.stage}`;
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    if (deployment.alarmEmail !== undefined) this.topic.addSubscription(new EmailSubscription(deployment.alarmEmail));

    for (const [name, fn] of Object.entries(functions)) {
      this.alarm(`${name}-errors`, fn.metricErrors(SUM), { says: `the function ${name} fails`, atLeast: 1 });
      this.alarm(`${name}-throttles`, fn.metricThrottles(SUM), { says: `${name} is held back`, atLeast: 1 });
      const unauthorized = FilterPattern.literal(UNAUTHORISED);
      const says = 'Telegram does not know the token: run npm run token';
      this.alarm(`${name}-telegram-401`, this.count(fn, `${name}-telegram-401`, unauthorized), { says, atLeast: 1 });
    }
    this.alarm('api-5xx', api.metricServerError(SUM), { says: 'Telegram gets no answers', atLeast: 5 });

    const outcome = (name: string) =>
      this.count(functions.webhook, name, FilterPattern.stringValue('$.outcome', '=', name));
    const [givenUp, storeDown] = [outcome('given-up'), outcome('store-down')];
    this.outcomes = [givenUp, storeDown, outcome('limited'), outcome('forged')];
    this.alarm('given-up', givenUp, { says: 'the bot cannot answer some updates', atLeast: 5 });
    const { queue, deadLetters, missedTicks } = scheduled;
    const lost = (of: Queue) => of.metricApproximateNumberOfMessagesVisible(MOST);
    this.alarm('dead-letters', lost(deadLetters), { says: 'some messages could not be sent at all', atLeast: 1 });
    this.alarm('missed-ticks', lost(missedTicks), { says: 'the schedule could not be run', atLeast: 1 });
    const age = queue.metricApproximateAgeOfOldestMessage(MOST);
    this.alarm('queue-age', age, { says: 'messages wait for over an hour', atLeast: 3600 });
    const isUncertain = FilterPattern.numberValue('$.counts.uncertain', '>', 0);
    const uncertain = this.count(functions.deliver, 'uncertain', isUncertain, '$.counts.uncertain');
    this.alarm('uncertain', uncertain, {
      says: 'some messages may not have arrived, and are not sent again',
      atLeast: 5,
    });
    const pending = '$.counts.pendingUpdates';
    const waiting = this.count(functions.dispatch, 'pending-updates', FilterPattern.exists(pending), pending, MOST);
    this.pending = waiting;
    this.alarm('pending-updates', waiting, {
      says: 'updates wait at Telegram: the webhook cannot be reached, or does not keep up',
      atLeast: MANY_PENDING,
    });
    const leftOut = FilterPattern.literal('{ ($.counts.unknownZones > 0) || ($.counts.unreadable > 0) }');
    this.alarm('left-out', this.count(functions.dispatch, 'left-out', leftOut), {
      says: 'subscriptions are left out: their zone is unknown, or they cannot be read',
      atLeast: 1,
    });
    this.alarm('store-down', storeDown, { says: 'the table cannot be reached or is overloaded', atLeast: 5 });
  }

  /** Lines of a function's log that are such, counted; or of a number in them the sum or the most. */
  count(fn: BotFunction, name: string, pattern: IFilterPattern, metricValue = '1', how = SUM): Metric {
    const { namespace: metricNamespace } = this;
    new MetricFilter(this, `${name}-filter`, {
      logGroup: fn.logs,
      filterPattern: pattern,
      metricNamespace,
      metricName: name,
      metricValue,
    });
    return new Metric({ namespace: metricNamespace, metricName: name, ...how });
  }

  /** Tells the topic when so many are reached within five minutes. */
  alarm(name: string, metric: Metric, { says, atLeast }: Limit): void {
    const alarm = metric.createAlarm(this, name, {
      alarmDescription: says,
      threshold: atLeast,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    this.alarms.push(alarm);
  }
}
