import {
  GetAccountSettingsCommand,
  GetFunctionConcurrencyCommand,
  LambdaClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-lambda';
import { type BotId, type Deployment, LAMBDAS, RESERVED, functionNameOf, lambdasOf } from '../../deployment';
import { PATIENCE } from '../aws-patience';
import { isDenied } from './account';

/** Source: Lambda Developer Guide, "Configuring reserved concurrency": the runs that must stay unreserved. */
const UNRESERVED = 100;

export interface Concurrency {
  /** Undefined when it is not known whether the quota allows it. */
  readonly reserve: boolean | undefined;
  /** For the user. */
  readonly says: string;
}

/**
 * Whether concurrency is reserved for the functions: where the quota allows it, unless the setting says otherwise. Throws an
 * error when the setting asks for more than the quota allows.
 */
export async function concurrencyOf(
  bot: BotId & Pick<Deployment, 'pages'>,
  setting: string | undefined,
): Promise<Concurrency> {
  const needed = lambdasOf(bot).reduce((sum, lambda) => sum + RESERVED[lambda], 0);
  if (setting === 'false') return { reserve: false, says: 'nothing is reserved, as the setting "reserve" says' };
  const quota = await readQuota(bot);
  if (!quota) return { reserve: undefined, says: 'the quota of this account cannot be read' };
  const { limit, free } = quota;
  if (free >= needed + UNRESERVED) return { reserve: true, says: `${needed} of ${limit} at once are reserved for it` };
  const lack = `this account may run ${limit} at once, and ${limit + needed + UNRESERVED - free} are needed (Service Quotas, AWS Lambda, Concurrent executions)`;
  if (setting === 'true') throw new Error(`concurrency cannot be reserved: ${lack}; leave out the setting "reserve"`);
  return { reserve: false, says: `nothing is reserved: ${lack}` };
}

/** How many functions may run at once, and how many of those runs are not reserved for others than this bot. */
async function readQuota(bot: BotId): Promise<{ readonly limit: number; readonly free: number } | undefined> {
  const client = new LambdaClient(PATIENCE);
  try {
    const [settings, ...own] = await Promise.all([
      client.send(new GetAccountSettingsCommand()),
      ...LAMBDAS.map((lambda) => reservedNow(client, functionNameOf(bot, lambda))),
    ]);
    const { ConcurrentExecutions: limit = 0, UnreservedConcurrentExecutions: unreserved = limit } =
      settings.AccountLimit ?? {};
    return { limit, free: own.reduce((sum, each) => sum + each, unreserved) };
  } catch (error) {
    if (isDenied(error)) return undefined;
    throw error;
  }
}

async function reservedNow(client: LambdaClient, FunctionName: string): Promise<number> {
  try {
    const { ReservedConcurrentExecutions: reserved = 0 } = await client.send(
      new GetFunctionConcurrencyCommand({ FunctionName }),
    );
    return reserved;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return 0;
    throw error;
  }
}
