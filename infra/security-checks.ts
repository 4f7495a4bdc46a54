import { type App, type Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks, type NagPack, ServerlessChecks } from 'cdk-nag';

/** What the packs find and we leave as it is, and why. */
const ACKNOWLEDGED: readonly (readonly [rule: string, reason: string])[] = [
  [
    'AwsSolutions-IAM5[Resource::*]',
    'X-Ray has no resources to name; a test holds that nothing else is allowed on all.',
  ],
  ['AwsSolutions-APIG4', 'Telegram cannot sign requests for AWS; the function compares the secret it sends instead.'],
  ['Serverless-LambdaDLQ', 'API Gateway and CloudFormation wait for the answer and hear of a failure themselves.'],
  ['NIST.800.53.R5-LambdaDLQ', 'API Gateway and CloudFormation wait for the answer and hear of a failure themselves.'],
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

/** In an account's first weeks ten functions may run at once, and all ten must stay unreserved. */
const ACKNOWLEDGED_IN_DEV = [
  ['NIST.800.53.R5-LambdaConcurrency', 'A new account cannot reserve any; the throttle of the API bounds a flood.'],
] as const;

/** The rule packs everything must pass. */
export function securityPacks(app: App): readonly NagPack[] {
  return [new AwsSolutionsChecks(app), new ServerlessChecks(app), new NIST80053R5Checks(app)];
}

/** Says of the stack what is left as it is, and why. */
export function acknowledge(stack: Stack, isProduction: boolean): void {
  for (const [id, reason] of [...ACKNOWLEDGED, ...(isProduction ? [] : ACKNOWLEDGED_IN_DEV)])
    Validations.of(stack).acknowledge({ id, reason });
}
