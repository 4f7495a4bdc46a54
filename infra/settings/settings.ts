import { resolve } from 'node:path';
import { ENVIRONMENT } from '../../shared/contract/environment';
import { type Deployment, PROJECT, tokenParameterOf } from '../deployment';

/** A setting of a bot. It has the same name in bot.yaml, after `-c` and in the context of cdk.json. */
interface Setting {
  /** A flag is true or false; a number stays as it is written. */
  readonly kind: 'text' | 'number' | 'folder' | 'flag';
  readonly form: RegExp;
  /** Completes "must be". */
  readonly mustBe: string;
  readonly help: string;
  /** The environment variable that sets it, too. */
  readonly variable?: string;
}

const FLAG = { kind: 'flag', form: /^(?:true|false)$/, mustBe: 'true or false' } as const;

const ROWS = {
  name: {
    kind: 'text',
    form: /^[a-z](?:[a-z0-9-]{0,28}[a-z0-9])?$/,
    mustBe: 'small letters, digits and hyphens, 30 at most, such as space-flight',
    help: 'Tells it from other bots in the same account and region.',
  },
  stage: {
    kind: 'text',
    form: /^(?:dev|prod)$/,
    mustBe: 'dev or prod',
    help: 'dev or prod; each is a bot of its own.',
  },
  eventsDir: {
    kind: 'folder',
    form: /\S/,
    mustBe: 'a folder',
    help: 'The folder of its events, relative to this file.',
    variable: ENVIRONMENT.eventsDir,
  },
  adminChatId: {
    kind: 'number',
    form: /^-?[1-9]\d{0,15}$/,
    mustBe: 'a chat ID such as -1001234567890',
    help: 'The chat of the editors: it receives error reports, and all its members answer them.',
    variable: ENVIRONMENT.adminChatId,
  },
  countGaps: { ...FLAG, help: 'Tell the editors once a week how often a date without events was asked for.' },
  alarmEmail: {
    kind: 'text',
    form: /^[^\s@,;<>(){}"]+@[^\s@,;<>(){}"]+\.[^\s@,;<>(){}".]{2,}$/,
    mustBe: 'an address such as me@example.org',
    help: 'The address that receives alarms.',
  },
  pages: { ...FLAG, help: 'Publish the timeline as web pages, too.' },
  paidBroadcast: { ...FLAG, help: 'Spend Telegram Stars to send to many chats faster.' },
  telegramApiRoot: {
    kind: 'text',
    form: /^https?:\/\/(?:[\w-]+(?:\.[\w-]+)*|\[[\da-fA-F:.]+\])(?::[1-9]\d{0,4})?$/,
    mustBe: 'an address such as https://api.telegram.org',
    help: "Another Bot API server than Telegram's.",
    variable: ENVIRONMENT.telegramApiRoot,
  },
  tokenParameter: {
    kind: 'text',
    // At most 15 levels; the names that begin so are those of AWS. Source: Systems Manager, PutParameter.
    form: /^(?=.{1,500}$)(?!\/(?:[Aa][Ww][Ss]|[Ss][Ss][Mm]))(?:\/[\w.-]+){1,15}$/,
    mustBe: 'a name such as /my-bot/token',
    help: 'The name of the SecureString with the token.',
  },
  tokenKey: {
    kind: 'text',
    form: /^arn:aws[\w-]*:kms:[\w-]+:\d{12}:key\/[\w-]+$/,
    mustBe: 'the ARN of a key such as arn:aws:kms:eu-central-1:111122223333:key/1234abcd-…',
    help: 'The ARN of the customer-managed key that encrypts the token.',
  },
  reserve: { ...FLAG, help: 'Reserve concurrency for the functions.' },
  protect: { ...FLAG, help: 'Protect the table from being deleted.' },
  monthlyBudget: {
    kind: 'number',
    form: /^[1-9]\d{0,5}$/,
    mustBe: 'a whole number of US dollars such as 5',
    help: 'Mails alarmEmail when the account comes near these costs, in US dollars a month.',
  },
} satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof ROWS;
export const SETTINGS: Readonly<Record<SettingName, Setting>> = ROWS;
/** What was chosen, as text; a folder by its absolute path. */
export type Settings = Readonly<Partial<Record<SettingName, string>>>;

export const SETTING_NAMES = Object.keys(ROWS) as readonly SettingName[];

/** The deployment that the settings describe, with the defaults for all others. */
export function deploymentOf(settings: Settings): Deployment {
  const { name, tokenKey, telegramApiRoot, adminChatId, alarmEmail, monthlyBudget } = settings;
  const stage = settings.stage === 'prod' ? 'prod' : 'dev';
  return {
    name,
    stage,
    tokenParameter: settings.tokenParameter ?? tokenParameterOf({ name, stage }),
    tokenKey,
    telegramApiRoot,
    adminChatId,
    countGaps: settings.countGaps === 'true' && adminChatId !== undefined,
    alarmEmail,
    eventsDir: settings.eventsDir ?? resolve(PROJECT, 'events'),
    pages: settings.pages === 'true',
    paidBroadcast: settings.paidBroadcast === 'true',
    reserve: settings.reserve === undefined ? stage === 'prod' : settings.reserve === 'true',
    protect: settings.protect === undefined ? stage === 'prod' : settings.protect === 'true',
    monthlyBudget: monthlyBudget === undefined ? undefined : Number(monthlyBudget),
  };
}
