import { type App, type Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks, type NagPack, ServerlessChecks } from 'cdk-nag';
import type { Deployment } from './deployment';

interface Answer {
  /** Rules of cdk-nag, and those of Checkov, which begin with CKV_. */
  readonly rules: readonly string[];
  readonly reason: string;
}

/** Findings that stay, each with its reason. */
const ANSWERS: readonly Answer[] = [
  {
    rules: ['AwsSolutions-IAM5[Resource::<DispatchDB0A2E2F.Arn>:*]'],
    reason: 'The schedule may invoke any version of this one function.',
  },
  {
    rules: ['AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy'],
    reason: 'Dead-letter queues have no dead-letter queue of their own; alarms watch them.',
  },
  {
    rules: ['Serverless-LambdaEventSourceMappingDestination'],
    reason:
      'What cannot be sent goes to the dead-letter queue of the queue; an SQS event source has no other destination.',
  },
  {
    rules: ['AwsSolutions-APIG4'],
    reason:
      'Telegram cannot sign requests for AWS; the function compares the secret it sends instead. Web pages are for everybody.',
  },
  {
    rules: ['Serverless-LambdaDLQ', 'NIST.800.53.R5-LambdaDLQ', 'CKV_AWS_116'],
    reason:
      'Every caller learns of a failure: API Gateway and CloudFormation wait, the queue and the schedule have dead-letter queues.',
  },
  {
    rules: ['Serverless-SNSRedrivePolicy'],
    reason: 'The only subscription is by e-mail; an undelivered alarm still shows on the dashboard.',
  },
  {
    rules: ['NIST.800.53.R5-IAMNoInlinePolicy'],
    reason: 'Each function has a policy of its own, which is deleted with it.',
  },
  {
    rules: ['NIST.800.53.R5-LambdaInsideVPC', 'CKV_AWS_117'],
    reason:
      'The functions call public addresses only: Telegram and AWS. A network of our own adds a NAT gateway and no protection.',
  },
  {
    rules: ['NIST.800.53.R5-CloudWatchLogGroupEncrypted', 'CKV_AWS_158'],
    reason:
      'Logs are encrypted by AWS and hold no text, name or token; a customer-managed key would cost more than the bot.',
  },
  {
    rules: ['NIST.800.53.R5-SNSEncryptedKMS', 'CKV_AWS_26'],
    reason: 'Alarms hold figures only; CloudWatch cannot publish to a topic under the free AWS-managed key.',
  },
  {
    rules: ['CKV_AWS_27'],
    reason:
      'The queues are encrypted with a key of SQS, which the rule does not know. They hold chat IDs and dates only; a key of our own would cost more than the bot.',
  },
  {
    rules: ['CKV_AWS_173'],
    reason: 'Environment variables are encrypted by AWS and hold names and addresses, never the token.',
  },
];

const ANSWERS_IN_PRODUCTION: readonly Answer[] = [
  {
    rules: ['Serverless-LambdaTracing'],
    reason:
      'A trace costs three times as much as a question and says no more than the log: a request is one function and a table.',
  },
];

const ANSWERS_IN_DEV: readonly Answer[] = [
  {
    rules: ['AwsSolutions-IAM5[Resource::*]'],
    reason: 'X-Ray actions have no resources; a test proves that nothing else is allowed on all resources.',
  },
];

const ANSWERS_FOR_GAPS: readonly Answer[] = [
  {
    rules: ['AwsSolutions-IAM5[Resource::*]'],
    reason:
      'Metrics have no ARNs, so reading a figure cannot be allowed for one of them; a test proves that it is all.',
  },
];

const ANSWERS_WITHOUT_RESERVE: readonly Answer[] = [
  {
    rules: ['NIST.800.53.R5-LambdaConcurrency', 'CKV_AWS_115'],
    reason:
      'A new account may run ten functions at once, and all ten must stay unreserved; the throttle of the API bounds a flood.',
  },
];

/** The rule packs that the stack must pass. */
export function securityPacks(app: App): readonly NagPack[] {
  return [new AwsSolutionsChecks(app), new ServerlessChecks(app), new NIST80053R5Checks(app)];
}

/** Acknowledges the findings of the rule packs that stay, with their reasons. */
export function acknowledge(stack: Stack, deployment: SecurityRelevant): void {
  for (const { rules, reason } of answersFor(deployment))
    for (const id of rules.filter((rule) => !isOfCheckov(rule))) Validations.of(stack).acknowledge({ id, reason });
}

/** The rules of Checkov whose findings stay. */
export function answeredInCheckov(deployment: SecurityRelevant): readonly string[] {
  return answersFor(deployment).flatMap(({ rules }) => rules.filter(isOfCheckov));
}

type SecurityRelevant = Pick<Deployment, 'stage' | 'reserve'> & Partial<Pick<Deployment, 'countGaps'>>;

function answersFor({ stage, reserve, countGaps = false }: SecurityRelevant): readonly Answer[] {
  return [
    ...ANSWERS,
    ...(stage === 'prod' ? ANSWERS_IN_PRODUCTION : ANSWERS_IN_DEV),
    ...(countGaps && stage === 'prod' ? ANSWERS_FOR_GAPS : []),
    ...(reserve ? [] : ANSWERS_WITHOUT_RESERVE),
  ];
}

function isOfCheckov(rule: string): boolean {
  return rule.startsWith('CKV_');
}
