import { type App, type Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks, type NagPack, ServerlessChecks } from 'cdk-nag';
import type { Deployment } from './deployment';

/** Findings of the rule packs that stay, each with its reason. */
const ACKNOWLEDGED: readonly (readonly [rule: string, reason: string])[] = [
  [
    'AwsSolutions-IAM5[Resource::<DispatchDB0A2E2F.Arn>:*]',
    'The schedule may invoke any version of this one function.',
  ],
  ['AwsSolutions-SQS3', 'The queue of missed ticks is the dead-letter queue of the schedule.'],
  ['Serverless-SQSRedrivePolicy', 'Dead-letter queues have no dead-letter queue of their own; alarms watch them.'],
  [
    'Serverless-LambdaEventSourceMappingDestination',
    'What cannot be sent goes to the dead-letter queue of the queue; an SQS event source has no other destination.',
  ],
  ['AwsSolutions-APIG4', 'Telegram cannot sign requests for AWS; the function compares the secret it sends instead.'],
  [
    'Serverless-LambdaDLQ',
    'Every caller learns of a failure: API Gateway and CloudFormation wait, the queue and the schedule have dead-letter queues.',
  ],
  [
    'NIST.800.53.R5-LambdaDLQ',
    'Every caller learns of a failure: API Gateway and CloudFormation wait, the queue and the schedule have dead-letter queues.',
  ],
  [
    'Serverless-SNSRedrivePolicy',
    'The only subscription is by e-mail; an undelivered alarm still shows on the dashboard.',
  ],
  ['NIST.800.53.R5-IAMNoInlinePolicy', 'Each function has a policy of its own, which is deleted with it.'],
  [
    'NIST.800.53.R5-LambdaInsideVPC',
    'The functions call public addresses only: Telegram and AWS. A network of our own adds a NAT gateway and no protection.',
  ],
  [
    'NIST.800.53.R5-CloudWatchLogGroupEncrypted',
    'Logs are encrypted by AWS and hold no text, name or token; a customer-managed key would cost more than the bot.',
  ],
  [
    'NIST.800.53.R5-SNSEncryptedKMS',
    'Alarms hold figures only; CloudWatch cannot publish to a topic under the free AWS-managed key.',
  ],
];

const ACKNOWLEDGED_IN_PRODUCTION = [
  [
    'Serverless-LambdaTracing',
    'A trace costs three times as much as a question and says no more than the log: a request is one function and a table.',
  ],
] as const;

const ACKNOWLEDGED_IN_DEV = [
  [
    'AwsSolutions-IAM5[Resource::*]',
    'X-Ray actions have no resources; a test proves that nothing else is allowed on all resources.',
  ],
] as const;

const ACKNOWLEDGED_WITHOUT_RESERVE = [
  [
    'NIST.800.53.R5-LambdaConcurrency',
    'A new account may run ten functions at once, and all ten must stay unreserved; the throttle of the API bounds a flood.',
  ],
] as const;

/** The rule packs that the stack must pass. */
export function securityPacks(app: App): readonly NagPack[] {
  return [new AwsSolutionsChecks(app), new ServerlessChecks(app), new NIST80053R5Checks(app)];
}

/** Acknowledges the findings that stay, with their reasons. */
export function acknowledge(stack: Stack, { stage, reserve }: Deployment): void {
  for (const [id, reason] of [
    ...ACKNOWLEDGED,
    ...(stage === 'prod' ? ACKNOWLEDGED_IN_PRODUCTION : ACKNOWLEDGED_IN_DEV),
    ...(reserve ? [] : ACKNOWLEDGED_WITHOUT_RESERVE),
  ])
    Validations.of(stack).acknowledge({ id, reason });
}
