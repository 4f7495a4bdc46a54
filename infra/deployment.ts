import { isAbsolute, join } from 'node:path';

/** The settings of a deployment, from `-c name=value` or the `context` in cdk.json. */
export interface Deployment {
  readonly stage: Stage;
  /** Name of the SecureString that holds the bot's token. */
  readonly tokenParameter: string;
  /** ARN of the customer-managed key that encrypts the token, if it is not the AWS-managed one. */
  readonly tokenKey?: string | undefined;
  readonly telegramApiRoot?: string | undefined;
  readonly adminChatId?: string | undefined;
  readonly alarmEmail?: string | undefined;
  /** Absolute path. */
  readonly eventsDir: string;
  /** Pays Stars for broadcasts, which may then be sent faster. */
  readonly paidBroadcast: boolean;
}

/** What `-c` may set, besides the stage. */
export const SETTINGS = [
  'eventsDir',
  'adminChatId',
  'alarmEmail',
  'tokenParameter',
  'telegramApiRoot',
  'paidBroadcast',
] as const;

export const STAGES = ['dev', 'prod'] as const;
export type Stage = (typeof STAGES)[number];

/** The functions, by their folders in `lambdas/`. */
export const LAMBDAS = ['webhook', 'ingest', 'register', 'dispatch', 'deliver'] as const;
export type Lambda = (typeof LAMBDAS)[number];

export const PROJECT = join(__dirname, '..');

/** Reads the context. Throws an error that names the wrong value and gives a right one. */
export function readDeployment(context: (name: string) => unknown): Deployment {
  const text = (name: string, form: RegExp, example: string): string | undefined => {
    const given = context(name);
    const value =
      typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean' ? String(given) : '';
    if (value === '' || form.test(value)) return value || undefined;
    throw new Error(`the context "${name}" must be ${example}, not "${value}"`);
  };
  const stage = STAGES.find((each) => each === (text('stage', /^(?:dev|prod)$/, 'dev or prod') ?? 'dev'));
  const eventsDir = text('eventsDir', /./, 'folder') ?? 'events';
  return {
    stage: stage ?? 'dev',
    tokenParameter:
      text('tokenParameter', /^\/[\w.-]+(?:\/[\w.-]+)*$/, 'a name such as /my-bot/token') ??
      tokenParameterOf(stage ?? 'dev'),
    tokenKey: text(
      'tokenKey',
      /^arn:aws[\w-]*:kms:[\w-]+:\d{12}:key\/[\w-]+$/,
      'the ARN of a key such as arn:aws:kms:eu-central-1:111122223333:key/1234abcd-…',
    ),
    telegramApiRoot: text('telegramApiRoot', /^https?:\/\/[^/\s]+$/, 'an address such as https://api.telegram.org'),
    adminChatId: text('adminChatId', /^-?\d{1,16}$/, 'a chat ID such as -1001234567890'),
    alarmEmail: text('alarmEmail', /^\S+@\S+$/, 'an address such as me@example.org'),
    eventsDir: isAbsolute(eventsDir) ? eventsDir : join(PROJECT, eventsDir),
    paidBroadcast: text('paidBroadcast', /^(?:true|false)$/, 'true or false') === 'true',
  };
}

export function tokenParameterOf(stage: Stage): string {
  return `/timeline-bot/${stage}/token`;
}

export function stackNameOf(stage: Stage): string {
  return `TimelineBot-${stage}`;
}

export function functionNameOf(stage: Stage, lambda: Lambda): string {
  return `timeline-bot-${stage}-${lambda}`;
}

export function logGroupNameOf(stage: Stage, source: Lambda | 'api'): string {
  return `/timeline-bot/${stage}/${source}`;
}

export function alarmNameOf(stage: Stage, alarm: string): string {
  return `timeline-bot-${stage}-${alarm}`;
}

export function metricNamespaceOf(stage: Stage): string {
  return `TimelineBot/${stage}`;
}
