import { join } from 'node:path';
import { MOST_WEBHOOK_REQUESTS } from '../shared/contract/limits';

/** What tells a deployed bot from the others in its account and region. */
export interface BotId {
  /** None for the one bot that needs no name. */
  readonly name?: string | undefined;
  readonly stage: Stage;
}

/** What a deployment is made from. */
export interface Deployment extends BotId {
  /** Name of the SecureString that holds the bot's token. */
  readonly tokenParameter: string;
  /** ARN of the customer-managed key that encrypts the token, if it is not the AWS-managed one. */
  readonly tokenKey?: string | undefined;
  readonly telegramApiRoot?: string | undefined;
  readonly adminChatId?: string | undefined;
  /** Whether the editors are told how often a date was asked for that has no events. */
  readonly countGaps: boolean;
  readonly alarmEmail?: string | undefined;
  /** Absolute path. */
  readonly eventsDir: string;
  /** Whether the timeline is published as web pages, too. */
  readonly pages: boolean;
  /** Pays Stars for broadcasts, which may then be sent faster. */
  readonly paidBroadcast: boolean;
  /** Whether functions get reserved concurrency, which the account's quota must allow. */
  readonly reserve: boolean;
  /**
   * Whether the table refuses to be deleted. A first deploy goes without, or its table would outlive its failure: by
   * CloudFormation's rules a protected table fails the rollback.
   */
  readonly protect: boolean;
  /** In US dollars for the whole account; alarmEmail is told when costs come near it. */
  readonly monthlyBudget?: number | undefined;
}

/** Where a template says which settings made it; without the folder, which differs between machines. */
export const SETTINGS_METADATA = 'settings';

export const STAGES = ['dev', 'prod'] as const;
export type Stage = (typeof STAGES)[number];

/** The functions, by their folders in `lambdas/`. */
export const LAMBDAS = ['webhook', 'ingest', 'register', 'dispatch', 'deliver', 'pages', 'search', 'picture'] as const;
export type Lambda = (typeof LAMBDAS)[number];

/**
 * How many of each may run at once where that is reserved: beyond it Telegram waits, and a flood of one bot does not use
 * up the account's concurrency. The senders share `MESSAGES_A_SECOND`.
 */
export const RESERVED: Readonly<Record<Lambda, number>> = {
  webhook: MOST_WEBHOOK_REQUESTS,
  ingest: 1,
  register: 1,
  dispatch: 1,
  deliver: 2,
  // A page takes some 20 milliseconds, so this is more than the throttle of its API lets through.
  pages: 5,
  // A search reads some ten blocks, in as many milliseconds each.
  search: 3,
  // It draws some ten pictures a second, and each is asked for once.
  picture: 3,
};

/** The functions of the web pages, which a bot without pages does not have. */
const PAGE_LAMBDAS = ['pages', 'search', 'picture'] as const satisfies readonly Lambda[];
export type PageLambda = (typeof PAGE_LAMBDAS)[number];

/** The functions that a deployment has. */
export function lambdasOf({ pages }: Pick<Deployment, 'pages'>): readonly Lambda[] {
  return LAMBDAS.filter((lambda) => pages || !PAGE_LAMBDAS.some((each) => each === lambda));
}

export const PROJECT = join(__dirname, '..');

export function tokenParameterOf(bot: BotId): string {
  return `/timeline-bot/${partsOf(bot).join('/')}/token`;
}

export function stackNameOf(bot: BotId): string {
  return ['TimelineBot', ...partsOf(bot)].join('-');
}

export function functionNameOf(bot: BotId, lambda: Lambda): string {
  return ['timeline-bot', ...partsOf(bot), lambda].join('-');
}

export function logGroupNameOf(bot: BotId, source: Lambda | 'api' | 'web-api'): string {
  return `/timeline-bot/${partsOf(bot).join('/')}/${source}`;
}

export function alarmNameOf(bot: BotId, alarm: string): string {
  return ['timeline-bot', ...partsOf(bot), alarm].join('-');
}

export function metricNamespaceOf(bot: BotId): string {
  return ['TimelineBot', ...partsOf(bot)].join('/');
}

/** Without a name, names are what they were before bots had names. */
function partsOf({ name, stage }: BotId): readonly string[] {
  return name === undefined ? [stage] : [name, stage];
}
