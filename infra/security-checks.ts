import { type App, type Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks, type NagPack, ServerlessChecks } from 'cdk-nag';

/** What the packs find and we leave as it is, and why. */
const ACKNOWLEDGED: readonly (readonly [rule: string, reason: string])[] = [
  [
    'AwsSolutions-IAM5[Resource::<DispatchDB0A2E2F.Arn>:*]',
    'The schedule may invoke this one function, whichever version of it there is.',
  ],
  ['AwsSolutions-SQS3', 'The queue of missed ticks is one of dead letters: the schedule’s.'],
  ['Serverless-SQSRedrivePolicy', 'Queues of dead letters have none of their own; alarms tell of what is in them.'],
  [
    'Serverless-LambdaEventSourceMappingDestination',
    'What cannot be sent goes to the dead letters of the queue; a source in SQS has no other place for it.',
  ],
  ['AwsSolutions-APIG4', 'Telegram cannot sign requests for AWS; the function compares the secret it sends instead.'],
  [
    'Serverless-LambdaDLQ',
    'Whoever calls hears of a failure: API Gateway and CloudFormation wait, the queue and the schedule have dead letters.',
  ],
  [
    'NIST.800.53.R5-LambdaDLQ',
    'Whoever calls hears of a failure: API Gateway and CloudFormation wait, the queue and the schedule have dead letters.',
  ],
  [
    'Serverless-SNSRedrivePolicy',
    'The one subscription is by e-mail; an alarm that is not told stays on the dashboard.',
  ],
  [
    'NIST.800.53.R5-IAMNoInlinePolicy',
    'A policy of its own for each function says what that one may do, and goes with it.',
  ],
  [
    'NIST.800.53.R5-LambdaInsideVPC',
    'The functions call public addresses only: Telegram and AWS. A network of our own adds a NAT gateway and no protection.',
  ],
  [
    'NIST.800.53.R5-CloudWatchLogGroupEncrypted',
    'Logs are encrypted by AWS, and hold no text, no name and no token: a key of our own would cost more than the bot.',
  ],
  ['NIST.800.53.R5-SNSEncryptedKMS', 'Alarms hold figures only; CloudWatch cannot publish under the key that is free.'],
];

const ACKNOWLEDGED_IN_PRODUCTION = [
  [
    'Serverless-LambdaTracing',
    'A trace costs three times what a question does, and says what the log does: a request is one function and a table.',
  ],
] as const;

/** In an account's first weeks ten functions may run at once, and all ten must stay unreserved. */
const ACKNOWLEDGED_IN_DEV = [
  [
    'AwsSolutions-IAM5[Resource::*]',
    'X-Ray has no resources to name; a test holds that nothing else is allowed on all.',
  ],
  ['NIST.800.53.R5-LambdaConcurrency', 'A new account cannot reserve any; the throttle of the API bounds a flood.'],
] as const;

/** The rule packs everything must pass. */
export function securityPacks(app: App): readonly NagPack[] {
  return [new AwsSolutionsChecks(app), new ServerlessChecks(app), new NIST80053R5Checks(app)];
}

/** Says of the stack what is left as it is, and why. */
export function acknowledge(stack: Stack, isProduction: boolean): void {
  for (const [id, reason] of [...ACKNOWLEDGED, ...(isProduction ? ACKNOWLEDGED_IN_PRODUCTION : ACKNOWLEDGED_IN_DEV)])
    Validations.of(stack).acknowledge({ id, reason });
}
