import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { ContextAttribute, Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../shared/contract/environment';
import { MESSAGES_A_SECOND } from '../shared/contract/limits';
import { PARTITIONS, TABLE } from '../shared/contract/table';
import { BotFunction } from './bot-function';
import { type Deployment, RESERVED, metricNamespaceOf } from './deployment';

export interface ScheduledDeliveryProps {
  readonly deployment: Deployment;
  readonly table: TableV2;
  readonly inTable: Readonly<Record<string, string>>;
  readonly toTelegram: Readonly<Record<string, string | undefined>>;
}

/** How many messages each of the concurrent senders sends in a second when they are paid for. */
const PAID_MESSAGES_A_SECOND = 400;
const BATCH = 10;
/** A delivery is retried for three hours; one that is received more often than this fails for another reason. */
const MAX_RECEIVES = 20;
/** The sender mostly waits for Telegram, and waiting is billed by memory. */
const SENDING_MEGABYTES = 160;
const SENDING_TIMEOUT = Duration.minutes(2);

/** Scheduled messages: a tick every quarter hour, a queue of due deliveries, and the function that sends them. */
export class ScheduledDelivery extends Construct {
  readonly dispatch: BotFunction;
  readonly deliver: BotFunction;
  readonly queue: Queue;
  readonly deadLetters: Queue;
  readonly missedTicks: Queue;

  constructor(scope: Construct, id: string, props: ScheduledDeliveryProps) {
    super(scope, id);
    const safe: QueueProps = {
      enforceSSL: true,
      encryption: QueueEncryption.SQS_MANAGED,
      retentionPeriod: Duration.days(14),
    };
    this.deadLetters = new Queue(this, 'DeadLetters', safe);
    this.missedTicks = new Queue(this, 'MissedTicks', safe);
    this.queue = new Queue(this, 'Queue', {
      ...safe,
      visibilityTimeout: Duration.seconds(6 * SENDING_TIMEOUT.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_RECEIVES },
    });

    const { deployment, table, inTable, toTelegram } = props;
    const environment = { ...inTable, ...toTelegram, [ENVIRONMENT.queueUrl]: this.queue.queueUrl };
    const functions = { deployment, table, queue: this.queue, environment };
    this.dispatch = dispatchFunction(scope, functions);
    this.deliver = deliverFunction(scope, functions);

    new Schedule(this, 'Tick', {
      description: 'Every quarter hour: messages are due at quarters of an hour, local time',
      schedule: ScheduleExpression.cron({ minute: '0/15' }),
      target: new LambdaInvoke(this.dispatch, {
        // The scheduled instant, not the time of the run.
        input: ScheduleTargetInput.fromObject({ tick: ContextAttribute.scheduledTime }),
        deadLetterQueue: this.missedTicks,
        maxEventAge: Duration.hours(1),
      }),
    });
  }
}

interface FunctionProps extends Pick<ScheduledDeliveryProps, 'deployment' | 'table'> {
  readonly queue: Queue;
  /** Of both functions. */
  readonly environment: ScheduledDeliveryProps['toTelegram'];
}

function dispatchFunction(scope: Construct, { deployment, table, queue, environment }: FunctionProps): BotFunction {
  const dispatch = new BotFunction(scope, 'Dispatch', {
    deployment,
    lambda: 'dispatch',
    description: 'Queues the deliveries that are due at a tick, and counts the updates waiting at Telegram',
    bundle: { mostKilobytes: 540 },
    timeout: Duration.minutes(10),
    environment: {
      ...environment,
      [ENVIRONMENT.adminChatId]: deployment.adminChatId,
      [ENVIRONMENT.gapsNamespace]: deployment.countGaps ? metricNamespaceOf(deployment) : undefined,
    },
  });
  dispatch.allowItems(table, ['GetItem', 'BatchGetItem', 'Query'], PARTITIONS.events);
  dispatch.allowItems(table, ['GetItem', 'BatchGetItem', 'Query', 'UpdateItem', 'DeleteItem'], PARTITIONS.schedule);
  if (deployment.countGaps)
    dispatch.addToRolePolicy(new PolicyStatement({ actions: ['cloudwatch:GetMetricStatistics'], resources: ['*'] }));
  // The open reports are counted once a week.
  dispatch.allowItems(table, ['Query'], PARTITIONS.reports);
  dispatch.allowItems(table, ['Query'], PARTITIONS.slots, TABLE.slotIndex.name);
  dispatch.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }));
  return dispatch;
}

function deliverFunction(scope: Construct, { deployment, table, queue, environment }: FunctionProps): BotFunction {
  const deliver = new BotFunction(scope, 'Deliver', {
    deployment,
    lambda: 'deliver',
    description: 'Sends each scheduled message once',
    bundle: { mostKilobytes: 470 },
    timeout: SENDING_TIMEOUT,
    megabytes: SENDING_MEGABYTES,
    environment: {
      ...environment,
      [ENVIRONMENT.messagesPerSecond]: String(
        deployment.paidBroadcast ? PAID_MESSAGES_A_SECOND : MESSAGES_A_SECOND / RESERVED.deliver,
      ),
      [ENVIRONMENT.paidBroadcast]: String(deployment.paidBroadcast),
    },
  });
  deliver.allowItems(table, ['GetItem', 'Query'], [...PARTITIONS.events, ...PARTITIONS.bot, ...PARTITIONS.chats]);
  deliver.allowItems(table, ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'], PARTITIONS.chats);
  deliver.allowItems(table, ['GetItem', 'UpdateItem'], PARTITIONS.schedule);
  deliver.addEventSource(
    new SqsEventSource(queue, {
      batchSize: BATCH,
      maxConcurrency: RESERVED.deliver,
      reportBatchItemFailures: true,
    }),
  );
  return deliver;
}
